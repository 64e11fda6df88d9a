/** Holds a remedy to its time limit: one that takes longer is ended, counts as failed, and what it set aside is put back. */
import { messageOf } from '../core/message-of.ts';
import type { Remedy, RemedyContext, RemedyResult } from './remedy.ts';

type Applied = Extract<RemedyResult, { kind: 'applied' }>;

/** A remedy that throws has failed. Resolves when the remedy has ended, which it does at its next safe point. */
export async function applyWithinLimit(remedy: Remedy, context: RemedyContext): Promise<RemedyResult> {
  const limit = new AbortController();
  const over = `it took longer than its limit of ${context.limitMs / 1000} s`;
  const timer = setTimeout(() => limit.abort(new Error(over)), context.limitMs);
  const signal = AbortSignal.any([context.cancelled, limit.signal]);
  const result = await remedy
    .apply({ ...context, signal })
    .catch((error: unknown): RemedyResult => ({ kind: 'failed', why: messageOf(error) }));
  clearTimeout(timer);
  if (!limit.signal.aborted || context.cancelled.aborted) return result;
  if (result.kind === 'applied') return whenDoneTooLate(result, over);
  return { kind: 'failed', why: result.why.includes(over) ? result.why : `${over}: ${result.why}` };
}

/** What cannot be undone is told as done: it is. */
async function whenDoneTooLate(result: Applied, over: string): Promise<RemedyResult> {
  if (result.away !== undefined) {
    await result.away.leave();
    return { kind: 'failed', why: over };
  }
  if (result.undo === undefined) return { ...result, detail: `${result.detail}; then ${over}` };
  const ok = await result.undo().catch(() => false);
  const back = ok ? 'all was put back' : 'what it set aside could not be put back';
  return { kind: 'failed', why: `${over}; ${back}` };
}
