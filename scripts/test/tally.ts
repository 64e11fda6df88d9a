/** Adds up what the test runs counted, and decides whether that is a pass. */

export interface Counts {
  readonly passed: number;
  /** Failed tests, and files that could not be run at all. */
  readonly failed: number;
  /** Full names; where a suite was skipped, its title says why. */
  readonly skipped: readonly string[];
}

export const NO_TESTS: Counts = { passed: 0, failed: 0, skipped: [] };

/** `12 passed, 0 failed, 3 skipped`, alone on its line. */
export function closingLine(runs: readonly Counts[]): string {
  const sum = (of: (counts: Counts) => number): number =>
    runs.reduce((total, counts) => total + of(counts), 0);
  return `${sum((run) => run.passed)} passed, ${sum((run) => run.failed)} failed, ${sum((run) => run.skipped.length)} skipped`;
}

/** Every skipped test by name. */
export function skippedLines(runs: readonly Counts[]): readonly string[] {
  const names = runs.flatMap((run) => run.skipped);
  return names.length === 0 ? [] : [`\nSkipped (${names.length}):`, ...names.map((name) => `  ${name}`)];
}

/**
 * 0 only if something passed and nothing failed. A lab that was asked for and skipped everything has proved nothing.
 *
 * @param lab - null when the lab was not asked for
 * @param selected - only tests that match a pattern ran, so one of the two may rightly be empty
 */
export function exitCode(
  unit: Counts,
  lab: Counts | null,
  selected: boolean,
  say: (line: string) => void,
): number {
  if (unit.failed + (lab?.failed ?? 0) > 0) return 1;
  if (unit.passed + (lab?.passed ?? 0) === 0) {
    say('No test ran.');
    return 1;
  }
  if (lab !== null && lab.passed === 0 && (!selected || lab.skipped.length > 0)) {
    say(
      'The lab was asked for, and every one of its tests was skipped: that proves nothing, so it counts as a failure.',
    );
    return 1;
  }
  return 0;
}
