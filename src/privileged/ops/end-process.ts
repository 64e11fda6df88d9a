/** Ends one process that is known by pid and start time: asked first, by force after a limit. */
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from '../errno.ts';
import { statOf } from '../proc.ts';

export interface EndProcessArgs {
  readonly pid: number;
  /** As `EngineProcess.startTicks`: a pid that was given to another process meanwhile is left alone. */
  readonly startTicks: string;
  /** How long it may take to end itself, in milliseconds. */
  readonly graceMs: number;
  /** How long it is given to end without being asked, in milliseconds. Default 0. */
  readonly waitFirstMs?: number;
}

const POLL_MS = 25;
/** A killed process is gone at once, unless the kernel holds it (state D). */
const KILL_LIMIT_MS = 10_000;

/** A stopped process (state T) does not hear SIGTERM: it is killed at once. Throws when it cannot be signalled or stays. */
export async function endProcess(
  args: EndProcessArgs,
  signal: AbortSignal,
): Promise<{ readonly how: 'gone' | 'terminated' | 'killed' }> {
  if (args.waitFirstMs !== undefined && (await isGoneWithin(args, args.waitFirstMs, signal)))
    return { how: 'gone' };
  const state = await stateOf(args);
  if (state === null) return { how: 'gone' };
  if (state !== 'T' && state !== 't') {
    send(args.pid, 'SIGTERM');
    if (await isGoneWithin(args, args.graceMs, signal)) return { how: 'terminated' };
    if ((await stateOf(args)) === null) return { how: 'terminated' };
  }
  send(args.pid, 'SIGKILL');
  if (await isGoneWithin(args, KILL_LIMIT_MS, null)) return { how: 'killed' };
  throw new Error(
    `process ${args.pid} is still there ${KILL_LIMIT_MS} ms after SIGKILL (state ${await stateOf(args)})`,
  );
}

async function isGoneWithin(
  args: EndProcessArgs,
  limitMs: number,
  signal: AbortSignal | null,
): Promise<boolean> {
  const until = Date.now() + limitMs;
  while (Date.now() < until && signal?.aborted !== true) {
    if ((await stateOf(args)) === null) return true;
    await sleep(POLL_MS);
  }
  return false;
}

async function stateOf(args: EndProcessArgs): Promise<string | null> {
  const found = await statOf('/proc', args.pid);
  return found === null || found.startTicks !== args.startTicks || found.state === 'Z' ? null : found.state;
}

function send(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errnoOf(error) !== 'ESRCH') throw error;
  }
}
