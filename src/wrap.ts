/** One wrapped build from its command to its report: what action and CLI share. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createAttempts } from './attempts.ts';
import type { Cancellation } from './cancellation.ts';
import type { WrappedCommand } from './command/wrapped-command.ts';
import { isUsersOwn } from './core/diagnosis.ts';
import type { RunHistory } from './core/history.ts';
import { type Once, once } from './core/once.ts';
import { exitStatus } from './core/process-end.ts';
import { endRecovery } from './end-recovery.ts';
import { resolveEndpoint } from './engine/endpoint.ts';
import type { Endpoint } from './engine/engine.ts';
import { engineEntry } from './engine-entry.ts';
import type { EngineSide } from './engine-side.ts';
import type { RunOptions } from './inputs/to-plan.ts';
import { measureSpace } from './measure-space.ts';
import { narrate } from './narrate.ts';
import { createPerform } from './perform.ts';
import type { Recovery } from './recovery-contract.ts';
import type { Story } from './report/log.ts';
import { type Outcome, run } from './run.ts';
import { loadTaught, type RulesFile, type RulesVoice } from './taught-rules.ts';
import { tellEngineLog } from './tell-engine-log.ts';
import { listensAt, waitForEngine } from './wait-for-engine.ts';
import { hasOpenJournal } from './was-cut-off.ts';
import { placesOf, wayOutOf } from './way-out.ts';

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
  /** Read only after a failed attempt. */
  readonly rulesFile: RulesFile | null;
  /** Tells of a broken rules file, beside the story. */
  readonly warn: RulesVoice['warn'];
  /** Called before the first rung that touches anything. */
  readonly onRecovery?: () => Promise<void>;
}

const ENGINE_LOG_LINES = 200;

/** Never rejects for a build that fails; the history tells how it went. */
export async function wrap(request: WrapRequest): Promise<RunHistory> {
  const { options, story, cancellation } = request;
  const startedAtMs = Date.now();
  const side = once(async () => (await import('./engine-side.ts')).openEngineSide(request));
  const recovery = once(() => loadRecovery(request, side, startedAtMs));
  const attempts = await createAttempts({ ...request, startedAtMs, side: side.get });
  const perform = createPerform({
    attempt: attempts.run,
    recovery: recovery.get,
    space: async () => measureSpace((await side.get()).engine, options.plan, story.say),
    signal: cancellation.signal,
    sleep: (ms) => sleep(ms, undefined, { signal: cancellation.signal }).catch(() => undefined),
  });
  const { endpoint } = resolveEndpoint({ globalArgs: request.command.globalArgs, env: request.env });
  if (await hasOpenJournal(endpoint, request.env)) await (await recovery.get()).finishEarlier('before');
  await waitBefore(request, endpoint);
  const outcome = await run(options.plan, perform, (event, effect, state) =>
    narrate(story, event, effect, state),
  );
  await attempts.close();
  const looked = await side.get();
  looked.baseline.stop();
  const ending = { ...placesOf(request), say: story.say, cancelled: cancellation.signal.aborted };
  const loaded = await endRecovery({ ...ending, outcome, side: looked, recovery });
  await loaded?.release();
  const ended = await history(request, { outcome, side: looked, recovery: loaded, startedAtMs });
  tellEngineLog(story, ended.engineLog);
  return ended;
}

async function waitBefore(request: WrapRequest, endpoint: Endpoint): Promise<void> {
  const { env, options, story, cancellation } = request;
  await waitForEngine(options.waitForEngineMs, {
    listens: () => listensAt(endpoint),
    sign: async () => (await import('./engine/starting.ts')).signOfStart(endpoint, env),
    say: story.say,
    now: () => performance.now(),
    sleep: (ms) => sleep(ms),
    signal: cancellation.signal,
  });
}

interface Ended {
  readonly outcome: Outcome;
  readonly side: EngineSide;
  readonly recovery: Recovery | null;
  readonly startedAtMs: number;
}

async function history(
  request: WrapRequest,
  { outcome, side, recovery, startedAtMs }: Ended,
): Promise<RunHistory> {
  const { attempts, rungs, skipped, planned } = outcome.state;
  const { dryRun, pause } = request.options.plan;
  const known = side.baseline.now();
  const mute = request.cancellation.signal.aborted && !(await answersAtOnce(side));
  const volumes = (await recovery?.volumes(mute)) ?? { before: known.volumes, after: known.volumes };
  return {
    verdict: outcome.verdict,
    exitCode: exitCodeOf(outcome, request.cancellation),
    why: outcome.why,
    attempts,
    rungs,
    skipped,
    waits: outcome.state.waits,
    planned: dryRun ? planned : null,
    paused: pause,
    volumesBefore: volumes.before,
    volumesAfter: volumes.after,
    engineLog: isSick(outcome) ? ((await recovery?.engineLog(ENGINE_LOG_LINES)) ?? []) : [],
    engine: await engineEntry(request.command, side, recovery !== null && !mute),
    startedAtMs,
    durationMs: Date.now() - startedAtMs,
  };
}

/** A run that was cancelled writes its report within what is left of the runner's 7.5 s. */
async function answersAtOnce({ engine }: EngineSide): Promise<boolean> {
  return (await engine.ping(500)).state === 'healthy';
}

/** The build's own exit status, passed through (law 1); a run that was cancelled between attempts ends like its signal. */
function exitCodeOf({ verdict, state }: Outcome, { caught }: Cancellation): number {
  if (verdict !== 'failed') return 0;
  const last = state.attempts.at(-1);
  const signal = caught();
  if (signal !== null && last?.stop?.kind !== 'cancelled') return 128 + signal.number;
  return last === undefined ? 1 : exitStatus(last.end) || 1;
}

/** The engine's log helps only where the failure is not the user's own, or where it is the engine that says so. */
function isSick({ verdict, state }: Outcome): boolean {
  return (
    verdict === 'failed' &&
    state.attempts.some(
      ({ diagnosis }) =>
        !isUsersOwn(diagnosis) || diagnosis.evidence.some(({ source }) => source === 'journal'),
    )
  );
}

async function loadRecovery(
  request: WrapRequest,
  side: Once<EngineSide>,
  startedAtMs: number,
): Promise<Recovery> {
  const { say } = request.story;
  const [{ createRecovery }, { createLookout }, { engine, baseline, privilege, stateDir }, taught] =
    await Promise.all([
      import('./recovery.ts'),
      import('./look-around.ts'),
      side.get(),
      loadTaught(request.rulesFile, { say, warn: request.warn }),
    ]);
  return createRecovery({
    engine,
    privilege: await privilege(),
    lookout: createLookout({ ...request, engine, say, signal: request.cancellation.signal, now: Date.now }),
    plan: request.options.plan,
    taught,
    runId: request.runId,
    stateDir,
    onFirstRung: request.onRecovery ?? (async () => undefined),
    command: request.command,
    wayOut: wayOutOf(request),
    signal: request.cancellation.signal,
    say,
    now: Date.now,
    random: Math.random,
    startedAtMs,
    volumesAtStart: () => baseline.now().volumes,
  });
}
