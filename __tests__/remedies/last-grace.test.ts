import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { beyondLimit, lastGrace } from '../../src/remedies/last-grace.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('lasts for as long as nobody cancels, and two seconds more', () => {
  const run = new AbortController();
  const grace = lastGrace({ signal: run.signal, cancelled: run.signal });

  jest.advanceTimersByTime(60_000);
  expect(grace.aborted).toBe(false);

  run.abort('SIGTERM');
  jest.advanceTimersByTime(1_999);
  expect(grace.aborted).toBe(false);
  jest.advanceTimersByTime(1);
  expect(grace).toMatchObject({ aborted: true, reason: 'SIGTERM' });
});

test('begins at once where the run is cancelled already', () => {
  const signal = AbortSignal.abort('SIGINT');
  const grace = lastGrace({ signal, cancelled: signal });

  expect(grace.aborted).toBe(false);
  jest.advanceTimersByTime(2_000);
  expect(grace.reason).toBe('SIGINT');
});

test('ends at once when the rung’s own limit is over', () => {
  const limit = new AbortController();
  const grace = lastGrace({ signal: limit.signal, cancelled: new AbortController().signal });

  limit.abort('over');

  expect(grace).toMatchObject({ aborted: true, reason: 'over' });
});

test('beyond the limit only the end of the run cuts a start short', () => {
  const run = new AbortController();
  const grace = beyondLimit({ cancelled: run.signal });

  jest.advanceTimersByTime(60_000);
  expect(grace.aborted).toBe(false);

  run.abort('SIGTERM');
  jest.advanceTimersByTime(2_000);
  expect(grace.aborted).toBe(true);
});
