/** Begins a rung: what is remembered of it until its outcome is known, and the first effect of it. */
import { leaveOutNext } from './cache-option.ts';
import type { Choice, Situation } from './choose-rung.ts';
import type { Step } from './decide.ts';
import type { PendingRung, RunState } from './run-state.ts';
import { isRetry } from './rungs.ts';

export function beginRung(
  state: RunState,
  { rung, why, delayMs }: Extract<Choice, { kind: 'rung' }>,
  { remoteCache }: Pick<Situation, 'remoteCache'>,
): Step {
  const use = state.rungs.filter((taken) => taken.id === rung).length + 1;
  const leaves =
    rung === 'retry-without-remote-cache' && remoteCache !== undefined
      ? leaveOutNext(remoteCache, state.without)
      : null;
  const pending: PendingRung = {
    rung,
    why,
    afterAttempt: state.attempts.length - 1,
    detail:
      rung === 'retry'
        ? `waited ${(delayMs / 1000).toFixed(1)} s`
        : leaves === null
          ? ''
          : `left out ${leaves}`,
    durationMs: delayMs,
    freedBytes: null,
    lost:
      leaves === 'cache-to'
        ? ['the export to the remote cache: it was left out, so later builds find less there']
        : [],
    undoable: false,
  };
  const without = leaves === null ? state.without : [...state.without, leaves];
  const next = { ...state, without, pending };
  if (!isRetry(rung)) return { state: next, effect: { kind: 'take-rung', rung, use, why } };
  const again = { kind: 'run-attempt', noCache: false, pullIfSafe: false, without, delayMs, why } as const;
  return { state: next, effect: again };
}
