/** Performs everything that follows a failed attempt. Loaded only then: a passing build never pays for it. */

import { createBeingAway } from './being-away.ts';
import type { AttemptRecord } from './core/attempt.ts';
import type { Situation } from './core/choose-rung.ts';
import { type Diagnosis, isTaught } from './core/diagnosis.ts';
import { isAway } from './core/elsewhere.ts';
import type { Finding } from './core/finding.ts';
import { messageOf } from './core/message-of.ts';
import { isHandsOff } from './core/plan.ts';
import { type RunState, timesTaken } from './core/run-state.ts';
import { rungInMind } from './core/rung-in-mind.ts';
import { limitOf } from './core/rung-options.ts';
import { isRetry, type RungId } from './core/rungs.ts';
import { diagnoseAttempt, diagnoseByLog, isDecidedByLog } from './diagnose-attempt.ts';
import { readDockerfiles } from './dockerfiles.ts';
import type { Volume } from './engine/engine.ts';
import { beginHistory, gatherEvidence, missingWords, withFailedStart } from './gather-evidence.ts';
import type { Recovery, RecoveryDeps } from './recovery-contract.ts';
import { finishEarlier } from './remedies/finish-earlier.ts';
import { applyRemedy, disturbanceOf, obstaclesOf, obstaclesUpTo } from './remedies/index.ts';
import { createJournalled } from './remedies/journalled.ts';
import { mayPull } from './remedies/local-images.ts';
import type { When } from './remedies/recover-set-aside.ts';
import type { RemedyContext, RemedyResult } from './remedies/remedy.ts';
import { remoteCacheOf } from './remote-cache-of.ts';
import { verifyEngine } from './verify-engine.ts';
import { placesOf, tidyWayOut } from './way-out.ts';
import { weighVolumes } from './weigh-volumes.ts';

type Applied = Extract<RemedyResult, { kind: 'applied' }>;

