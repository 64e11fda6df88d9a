/** Begins a rung: what is remembered of it until its outcome is known, and the first effect of it. */
import { brokenNow } from './broken-now.ts';
import { leaveOutNext } from './cache-option.ts';
import type { Choice, Situation } from './choose-rung.ts';
import type { Step } from './decide.ts';
import { type LastUse, type PendingRung, type RunState, timesTaken } from './run-state.ts';
import { isRetry } from './rungs.ts';

export function beginRung(
  state: RunState,
  { rung, why, delayMs, failureClass }: Extract<Choice, { kind: 'rung' }>,
  { remoteCache, findings, elapsedMs }: Pick<Situation, 'remoteCache' | 'findings' | 'elapsedMs'>,
): Step {
  const use = timesTaken(state, rung) + 1;
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
  const lastUse: LastUse = { failureClass, broken: brokenNow(findings), endedMs: elapsedMs + delayMs };
  const next = { ...state, without, pending, lastUses: { ...state.lastUses, [rung]: lastUse } };
  if (!isRetry(rung)) return { state: next, effect: { kind: 'take-rung', rung, use, why } };
  const again = { kind: 'run-attempt', noCache: false, pullIfSafe: false, without, delayMs, why } as const;
  return { state: next, effect: again };
}
