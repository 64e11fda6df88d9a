/** A remedy that takes longer than its limit is ended, and nothing is left half done. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { Remedy, RemedyResult } from '../../src/remedies/remedy.ts';
import { applyWithinLimit } from '../../src/remedies/within-limit.ts';
import { aContext } from './an-engine.ts';

const OVER = 'it took longer than its limit of 0.02 s';
const DONE: RemedyResult = { kind: 'applied', detail: 'done', freedBytes: null, lost: [] };

function aRemedy(apply: Remedy['apply']): Remedy {
  return { id: 'prune', obstacle: async () => null, apply };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

test('hands on what a remedy says that is done in time', async () => {
  expect(
    await applyWithinLimit(
      aRemedy(async () => DONE),
      aContext(),
    ),
  ).toEqual(DONE);
});

test('fails for a remedy that throws', async () => {
  const remedy = aRemedy(async () => Promise.reject(new Error('no disk')));
  expect(await applyWithinLimit(remedy, aContext())).toEqual({ kind: 'failed', why: 'no disk' });
});

test('ends a remedy at its limit, and says so before its own reason', async () => {
  const remedy = aRemedy(async ({ signal }) => {
    await untilAborted(signal);
    return { kind: 'failed', why: 'the prune was ended' };
  });
  expect(await applyWithinLimit(remedy, aContext({}, { limitMs: 20 }))).toEqual({
    kind: 'failed',
    why: `${OVER}: the prune was ended`,
  });
});

test('says it once where the remedy throws the limit itself', async () => {
  const remedy = aRemedy(async ({ signal }) => {
    await untilAborted(signal);
    signal.throwIfAborted();
    return DONE;
  });
  expect(await applyWithinLimit(remedy, aContext({}, { limitMs: 20 }))).toEqual({
    kind: 'failed',
    why: OVER,
  });
});

test.each([
  [true, `${OVER}; all was put back`],
  [false, `${OVER}; what it set aside could not be put back`],
])('puts back what was done too late (%s)', async (ok, why) => {
  let undone = 0;
  const remedy = aRemedy(async ({ signal }) => {
    await untilAborted(signal);
    const undo = async (): Promise<boolean> => {
      undone += 1;
      return ok;
    };
    return { ...DONE, undo };
  });
  expect(await applyWithinLimit(remedy, aContext({}, { limitMs: 20 }))).toEqual({ kind: 'failed', why });
  expect(undone).toBe(1);
});

test('tells as done what was done too late and cannot be undone', async () => {
  const remedy = aRemedy(async ({ signal }) => {
    await untilAborted(signal);
    return { ...DONE, lost: ['the build cache'] };
  });
  expect(await applyWithinLimit(remedy, aContext({}, { limitMs: 20 }))).toEqual({
    ...DONE,
    detail: `done; then ${OVER}`,
    lost: ['the build cache'],
  });
});

test('leaves a cancelled run its own way to end', async () => {
  const run = new AbortController();
  const remedy = aRemedy(async ({ signal }) => {
    run.abort('SIGTERM');
    await sleep(50);
    expect(signal.reason).toBe('SIGTERM');
    return { kind: 'failed', why: 'cancelled' };
  });
  const context = aContext({}, { cancelled: run.signal, limitMs: 20 });
  expect(await applyWithinLimit(remedy, context)).toEqual({ kind: 'failed', why: 'cancelled' });
});
