/** Waits for an engine that is being started: until its API answers, it ended, or the limit is over. */

import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../core/message-of.ts';
import { HostError } from '../engine.ts';
import { type HostContext, START_LIMIT_MS } from './host-context.ts';

const POLL_MS = 50;
const PING_LIMIT_MS = 2_000;

export interface WaitOptions {
  /** Says why it will never answer (its process ended), or null. */
  readonly ended: () => Promise<string | null>;
  readonly signal?: AbortSignal | undefined;
  readonly limitMs?: number;
}

/** Throws HostError without the log: the host adds it. */
export async function waitUntilAnswers(context: HostContext, options: WaitOptions): Promise<void> {
  const limitMs = options.limitMs ?? START_LIMIT_MS;
  const startedAt = performance.now();
  const elapsed = (): number => Math.round(performance.now() - startedAt);
  for (;;) {
    options.signal?.throwIfAborted();
    const answer = await context.ping(PING_LIMIT_MS);
    if (answer.state === 'healthy') return;
    const why = await options.ended();
    if (why !== null) throw new HostError(`the engine ended ${elapsed()} ms after it was started: ${why}`);
    if (elapsed() > limitMs) {
      throw new HostError(
        `the engine does not answer ${elapsed()} ms after it was started: ${answer.detail}`,
      );
    }
    await sleep(POLL_MS);
  }
}

/** The same error with the last lines of the engine's log, which name the cause. */
export function withLog(error: unknown, lines: readonly string[] | null): HostError {
  const message = messageOf(error);
  if (lines === null || lines.length === 0) return new HostError(message);
  return new HostError(`${message}\n${lines.join('\n')}`);
}

/** How many lines of log an error carries. */
export const ERROR_LOG_LINES = 20;
