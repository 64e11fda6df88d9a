/** Binds attempts to this run: environment, low point, and the sign of life of the engine that the command uses. */
import { tmpdir } from 'node:os';
import { pinContext } from './attempt/pin-git.ts';
import { type AttemptIo, type AttemptRequest, runAttempt } from './attempt/run-attempt.ts';
import { spoolStdin } from './attempt/spool-stdin.ts';
import type { AttemptOptions } from './command/attempt-argv.ts';
import { builderTitle } from './command/builder-title.ts';
import type { WrappedCommand } from './command/wrapped-command.ts';
import type { AttemptRecord } from './core/attempt.ts';
import { passed } from './core/process-end.ts';
import type { Away } from './engine/away/away.ts';
import type { EngineSide } from './engine-side.ts';
import type { RunOptions } from './inputs/to-plan.ts';
import type { Privilege } from './privileged/run.ts';
import type { Story } from './report/log.ts';
import { signOfLife } from './sign-of-life.ts';

export interface AttemptsDeps {
  readonly command: WrappedCommand;
  readonly options: RunOptions;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly cancellation: { readonly signal: AbortSignal };
  readonly startedAtMs: number;
  readonly story: Pick<Story, 'say'>;
  /** Loads what looks at the engine; asked for when an attempt begins, so that the build does not wait for it. */
  readonly side: () => Promise<EngineSide>;
}

export interface Attempts {
  readonly run: (
    options: Omit<AttemptOptions, 'pinnedContext' | 'buildArgs' | 'elsewhere'> & {
      readonly away?: Pick<Away, 'how' | 'engine'> | null;
    },
  ) => Promise<AttemptRecord>;
  /** Removes what was spooled. */
  readonly close: () => Promise<void>;
}

/** The runner kills a cancelled step after 7.5 s: two of them are kept for the report. */
const KILL_AFTER_MS = 5_000;

/** Spools what comes from stdin first: it can be read only once. Throws what the file system says. */
export async function createAttempts(deps: AttemptsDeps): Promise<Attempts> {
  const { command, env, cancellation } = deps;
  const isEngineAlive = signOfLife(async () => (await deps.side()).engine);
  const title = builderTitle(command, env);
  const spooled =
    command.stdin === 'none' ? null : await spoolStdin(process.stdin, tmpdir(), cancellation.signal);
  let first: AttemptRecord | null = null;
  let pinned: Promise<string | null> = Promise.resolve(null);

  const pinToFirst = (): Promise<string | null> => {
    if (first === null || command.gitContext === null) return Promise.resolve(null);
    return pinContext({ context: command.gitContext, lines: first.lines, env, signal: cancellation.signal });
  };

  return {
    async run({ away = null, ...options }) {
      const pinnedContext = await pinned;
      const buildArgs = options.noCache && deps.options.cacheBust ? await bustCache(deps) : [];
      const how = { ...options, pinnedContext, buildArgs, elsewhere: away?.how ?? null };
      const request = {
        ...requestOf(deps, how, spooled?.path ?? null, title),
        ...(away === null ? {} : awayFrom(deps, away)),
      };
      const isAlive = away === null ? isEngineAlive : lifeOf(away);
      let record = await runAttempt(request, ioOf(deps, isAlive));
      if (first === null && !passed(record.end) && (await getsPlugin(record, deps)))
        record = await runAttempt(request, ioOf(deps, isEngineAlive));
      if (first === null) {
        first = record;
        if (!passed(record.end)) pinned = pinToFirst();
      }
      return record;
    },
    close: async () => spooled?.remove(),
  };
}

/** The engine that the command names is not the one that builds: neither its life nor its builder’s name says anything. */
function awayFrom(
  { options }: AttemptsDeps,
  { engine }: Pick<Away, 'engine'>,
): Pick<AttemptRequest, 'title' | 'silenceMs'> {
  return { title: null, silenceMs: engine === null ? null : options.silenceLimitMs };
}

function lifeOf({ engine }: Pick<Away, 'engine'>): AttemptIo['isEngineAlive'] {
  return engine === null ? async () => 'unknown' : signOfLife(async () => engine);
}

/** The attempt counts only once the client can run it. */
async function getsPlugin(record: AttemptRecord, deps: AttemptsDeps): Promise<boolean> {
  const { options, cancellation, side } = deps;
  const { seeToPlugin } = await import('./see-to-plugin.ts');
  const privilege = async (): Promise<Privilege> => (await side()).privilege();
  return seeToPlugin(record, { options, privilege, say: deps.story.say, signal: cancellation.signal });
}

async function bustCache({ command, cwd, env, story }: AttemptsDeps): Promise<AttemptOptions['buildArgs']> {
  const { cacheBustArgs } = await import('./attempt/cache-bust/build-args.ts');
  const { args, told } = await cacheBustArgs({ command, cwd, env, now: new Date() });
  story.say(`build args of this attempt: ${args.map((arg) => arg.join('=')).join(', ')}; ${told}`);
  return args;
}

function requestOf(
  { command, options, env, cwd, startedAtMs }: AttemptsDeps,
  how: AttemptOptions,
  stdinPath: string | null,
  title: string | null,
): AttemptRequest {
  const { timeoutMs } = options.plan;
  return {
    command,
    options: how,
    env,
    cwd,
    stdinPath,
    title,
    deadlineMs: timeoutMs === null ? null : Math.max(1, startedAtMs + timeoutMs - Date.now()),
    silenceMs: options.silenceLimitMs,
    killAfterMs: KILL_AFTER_MS,
  };
}

/** An engine that was down when the run began may have come up since: then it knows. */
async function dataRootOf({ baseline, engine }: EngineSide): Promise<string | null> {
  const { facts } = await baseline.settled;
  if (facts !== null || engine.endpoint.kind !== 'unix') return facts?.dataRoot ?? null;
  return (await engine.facts().catch(() => null))?.dataRoot ?? null;
}

function ioOf({ side, cancellation }: AttemptsDeps, isEngineAlive: AttemptIo['isEngineAlive']): AttemptIo {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    signal: cancellation.signal,
    isEngineAlive,
    dataRoot: side().then(dataRootOf),
    now: Date.now,
  };
}
