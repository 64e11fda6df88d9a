import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { lastGrace } from '../../src/remedies/last-grace.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('lasts for as long as nobody cancels, and two seconds more', () => {
  const run = new AbortController();
  const grace = lastGrace(run.signal);

  jest.advanceTimersByTime(60_000);
  expect(grace.aborted).toBe(false);

  run.abort('SIGTERM');
  jest.advanceTimersByTime(1_999);
  expect(grace.aborted).toBe(false);
  jest.advanceTimersByTime(1);
  expect(grace).toMatchObject({ aborted: true, reason: 'SIGTERM' });
});

test('begins at once where the run is cancelled already', () => {
  const grace = lastGrace(AbortSignal.abort('SIGINT'));

  expect(grace.aborted).toBe(false);
  jest.advanceTimersByTime(2_000);
  expect(grace.reason).toBe('SIGINT');
});
