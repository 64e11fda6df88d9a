/** Binds attempts to this run: environment, low point, and the sign of life of the engine that the command uses. */

import { runAttempt } from './attempt/run-attempt.ts';
import type { EngineLife } from './attempt/stops.ts';
import type { WrappedCommand } from './command/wrapped-command.ts';
import type { AttemptRecord } from './core/attempt.ts';
import type { Baseline } from './engine/baseline.ts';
import type { Engine } from './engine/engine.ts';
import type { RunOptions } from './inputs/to-plan.ts';

export interface AttemptsDeps {
  readonly command: WrappedCommand;
  readonly options: RunOptions;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly cancellation: { readonly signal: AbortSignal };
  readonly startedAtMs: number;
  readonly engine: Engine;
  readonly baseline: Baseline;
}

export interface Attempts {
  readonly run: (options: { readonly noCache: boolean; readonly pull: boolean }) => Promise<AttemptRecord>;
  /** Removes what was spooled. */
  readonly close: () => Promise<void>;
}

/** The runner kills a cancelled step after 7.5 s: two of them are kept for the report. */
const KILL_AFTER_MS = 5_000;
const PING_MS = 5_000;
/** So many time-outs in a row, with no output all the while, and a deaf engine counts as dead: about two minutes. */
const DEAF_ANSWERS = 6;

export async function createAttempts(deps: AttemptsDeps): Promise<Attempts> {
  const { command, options, env, cwd, engine, baseline, cancellation } = deps;
  const { timeoutMs } = options.plan;
  const isEngineAlive = signOfLife(engine);
  return {
    run: ({ noCache, pull }) =>
      runAttempt(
        {
          command,
          options: { noCache, pull, pinnedContext: null },
          env,
          cwd,
          stdinPath: null,
          title: null,
          deadlineMs: timeoutMs === null ? null : Math.max(1, deps.startedAtMs + timeoutMs - Date.now()),
          silenceMs: options.silenceLimitMs,
          killAfterMs: KILL_AFTER_MS,
        },
        {
          stdout: process.stdout,
          stderr: process.stderr,
          signal: cancellation.signal,
          isEngineAlive,
          dataRoot: baseline.settled.then(({ facts }) => facts?.dataRoot ?? null),
          now: Date.now,
        },
      ),
    close: async () => undefined,
  };
}

/** A time-out proves nothing by itself (law 3); a stopped process does, and so does long deafness without any output. */
function signOfLife(engine: Engine): () => Promise<EngineLife> {
  let deaf = 0;
  return async () => {
    const { state } = await engine.ping(PING_MS);
    deaf = state === 'unknown' ? deaf + 1 : 0;
    if (state !== 'unknown') return state === 'healthy' ? 'alive' : 'dead';
    const findings = await engine.examine();
    const stopped = findings.some(({ id, state }) => id === 'engine-process' && state === 'broken');
    return stopped || deaf >= DEAF_ANSWERS ? 'dead' : 'unknown';
  };
}
