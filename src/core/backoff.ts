/** Exponential backoff with jitter, as a value. */
import type { RetryPolicy } from './plan.ts';

/**
 * The pause before retry number `retry` (from 0), in milliseconds: doubles each time up to the limit; jitter takes up to
 * half of it away, so that many jobs that failed together do not come back together. `random` is in [0, 1).
 */
export function backoffMs(policy: RetryPolicy, retry: number, random: number): number {
  const full = Math.min(policy.maxDelayMs, policy.initialDelayMs * 2 ** retry);
  return Math.round(full * (1 - random / 2));
}
