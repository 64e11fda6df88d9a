import { describe, expect, test } from '@jest/globals';
import type { AttemptRecord } from '../src/core/attempt.ts';
import type { BuildRecord } from '../src/core/build-record.ts';
import type { LineSource, SourcedLine } from '../src/core/line.ts';
import { diagnoseAttempt, type Known } from '../src/diagnose-attempt.ts';
import { failedAtByRecord, linesOfRecord, ownBuildRecord } from '../src/own-build-record.ts';

const STEP = '[2/2] RUN make it "so"';
const RECORD: BuildRecord = {
  code: 2,
  message: 'process "/bin/sh -c make it \\"so\\"" did not complete successfully: exit code: 3',
  step: STEP,
  output: ['', 'make: *** no rule', ''],
  excerpt:
    'Dockerfile:2\n--------------------\n   1 |     FROM base\n   2 | >>> RUN make it "so"\n--------------------\n\n',
};
const OTHER: BuildRecord = { ...RECORD, message: 'failed to read dockerfile: open Dockerfile: no such file' };

const line = (source: LineSource, text: string): SourcedLine => ({ source, text, line: 1, step: null });
const CLOSING = line(
  'engine',
  'ERROR: failed to build: failed to solve: process "…" did not complete successfully: exit code: 3',
);

function attempt(lines: readonly SourcedLine[], code = 1): AttemptRecord {
  return {
    command: ['docker', 'build', '.'],
    end: { kind: 'exited', code },
    stop: null,
    durationMs: 1,
    startedAtMs: 1,
    steps: null,
    cachedSteps: null,
    lines,
    lowPoint: null,
    oomKills: null,
    notRepeatable: null,
  };
}

describe('the record of this attempt', () => {
  test('is the one whose error the log repeats, the user’s words left out', () => {
    expect(ownBuildRecord([CLOSING], [OTHER, RECORD])).toBe(RECORD);
    expect(ownBuildRecord([CLOSING], [OTHER])).toBeNull();
  });

  test('is not one that only a step’s output repeats', () => {
    const forged = line('step', OTHER.message);
    expect(ownBuildRecord([forged, CLOSING], [OTHER])).toBeNull();
  });

  test('is the only one there is where the log is silent, and none of several', () => {
    expect(ownBuildRecord([], [OTHER])).toBe(OTHER);
    expect(ownBuildRecord([], [OTHER, RECORD])).toBeNull();
  });
});

test('a silent log is filled by source: output, engine, the user’s words', () => {
  expect(linesOfRecord(RECORD, []).map(({ source, text }) => `${source}: ${text}`)).toEqual([
    'step: ',
    'step: make: *** no rule',
    'step: ',
    'engine: ERROR: failed to solve: process "…" did not complete successfully: exit code: 3',
    'quoted: /bin/sh -c make it "so"',
  ]);
  expect(linesOfRecord(RECORD, [CLOSING])).toEqual([]);
});

test('the place and the last words come from the record where the log has none', () => {
  expect(failedAtByRecord(RECORD, attempt([]))).toEqual({
    file: 'Dockerfile',
    line: 2,
    instruction: 'RUN make it "so"',
    output: ['make: *** no rule'],
  });
});

describe('the code of the error', () => {
  const known: Known = {
    driver: null,
    findings: [],
    journal: [],
    isLocal: true,
    versions: null,
    buildRecord: null,
  };
  const codeIn = (record: AttemptRecord, more: Partial<Known> = {}): string | undefined =>
    diagnoseAttempt(record, { ...known, ...more }).evidence.find(({ rule }) => rule.startsWith('code/'))
      ?.text;

  test('is taken from buildx’s exit status before the record’s', () => {
    const buildRecord = { ...RECORD, code: 14 };
    expect(codeIn(attempt([CLOSING], 102), { buildRecord })).toMatch(
      /^buildx ended with 102: ResourceExhausted/,
    );
    expect(codeIn(attempt([CLOSING]), { buildRecord })).toMatch(/history: Unavailable/);
    expect(codeIn(attempt([CLOSING]), { buildRecord: RECORD })).toBeUndefined();
  });

  test('is not the status of a step, which the classic builder passes on', () => {
    const legacy = line('engine', "The command '/bin/sh -c apt-get update' returned a non-zero code: 100");
    expect(codeIn(attempt([legacy], 100))).toBeUndefined();
  });
});
