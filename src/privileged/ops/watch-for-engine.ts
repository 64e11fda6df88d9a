/** Catches the dockerd that appears while an engine is being started: with a broken store it lives for half a second only. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineProcess } from '../engine-process.ts';
import { pidsNamed } from '../proc-sockets.ts';
import { findEngines } from './find-engines.ts';

const POLL_MS = 20;

/** The first dockerd that is not among `except`; null when none came within the limit or before the signal. */
export async function watchForEngine(
  args: { readonly except: readonly number[]; readonly limitMs: number },
  signal: AbortSignal,
): Promise<EngineProcess | null> {
  const until = Date.now() + args.limitMs;
  while (Date.now() < until && !signal.aborted) {
    const pids = await pidsNamed('/proc', 'dockerd');
    if (pids.some((pid) => !args.except.includes(pid))) {
      const [engine] = await findEngines({ except: args.except });
      if (engine !== undefined) return engine;
    }
    await sleep(POLL_MS);
  }
  return null;
}
