/** Why a rung is not taken now, though the class's treatment has it. */
import { brokenNow } from './broken-now.ts';
import { leaveOutNext } from './cache-option.ts';
import type { Situation } from './choose-rung.ts';
import { type Diagnosis, type FailureClass, whyRetryOnly } from './diagnosis.ts';
import { isAway } from './elsewhere.ts';
import type { Plan } from './plan.ts';
import { type RunState, timesTaken } from './run-state.ts';
import { usesOf } from './rung-options.ts';
import { DISTURBANCES, type Disturbance, isRetry, type RungId, rungSpec } from './rungs.ts';
import { RETRY_ONCE } from './treatments.ts';

/** Null when it may be taken. */
export function reasonToSkip(
  plan: Plan,
  state: RunState,
  situation: Situation,
  diagnosis: Diagnosis,
  rung: RungId,
): string | null {
  if (!plan.ladder.includes(rung)) {
    return rungSpec(rung).explicitOnly
      ? 'must stand in `ladder` explicitly on this machine'
      : 'does not stand in `ladder`';
  }
  if (plan.pause !== null && !isRetry(rung)) return whyPaused(plan.pause);
  if (rung === 'retry') return reasonNotToRetry(plan, state, situation, diagnosis.failureClass);
  const limit = whyRetryOnly(diagnosis) ?? whyRetryOnly(situation.diagnosis);
  if (limit !== null) return limit;
  if (rung === 'retry-without-remote-cache') return reasonToKeepCaches(state, situation);
  const refused = reasonOthersGave(state, rung);
  if (refused !== null) return refused;
  const uses = timesTaken(state, rung);
  if (uses >= usesOf(plan, rung)) return `was taken ${uses === 1 ? 'once' : `${uses} times`} already`;
  return (
    reasonNotAgain(plan, state, situation, { rung, failureClass: diagnosis.failureClass }) ??
    reasonNotToWait(plan, state, situation, rung) ??
    situation.obstacles[rung] ??
    null
  );
}

/** Whoever was in the way of a rung is in the way of those that disturb as much, too; not of what goes round the engine. */
function reasonOthersGave({ refusals }: RunState, rung: RungId): string | null {
  if (isAway(rung)) return null;
  const rank = (disturbs: Disturbance): number => DISTURBANCES.indexOf(disturbs);
  const own = rank(rungSpec(rung).disturbs);
  const refusal = refusals.find((one) => one.rung === rung || own >= rank(one.disturbs));
  return refusal?.why ?? null;
}

/** What is left of the rung's cooldown, in milliseconds. */
export function cooldownLeft(
  { rungOptions }: Plan,
  { lastUses }: RunState,
  { elapsedMs }: Situation,
  rung: RungId,
): number {
  const last = lastUses[rung];
  const cooldownMs = rungOptions[rung]?.cooldownMs ?? 0;
  return last === undefined || cooldownMs === 0 ? 0 : Math.max(0, last.endedMs + cooldownMs - elapsedMs);
}

function reasonNotToWait(plan: Plan, state: RunState, situation: Situation, rung: RungId): string | null {
  const leftMs = cooldownLeft(plan, state, situation, rung);
  if (leftMs === 0 || plan.timeoutMs === null || situation.elapsedMs + leftMs < plan.timeoutMs) return null;
  return `its cooldown ends after the run’s time limit (${Math.ceil(leftMs / 1000)} s are left of it)`;
}

const MOST_RESTARTS = 2;

/** The same failure after the same rung ends that rung; two restarts in vain end the restarts, whatever each was taken for. */
function reasonNotAgain(
  plan: Plan,
  state: RunState,
  situation: Situation,
  { rung, failureClass }: { readonly rung: RungId; readonly failureClass: FailureClass },
): string | null {
  const taken = state.rungs.filter(({ id }) => id === rung);
  if (rung === 'restart-engine' && taken.length >= MOST_RESTARTS) return 'two restarts did not help';
  const last = state.lastUses[rung];
  if (last === undefined || last.failureClass !== failureClass) return null;
  // Its first use only restarts, which the second does not do again
  if (rung === 'recreate-builder' && taken.length === 1) return null;
  const isLast = state.rungs.findLast(({ id }) => !isRetry(id))?.id === rung;
  if (rung === 'repair' && isLast && last.broken !== brokenNow(situation.findings)) return null;
  // A rung that failed was not tried: who asks for more uses wants them then
  if (taken.at(-1)?.outcome === 'failed' && plan.rungOptions[rung]?.uses !== undefined) return null;
  return `was taken for the same failure already (${failureClass}), and did not end it`;
}

/** The user's own words, for the log, the summary and the report. */
export function whyPaused(pause: string): string {
  return `remedies are paused: ${pause}`;
}

function reasonNotToRetry(
  plan: Plan,
  state: RunState,
  situation: Situation,
  failureClass: FailureClass,
): string | null {
  const uses = timesTaken(state, 'retry');
  if (leavesOutExport(plan, state, situation))
    return 'only the export of the remote cache failed: building again without it costs seconds';
  const most = usesOf(plan, 'retry');
  if (uses >= most)
    return plan.rungOptions.retry?.uses === undefined
      ? `max-retries is reached (${most})`
      : `was taken ${most === 1 ? 'once' : `${most} times`} already`;
  if (plan.ladderOrder === 'as-listed') return null;
  if (uses >= 1 && RETRY_ONCE.includes(failureClass)) return `${failureClass}: one retry was enough to know`;
  if (state.rungs.some((taken) => !isRetry(taken.id)) && RETRY_ONCE.includes(failureClass))
    return 'a stronger rung was taken already';
  const proof = situation.findings.find(
    (finding) => finding.state === 'broken' && finding.implies?.failureClass === failureClass,
  );
  return proof === undefined ? null : `the damage is proved (${proof.detail}): building again cannot help`;
}

/** The build itself was done: what failed can be left out at once. */
function leavesOutExport(plan: Plan, state: RunState, { remoteCache }: Situation): boolean {
  if (remoteCache?.failed !== 'cache-to' || !plan.ladder.includes('retry-without-remote-cache')) return false;
  return leaveOutNext(remoteCache, state.without) === 'cache-to';
}

function reasonToKeepCaches({ without }: RunState, { remoteCache }: Situation): string | null {
  if (remoteCache === undefined) return 'nothing is known of a remote cache';
  if (leaveOutNext(remoteCache, without) !== null) return null;
  return without.length > 0 ? 'no remote cache is left that could be left out' : remoteCache.whyNot;
}
