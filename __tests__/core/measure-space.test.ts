/** Space is made before the first attempt only where the user wants it, and the build runs whatever comes of it. */
import { describe, expect, test } from '@jest/globals';
import { decide, type Step } from '../../src/core/decide.ts';
import type { Event } from '../../src/core/event.ts';
import { missingBytes } from '../../src/core/free-space.ts';
import type { MinFreeSpace, Plan } from '../../src/core/plan.ts';
import { INITIAL_STATE } from '../../src/core/run-state.ts';
import { alone, anAttempt, aPlan, PASSED } from './builders.ts';

const TEN: MinFreeSpace = { kind: 'bytes', bytes: 10 };
const WANTS = aPlan({ minFreeSpace: TEN });
const SHORT: Event = { kind: 'space-measured', space: { freeBytes: 3, totalBytes: 100 } };
const APPLIED: Event = {
  kind: 'rung-ended',
  durationMs: 5,
  result: { kind: 'applied', detail: '7 B freed', freedBytes: 7, lost: ['old cache'], undoable: false },
};

/** The step after all these events. */
function stepAfter(plan: Plan, ...events: readonly Event[]): Step {
  const first: Step = decide(plan, INITIAL_STATE, { kind: 'started' });
  return events.reduce((step, event) => decide(plan, step.state, event), first);
}

test.each([
  [null, { freeBytes: 0, totalBytes: 100 }, 0],
  [TEN, null, 0],
  [TEN, { freeBytes: 10, totalBytes: 100 }, 0],
  [TEN, { freeBytes: 3, totalBytes: 100 }, 7],
  [{ kind: 'share', share: 0.15 }, { freeBytes: 3, totalBytes: 100 }, 12],
] as const)('%j of %j: %d are missing', (min, space, missing) => {
  expect(missingBytes(min, space)).toBe(missing);
});

describe('before the first attempt', () => {
  test('nothing is measured where nothing is wanted', () => {
    expect(stepAfter(aPlan()).effect.kind).toBe('run-attempt');
    expect(stepAfter(WANTS).effect.kind).toBe('measure-space');
  });

  test.each<[string, Plan, Event]>([
    ['there is enough', WANTS, { kind: 'space-measured', space: { freeBytes: 10, totalBytes: 100 } }],
    ['it cannot be measured', WANTS, { kind: 'space-measured', space: null }],
    ['the rung is not allowed', { ...WANTS, ladder: ['retry'] }, SHORT],
    ['remedies are paused', { ...WANTS, pause: 'holidays' }, SHORT],
    ['it is a dry run', { ...WANTS, dryRun: true }, SHORT],
  ])('the build begins at once when %s', (_, plan, event) => {
    expect(stepAfter(plan, event).effect).toMatchObject({
      kind: 'run-attempt',
      why: 'the command as it was given',
    });
  });

  test('a dry run tells that room would be made', () => {
    const step = stepAfter({ ...WANTS, dryRun: true }, SHORT);
    expect(step.state.planned).toMatchObject([
      { id: 'free-space', why: expect.stringContaining('min-free-space') },
    ]);
  });

  test('room is made where there is too little, and stands in the history', () => {
    expect(stepAfter(WANTS, SHORT, alone()).effect).toMatchObject({
      kind: 'take-rung',
      rung: 'free-space',
      use: 1,
    });
    const step = stepAfter(WANTS, SHORT, alone(), APPLIED);
    expect(step.effect.kind).toBe('run-attempt');
    const end = decide(WANTS, step.state, { kind: 'attempt-ended', attempt: anAttempt({ end: PASSED }) });
    expect(end.effect).toMatchObject({ kind: 'finish', verdict: 'passed' });
    expect(end.state.rungs).toMatchObject([
      { id: 'free-space', outcome: 'helped', afterAttempt: -1, lost: ['old cache'] },
    ]);
  });

  test('the build runs also when no room could be made', () => {
    const step = stepAfter(WANTS, SHORT, alone(), {
      kind: 'rung-ended',
      durationMs: 5,
      result: { kind: 'failed', why: 'nothing could go' },
    });
    expect(step.effect.kind).toBe('run-attempt');
    expect(step.state.rungs).toMatchObject([
      { id: 'free-space', outcome: 'failed', detail: 'nothing could go' },
    ]);
  });
});