export function createRecovery(deps: RecoveryDeps): Recovery {
  const { now } = deps;
  const { engine, living, journal } = createJournalled(deps);
  let findings: readonly Finding[] = [];
  let diagnosis: Diagnosis | null = null;
  let volumesBefore: readonly Volume[] | null = null;
  let touched = false;
  let attemptAtMs = deps.startedAtMs;
  let weighed = false;
  const applied: Applied[] = [];
  const being = createBeingAway(deps.say);

  const contextFor = (rung: RungId, use: number): RemedyContext => ({
    engine,
    privilege: deps.privilege,
    diagnosis: diagnosis ?? { failureClass: 'unknown', owner: 'unknown', confidence: 0, evidence: [] },
    findings,
    use,
    allowVolumeLoss: deps.plan.allowVolumeLoss,
    keepSetAside: deps.plan.keepSetAside,
    allowContainerLoss: deps.plan.allowContainerLoss,
    builds: deps.command.tags,
    ...(deps.wayOut === undefined ? {} : { wayOut: deps.wayOut }),
    minFreeSpace: deps.plan.minFreeSpace,
    unusedImagesOlderThanMs: deps.plan.unusedImagesOlderThanMs,
    living,
    journal,
    bases: async () => (await readDockerfiles(deps.command))?.images ?? null,
    runId: deps.runId,
    signal: deps.signal,
    cancelled: deps.signal,
    limitMs: limitOf(deps.plan, rung),
    say: deps.say,
  });

  /** What an earlier run has begun and left is finished first: it may be why the engine is sick. */
  const finish = async (when: When): Promise<void> => {
    const { plan, privilege, wayOut, say } = deps;
    if (isHandsOff(plan)) return;
    if (wayOut !== undefined) await tidyWayOut({ engine, privilege, say, ...placesOf(wayOut) });
    await deps.lookout.meanwhile(async () => {
      const { left } = await finishEarlier({ ...deps, engine, living, journal, when });
      for (const sentence of left) deps.say(sentence);
    });
  };

  const situation = (
    record: AttemptRecord,
    over: Partial<Situation> & { diagnosis: Diagnosis },
  ): Situation => ({
    findings,
    ownBuilder: false,
    obstacles: {},
    notRepeatable: record.notRepeatable,
    remoteCache: remoteCacheOf(deps.command, record.lines),
    elapsedMs: now() - deps.startedAtMs,
    random: deps.random(),
    ...over,
  });

  /** No more than the decision needs: each look can take seconds, and on an engine that hangs its whole limit. */
  const obstaclesIn = (state: RunState, seen: Situation): Promise<Situation['obstacles']> => {
    const uses = (rung: RungId): number => timesTaken(state, rung) + (state.pending?.rung === rung ? 1 : 0);
    const context = (rung: RungId): RemedyContext => contextFor(rung, uses(rung) + 1);
    if (deps.plan.dryRun) return obstaclesOf(deps.plan.ladder, context);
    return obstaclesUpTo((obstacles) => rungInMind(deps.plan, state, { ...seen, obstacles }), context);
  };

  return {
    diagnoseByLog: (record) => diagnoseByLog(record, deps.taught),

    async investigate(record, state) {
      attemptAtMs = record.startedAtMs;
      await being.leave();
      // A run that goes on only by a rule of the user's own looks at the engine no sooner than it would without
      const first = !touched && state.attempts.slice(0, -1).every((one) => isTaught(one.diagnosis));
      if (first && isDecidedByLog(diagnoseByLog(record))) {
        const byLog = diagnoseByLog(record, deps.taught);
        const failedAt = await missingWords(engine, record, deps.signal);
        return { kind: 'investigated', situation: situation(record, { diagnosis: byLog, failedAt }) };
      }
      if (first) await finish('before');
      const history = beginHistory(engine, record, deps.signal);
      findings = await engine.examine(deps.signal, record.startedAtMs);
      const gathered = await gatherEvidence(engine, record, findings, history);
      const known = withFailedStart(gathered, state, findings);
      diagnosis = diagnoseAttempt(record, known, deps.taught);
      const { driver, failedAt, company } = known;
      const ownBuilder = driver !== null && driver !== 'docker';
      const desktop = (await engine.facts())?.desktop ?? false;
      const seen = situation(record, { diagnosis, ownBuilder, desktop, failedAt, company });
      return { kind: 'investigated', situation: { ...seen, obstacles: await obstaclesIn(state, seen) } };
    },

    async lookAround({ rung }) {
      const disturbs = await disturbanceOf(rung, contextFor(rung, 1));
      const alone = deps.plan.neighbours === 'ignore';
      const seen = await deps.lookout.look({ disturbs, sinceMs: attemptAtMs, alone });
      return { kind: 'looked-around', around: { ...seen, disturbs, elapsedMs: now() - deps.startedAtMs } };
    },

    async takeRung({ rung, use }) {
      if (!isAway(rung)) await deps.lookout.note(rung);
      volumesBefore ??= deps.volumesAtStart() ?? (await engine.volumes());
      if (!weighed && !isRetry(rung)) volumesBefore = await weighVolumes(volumesBefore, deps);
      weighed ||= !isRetry(rung);
      if (!touched) await deps.onFirstRung();
      touched = true;
      if (!isRetry(rung) && !isAway(rung)) await journal.note({ rung, step: 'begin' });
      const startedAtMs = now();
      const result = await applyRemedy(rung, contextFor(rung, use));
      const durationMs = now() - startedAtMs;
      if (result.kind === 'failed') return { kind: 'rung-ended', durationMs, result };
      applied.push(result);
      being.go(result.away ?? null);
      if (!isRetry(rung) && !isAway(rung)) await deps.lookout.mended(rung);
      // An engine that was down tells of its volumes once it is started; a restart takes none away.
      if (rung === 'restart-engine') volumesBefore ??= await engine.volumes();
      const { kind, detail, freedBytes, lost } = result;
      return {
        kind: 'rung-ended',
        durationMs,
        result: { kind, detail, freedBytes, lost, undoable: result.undo !== undefined },
      };
    },

    verify: () => being.verify(deps.signal, () => verifyEngine(engine, findings, deps.signal)),

    being,
    async undo() {
      const last = applied.pop();
      const ok = (await last?.undo?.().catch(() => false)) ?? false;
      return {
        kind: 'undone',
        ok,
        detail: ok ? 'put back, because it did not help' : 'could not be put back',
      };
    },

    async mayPull() {
      const { pull, why } = await mayPull(await readDockerfiles(deps.command), engine, deps.signal);
      deps.say(why);
      return pull;
    },

    async commit() {
      for (const result of applied) {
        await result.commit?.().catch((error: unknown) => {
          deps.say(`what was set aside could not be deleted: ${messageOf(error)}; the next run tries again`);
        });
      }
    },

    finishEarlier: finish,
    end: journal.close,

    release: () => deps.lookout.release(),

    async volumes(mute) {
      if (!touched) return { before: deps.volumesAtStart(), after: deps.volumesAtStart() };
      const after = mute ? null : await engine.volumes();
      return { before: volumesBefore, after: weighed ? await weighVolumes(after, deps) : after };
    },

    engineLog: async (maxLines) => (await engine.host.log(0, maxLines).catch(() => null)) ?? [],
  };
}
