/** Why a rung is not taken now, though the class's treatment has it. */
import { leaveOutNext } from './cache-option.ts';
import type { Situation } from './choose-rung.ts';
import { type Diagnosis, type FailureClass, whyRetryOnly } from './diagnosis.ts';
import type { Plan } from './plan.ts';
import type { RunState } from './run-state.ts';
import { isRetry, type RungId, rungSpec } from './rungs.ts';
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
  if (rung === 'retry') return reasonNotToRetry(plan, state, situation, diagnosis.failureClass);
  const limit = whyRetryOnly(diagnosis) ?? whyRetryOnly(situation.diagnosis);
  if (limit !== null) return limit;
  if (rung === 'retry-without-remote-cache') return reasonToKeepCaches(state, situation);
  const uses = state.rungs.filter((taken) => taken.id === rung).length;
  if (uses >= rungSpec(rung).maxUses) return `was taken ${uses === 1 ? 'once' : `${uses} times`} already`;
  return situation.obstacles[rung] ?? null;
}

function reasonNotToRetry(
  plan: Plan,
  state: RunState,
  situation: Situation,
  failureClass: FailureClass,
): string | null {
  const uses = state.rungs.filter((taken) => taken.id === 'retry').length;
  if (leavesOutExport(plan, state, situation))
    return 'only the export of the remote cache failed: building again without it costs seconds';
  if (uses >= plan.retry.maxRetries) return `max-retries is reached (${plan.retry.maxRetries})`;
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
