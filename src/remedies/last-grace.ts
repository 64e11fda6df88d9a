/** What a cancelled run still waits for: an engine that was stopped is started again, but nobody waits for it long. */

/** The runner kills 7.5 s after its first signal: stopping the engine, this, and the report have to fit. */
const GRACE_MS = 2_000;

/** Aborts so long after the run was cancelled. Stopping is never cut short: who stops half-way cannot start again. */
export function lastGrace(signal: AbortSignal): AbortSignal {
  const grace = new AbortController();
  const begin = (): void => {
    setTimeout(() => grace.abort(signal.reason), GRACE_MS).unref();
  };
  if (signal.aborted) begin();
  else signal.addEventListener('abort', begin, { once: true });
  return grace.signal;
}
