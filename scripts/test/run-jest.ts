/** Runs one Jest project in a process of its own, its output shown as it comes, and counts the results. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Counts } from './tally.ts';

const ROOT = join(import.meta.dirname, '../..');
const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');
const SEQUENCER = join(ROOT, 'scripts/test/slowest-first.js');

export interface JestRun {
  readonly project: 'unit' | 'lab';
  /** Only test files whose path matches one of these; empty for all. */
  readonly patterns: readonly string[];
}

/** What we read of `jest --json`: https://jestjs.io/docs/configuration#testresultsprocessor-string */
interface JestJson {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** A project that takes longer hangs; both are through in a third of it on two cores. */
const LIMIT_MINUTES = { unit: 10, lab: 50 } as const;

/**
 * Two lab files at a time, however many cores there are: each has engines of its own, and most of the time they wait for them.
 * LAB=1 tells them that they were asked for. A failed test may leave open what keeps Jest alive, so Jest is made to end.
 */
export async function runJest({ project, patterns }: JestRun): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'buildmend-jest-'));
  const file = join(folder, 'results.json');
  const flags = [
    '--selectProjects',
    project,
    '--passWithNoTests',
    '--forceExit',
    '--json',
    '--outputFile',
    file,
  ];
  const lab = project === 'lab';
  const args = [...patterns, ...flags, ...(lab ? ['--maxWorkers=2', '--testSequencer', SEQUENCER] : [])];
  try {
    const ended = await runNode(
      ['--experimental-vm-modules', '--no-warnings', JEST, ...args],
      lab ? { LAB: '1' } : {},
      LIMIT_MINUTES[project] * 60_000,
    );
    const results = await readFile(file, 'utf8').catch(() => null);
    if (results === null && ended === null)
      process.stderr.write(
        `The ${project} tests did not end by themselves within ${LIMIT_MINUTES[project]} minutes.\n`,
      );
    if (results === null) return { passed: 0, failed: 1, skipped: [] };
    return counted(JSON.parse(results), ended);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function counted(results: JestJson, exit: number | null): Counts {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map((test) => test.fullName),
  );
  // Jest may fail for reasons of its own: an open handle, a killed worker.
  return { passed: results.numPassedTests, failed: failed === 0 && exit !== 0 ? 1 : failed, skipped };
}

/** The exit code; null when it was killed, as it is after the limit. */
function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  limitMs: number,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      timeout: limitMs,
      killSignal: 'SIGKILL',
    });
    child.once('error', reject);
    child.once('close', resolve);
  });
}
