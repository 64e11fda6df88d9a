/** One wrapped build from its command to its report: what action and CLI share. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createAttempts } from './attempts.ts';
import type { Cancellation } from './cancellation.ts';
import type { WrappedCommand } from './command/wrapped-command.ts';
import type { RunHistory } from './core/history.ts';
import { exitStatus } from './core/process-end.ts';
import { type Baseline, startBaseline } from './engine/baseline.ts';
import { createEngine, endpointOf } from './engine/create-engine.ts';
import { endpointText } from './engine/endpoint.ts';
import type { Engine } from './engine/engine.ts';
import { stateDirectory } from './engine/engine-record.ts';
import type { RunOptions } from './inputs/to-plan.ts';
import { narrate } from './narrate.ts';
import { createPerform } from './perform.ts';
import { createPrivilege, type Privilege } from './privileged/run.ts';
import type { Recovery } from './recovery.ts';
import type { Story } from './report/log.ts';
import { type Outcome, run } from './run.ts';

export interface WrapRequest {
  readonly command: WrappedCommand;
  readonly options: RunOptions;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly story: Story;
  readonly cancellation: Cancellation;
  readonly runId: string;
  /** The built CLI: runs file operations under sudo. */
  readonly cliPath: string;
  /** Called before the first rung that touches anything. */
  readonly onRecovery?: () => Promise<void>;
}

const ENGINE_LOG_LINES = 200;

/** Never rejects for a build that fails; the history tells how it went. */
export async function wrap(request: WrapRequest): Promise<RunHistory> {
  const { command, options, env, story, cancellation } = request;
  const startedAtMs = Date.now();
  const { endpoint } = endpointOf(command, env);
  const baseline = startBaseline(endpoint, { stateDir: stateDirectory(env, process.geteuid?.() ?? 0) });
  const privilege = once(() => createPrivilege({ cliPath: request.cliPath, uid: process.geteuid?.() ?? 0 }));
  const engine = engineOf(request, baseline, privilege.get);
  const recovery = once(async () =>
    loadRecovery(request, { engine, baseline, startedAtMs, privilege: await privilege.get() }),
  );
  const attempts = await createAttempts({ ...request, startedAtMs, engine, baseline });
  const perform = createPerform({
    attempt: attempts.run,
    recovery: recovery.get,
    signal: cancellation.signal,
    sleep: (ms) => sleep(ms, undefined, { signal: cancellation.signal }).catch(() => undefined),
  });
  const outcome = await run(options.plan, perform, (event, effect, state) =>
    narrate(story, event, effect, state),
  );
  baseline.stop();
  await attempts.close();
  const loaded = await recovery.peek();
  if (outcome.verdict === 'recovered' || wasCured(outcome)) await loaded?.commit();
  return history(request, {
    outcome,
    engine,
    endpoint: endpointText(endpoint),
    recovery: loaded,
    baseline,
    startedAtMs,
  });
}

interface Ended {
  readonly outcome: Outcome;
  readonly engine: Engine;
  readonly endpoint: string;
  readonly recovery: Recovery | null;
  readonly baseline: Baseline;
  readonly startedAtMs: number;
}

async function history(request: WrapRequest, ended: Ended): Promise<RunHistory> {
  const { outcome, engine, recovery, baseline, startedAtMs } = ended;
  const { attempts, rungs, skipped } = outcome.state;
  const known = baseline.now();
  const volumes = (await recovery?.volumes()) ?? { before: known.volumes, after: known.volumes };
  const facts = recovery === null ? known.facts : ((await engine.facts()) ?? known.facts);
  const builder = recovery === null ? null : await engine.builder();
  const sick =
    outcome.verdict === 'failed' &&
    attempts.some(({ diagnosis }) => !['code', 'configuration'].includes(diagnosis.owner));
  return {
    verdict: outcome.verdict,
    exitCode: exitCodeOf(outcome, request.cancellation),
    why: outcome.why,
    attempts,
    rungs,
    skipped,
    volumesBefore: volumes.before,
    volumesAfter: volumes.after,
    engineLog: sick ? ((await recovery?.engineLog(ENGINE_LOG_LINES)) ?? []) : [],
    engine: {
      endpoint: ended.endpoint,
      dataRoot: facts?.dataRoot ?? null,
      store: facts?.store ?? null,
      version: facts?.serverVersion ?? null,
      builder: builder?.name ?? request.command.builder,
    },
    startedAtMs,
    durationMs: Date.now() - startedAtMs,
  };
}

/** The build's own exit status, passed through (law 1); a run that was cancelled between attempts ends like its signal. */
function exitCodeOf({ verdict, state }: Outcome, { caught }: Cancellation): number {
  if (verdict !== 'failed') return 0;
  const last = state.attempts.at(-1);
  const signal = caught();
  if (signal !== null && last?.stop?.kind !== 'cancelled') return 128 + signal.number;
  return last === undefined ? 1 : exitStatus(last.end) || 1;
}

/** The engine was mended, but the build fails by the user's own doing: what was set aside is not put back. */
function wasCured({ state }: Outcome): boolean {
  return state.rungs.at(-1)?.outcome === 'helped';
}

function engineOf(
  { command, options, env }: WrapRequest,
  baseline: Baseline,
  privilege: () => Promise<Privilege>,
): Engine {
  const { engineStop, engineStart, engineLog } = options;
  return createEngine({ command, env, engineStop, engineStart, engineLog, baseline, privilege });
}

async function loadRecovery(
  request: WrapRequest,
  known: {
    readonly engine: Engine;
    readonly baseline: Baseline;
    readonly startedAtMs: number;
    readonly privilege: Privilege;
  },
): Promise<Recovery> {
  const { createRecovery } = await import('./recovery.ts');
  return createRecovery({
    engine: known.engine,
    privilege: known.privilege,
    plan: request.options.plan,
    runId: request.runId,
    onFirstRung: request.onRecovery ?? (async () => undefined),
    command: request.command,
    signal: request.cancellation.signal,
    say: request.story.say,
    now: Date.now,
    random: Math.random,
    startedAtMs: known.startedAtMs,
    volumesAtStart: () => known.baseline.now().volumes,
  });
}

interface Once<T> {
  readonly get: () => Promise<T>;
  /** What was made, or null if nothing was. */
  readonly peek: () => Promise<T | null>;
}

function once<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | null = null;
  const get = (): Promise<T> => {
    made ??= make();
    return made;
  };
  return { get, peek: async () => (made === null ? null : made) };
}
