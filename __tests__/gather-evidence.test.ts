/** What an engine said when it did not start counts like its own log, as long as nobody answers and no attempt came since. */
import { expect, test } from '@jest/globals';
import type { Finding } from '../src/core/finding.ts';
import type { TakenRung } from '../src/core/history.ts';
import { type Gathered, withFailedStart } from '../src/gather-evidence.ts';
import { anAttempt } from './core/builders.ts';

const KNOWN: Gathered = {
  driver: null,
  findings: [],
  journal: ['older'],
  isLocal: true,
  versions: null,
  buildRecord: null,
  failedAt: null,
  company: null,
};
const RESTART: TakenRung = {
  id: 'restart-engine',
  outcome: 'failed',
  durationMs: 1,
  freedBytes: null,
  why: '',
  detail: 'engine-start ended with 1:\nunable to configure the Docker daemon',
  lost: [],
  afterAttempt: 0,
};
const DOWN: Finding = { id: 'reachable', state: 'broken', path: null, detail: 'nobody listens there' };
const state = (rung: Partial<TakenRung>) => ({ rungs: [{ ...RESTART, ...rung }], attempts: [anAttempt()] });

test('adds the words of the start that failed after the last attempt', () => {
  expect(withFailedStart(KNOWN, state({}), [DOWN]).journal).toEqual([
    'older',
    'unable to configure the Docker daemon',
  ]);
});

test.each([
  ['a start that worked', { outcome: 'did-not-help' }, [DOWN]],
  ['a start before an earlier attempt', { afterAttempt: -1 }, [DOWN]],
  ['an engine that answers', {}, []],
] as const)('adds nothing of %s', (_, rung, findings) => {
  expect(withFailedStart(KNOWN, state(rung), findings)).toBe(KNOWN);
});
