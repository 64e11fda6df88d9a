/** Building again without the remote cache that failed. */
import { describe, expect, test } from '@jest/globals';
import { type CacheOption, leaveOutNext, type RemoteCache } from '../../src/core/cache-option.ts';
import { decide } from '../../src/core/decide.ts';
import type { Plan } from '../../src/core/plan.ts';
import { INITIAL_STATE, type RunState } from '../../src/core/run-state.ts';
import { aDiagnosis, anAttempt, aPlan, aSituation, PASSED } from './builders.ts';

const BOTH: RemoteCache = { removable: ['cache-from', 'cache-to'], whyNot: 'none named', failed: null };
const FAILED = anAttempt({ diagnosis: aDiagnosis('remote-cache-error', 'remote') });

/** What every attempt after the first leaves out, and why the climb ended, when the build never passes. */
function climb(
  plan: Plan,
  remoteCache: RemoteCache,
): { attempts: (readonly CacheOption[])[]; state: RunState } {
  const situation = aSituation('remote-cache-error', { diagnosis: FAILED.diagnosis, remoteCache });
  const attempts: (readonly CacheOption[])[] = [];
  let state = INITIAL_STATE;
  for (;;) {
    state = decide(plan, state, { kind: 'attempt-ended', attempt: FAILED }).state;
    const step = decide(plan, state, { kind: 'investigated', situation });
    state = step.state;
    if (step.effect.kind !== 'run-attempt') return { attempts, state };
    attempts.push(step.effect.without);
  }
}

const ONE_RETRY = aPlan({ retry: { maxRetries: 1, initialDelayMs: 0, maxDelayMs: 0 } });

describe('a remote cache that fails', () => {
  test('is asked once more, then not read, then not written either', () => {
    const { attempts, state } = climb(ONE_RETRY, BOTH);
    expect(attempts).toEqual([[], ['cache-from'], ['cache-from', 'cache-to']]);
    expect(state.rungs.map(({ id, detail }) => `${id}: ${detail}`).slice(1)).toEqual([
      'retry-without-remote-cache: left out cache-from',
      'retry-without-remote-cache: left out cache-to',
    ]);
  });

  test('is not written, without a retry before, when only its export failed', () => {
    const { attempts, state } = climb(ONE_RETRY, { ...BOTH, failed: 'cache-to' });
    expect(attempts[0]).toEqual(['cache-to']);
    expect(state.rungs[0]?.lost).toEqual([expect.stringContaining('later builds find less there')]);
  });

  test('is asked again as it was when that is not allowed', () => {
    const plan = { ...ONE_RETRY, ladder: ['retry'] as const };
    expect(climb(plan, { ...BOTH, failed: 'cache-to' }).attempts).toEqual([[]]);
  });

  test('that the command does not name cannot be left out', () => {
    const { attempts, state } = climb(ONE_RETRY, { removable: [], whyNot: 'none named', failed: null });
    expect(attempts).toEqual([[]]);
    expect(state.skipped.find(({ id }) => id === 'retry-without-remote-cache')?.why).toBe('none named');
  });

  test('never leads to a rung that touches the engine, in the order that the user listed either', () => {
    const plan = aPlan({
      ladderOrder: 'as-listed',
      ladder: ['restart-engine', 'retry-without-remote-cache', 'wipe-engine'],
    });
    expect(climb(plan, BOTH).attempts).toEqual([['cache-from'], ['cache-from', 'cache-to']]);
  });
});

test('a build that passes without it is recovered, and stays without it until then', () => {
  const state = { ...INITIAL_STATE, attempts: [FAILED] };
  const situation = aSituation('remote-cache-error', {
    diagnosis: FAILED.diagnosis,
    remoteCache: { ...BOTH, failed: 'cache-to' },
  });
  const again = decide(aPlan(), state, { kind: 'investigated', situation });
  const end = decide(aPlan(), again.state, { kind: 'attempt-ended', attempt: anAttempt({ end: PASSED }) });
  expect(end.effect).toMatchObject({
    verdict: 'recovered',
    why: 'the build passed after retry-without-remote-cache',
  });
});

test('what failed goes first, and nothing goes twice', () => {
  expect(leaveOutNext(BOTH, [])).toBe('cache-from');
  expect(leaveOutNext({ ...BOTH, failed: 'cache-to' }, [])).toBe('cache-to');
  expect(leaveOutNext({ ...BOTH, failed: 'cache-to' }, ['cache-to'])).toBe('cache-from');
  expect(leaveOutNext(BOTH, ['cache-from', 'cache-to'])).toBeNull();
});
