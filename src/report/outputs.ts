/** The action's outputs: their table, their values, and the form in which the runner reads them. */
import type { Report } from './report.ts';

export interface OutputSpec {
  readonly name: string;
  readonly doc: string;
}

export const OUTPUTS = [
  { name: 'verdict', doc: '`passed` (at the first attempt), `recovered` (in the end) or `failed`.' },
  {
    name: 'exit-code',
    doc: 'Exit status of the build: 0 unless the verdict is `failed`; 128 + n for signal n.',
  },
  {
    name: 'failure-class',
    doc: 'Why the first attempt failed (see docs/failure-classes.md); `none` when it passed.',
  },
  {
    name: 'owner',
    doc: 'Who has to act: `code`, `configuration`, `builder`, `engine`, `host`, `remote` or `unknown`.',
  },
  {
    name: 'cause',
    doc: 'What kind of thing it was: `race` (over by itself), `damage`, `release-bug`, `resource`, `outside`, `user` or `unknown`.',
  },
  { name: 'confidence', doc: 'How sure the failure class is, from 0 (a guess) to 1 (measured).' },
  { name: 'attempts', doc: 'How often the command ran.' },
  { name: 'rungs', doc: 'The rungs that were taken, in order, separated by commas; empty when none was.' },
  {
    name: 'planned',
    doc: 'With `dry-run`: the rungs that would be taken until the build passes, in order, separated by commas; else empty.',
  },
  { name: 'recovered', doc: '`true` when the build failed at first and passed in the end, else `false`.' },
  {
    name: 'elsewhere',
    doc: 'Where the build passed when its engine or builder could not be mended: `side-engine` or `fallback-builder`; else empty. The engine is as sick as before.',
  },
  {
    name: 'image-archive',
    doc: 'File with the image of such a build where the engine could not take it (`docker load --input FILE`); else empty.',
  },
  { name: 'time-lost', doc: 'What the failure cost, in milliseconds.' },
  { name: 'report', doc: 'Path of the JSON report; empty when none was written.' },
  { name: 'why', doc: 'One sentence: why the run ended as it did.' },
] as const satisfies readonly OutputSpec[];

export type OutputName = (typeof OUTPUTS)[number]['name'];

/** @param reportPath - null when no report was written */
export function outputValues(
  report: Report,
  reportPath: string | null,
): Readonly<Record<OutputName, string>> {
  return {
    verdict: report.verdict,
    'exit-code': String(report.exitCode),
    'failure-class': report.failureClass,
    owner: report.owner,
    cause: report.cause,
    confidence: String(report.confidence),
    attempts: String(report.attempts.length),
    rungs: report.rungs.map((rung) => rung.id).join(','),
    planned: (report.planned ?? []).map((rung) => rung.id).join(','),
    recovered: String(report.verdict === 'recovered'),
    elsewhere: report.homecoming?.rung ?? '',
    'image-archive': report.homecoming?.archive ?? '',
    'time-lost': String(report.timeLostMs),
    report: reportPath ?? '',
    why: report.why,
  };
}

/**
 * The lines to append to the file that `GITHUB_OUTPUT` (or `GITHUB_STATE`) names.
 *
 * @param delimiter - random, so that no value can end its own entry and begin another
 * @throws Error when a value contains the delimiter
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
 */
export function formatOutputs(values: Readonly<Record<string, string>>, delimiter: string): string {
  const entries = Object.entries(values).map(([name, value]) => {
    if (value.includes(delimiter)) throw new Error(`output ${name} contains the delimiter`);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  });
  return entries.join('');
}
