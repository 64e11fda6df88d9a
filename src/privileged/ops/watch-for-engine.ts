/** Catches the dockerd that appears while an engine is being started: with a broken store it lives for half a second only. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineProcess } from '../engine-process.ts';
import { pidsNamed } from '../proc-sockets.ts';
import { servesSocket } from '../serves-socket.ts';
import { findEngines } from './find-engines.ts';

const POLL_MS = 20;

export interface WatchForEngineArgs {
  readonly except: readonly number[];
  /** The endpoint's socket; null for an endpoint that is none. */
  readonly socket: string | null;
  readonly limitMs: number;
}

/**
 * The first dockerd that is not among `except` and is to serve the socket; null when none came within the limit or before
 * the signal. Engines of others start at the same moment, too.
 */
export async function watchForEngine(
  args: WatchForEngineArgs,
  signal: AbortSignal,
): Promise<EngineProcess | null> {
  const until = Date.now() + args.limitMs;
  while (Date.now() < until && !signal.aborted) {
    const pids = await pidsNamed('/proc', 'dockerd');
    if (pids.some((pid) => !args.except.includes(pid))) {
      const engine = newcomer(await findEngines({ except: args.except }), args.socket);
      if (engine !== null) return engine;
    }
    await sleep(POLL_MS);
  }
  return null;
}

/** The one that names the socket; else the only one that names none at all. */
export function newcomer(engines: readonly EngineProcess[], socket: string | null): EngineProcess | null {
  const answers = engines.map((engine) => ({
    engine,
    serves: socket === null ? 'unsaid' : servesSocket(engine.argv, socket),
  }));
  const named = answers.find(({ serves }) => serves === 'yes');
  if (named !== undefined) return named.engine;
  const unsaid = answers.filter(({ serves }) => serves === 'unsaid');
  return unsaid.length === 1 ? (unsaid[0]?.engine ?? null) : null;
}
