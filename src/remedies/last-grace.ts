/** What a cancelled run still waits for: an engine that was stopped is started again, but nobody waits for it long. */
import type { RemedyContext } from './remedy.ts';

/** The runner kills 7.5 s after its first signal: stopping the engine, this, and the report have to fit. */
const GRACE_MS = 2_000;

/**
 * Aborts so long after the run was cancelled, and at once when the rung's own limit is over. Stopping is never cut short: who
 * stops half-way cannot start again.
 */
export function lastGrace({ signal, cancelled }: Pick<RemedyContext, 'signal' | 'cancelled'>): AbortSignal {
  const grace = new AbortController();
  const begin = (): void => {
    if (!cancelled.aborted) grace.abort(signal.reason);
    else setTimeout(() => grace.abort(signal.reason), GRACE_MS).unref();
  };
  if (signal.aborted) begin();
  else signal.addEventListener('abort', begin, { once: true });
  return grace.signal;
}

/** For starting the engine again after the rung's limit is over: only the end of the run cuts it short. */
export function beyondLimit({ cancelled }: Pick<RemedyContext, 'cancelled'>): AbortSignal {
  return lastGrace({ signal: cancelled, cancelled });
}
