/** Which rung comes next: the class's treatment, cut down by what the user allows and what is possible here. */

import type { FailedAt } from './attempt.ts';
import { backoffMs } from './backoff.ts';
import type { RemoteCache } from './cache-option.ts';
import type { Company } from './company.ts';
import { type Diagnosis, type FailureClass, isReleaseBug, whyRetryOnly } from './diagnosis.ts';
import { isAway } from './elsewhere.ts';
import type { Finding } from './finding.ts';
import type { SkippedRung } from './history.ts';
import type { Plan } from './plan.ts';
import { cooldownLeft, reasonToSkip, whyPaused } from './reason-to-skip.ts';
import { type RunState, timesTaken } from './run-state.ts';
import { isRetry, type RungId } from './rungs.ts';
import { treatmentOf, whyHandsOff } from './treatment-of.ts';
import type { Treatment, TreatmentStep } from './treatments.ts';

/** What the examination after a failed attempt (or a failed rung) found out. */
export interface Situation {
  readonly diagnosis: Diagnosis;
  readonly findings: readonly Finding[];
  /** The build runs in a builder of its own, not in the engine's BuildKit. */
  readonly ownBuilder: boolean;
  /** The engine lives in Docker Desktop's virtual machine; absent where that is not known. */
  readonly desktop?: boolean;
  /** Why a remedy cannot be taken here and now; a rung that is not named has none, or would not be reached. */
  readonly obstacles: Readonly<Partial<Record<RungId, string>>>;
  /** Why the command must not be run again, or null. */
  readonly notRepeatable: string | null;
  /** Absent where nothing is known of one. */
  readonly remoteCache?: RemoteCache;
  /** Where the builder's own history knows the place better than the attempt's log; absent or null else. */
  readonly failedAt?: FailedAt | null;
  /** Absent or null where nothing is known of it. */
  readonly company?: Company | null;
  readonly elapsedMs: number;
  /** In [0, 1), for the jitter. */
  readonly random: number;
}

export type Choice =
  | {
      readonly kind: 'rung';
      readonly rung: RungId;
      readonly why: string;
      /** What it is taken for; null before the first attempt. */
      readonly failureClass: FailureClass | null;
      /** Of a retry its pause, of the others what is left of their cooldown. */
      readonly delayMs: number;
      readonly skipped: readonly SkippedRung[];
    }
  | { readonly kind: 'rebuild'; readonly why: string; readonly skipped: readonly SkippedRung[] }
  /** `cured`: what the engine had is over, and the build now fails by the user's own doing. */
  | {
      readonly kind: 'none';
      readonly why: string;
      readonly cured: boolean;
      readonly skipped: readonly SkippedRung[];
    };

/** Takes a state without a pending rung: what the last one did not mend counts as taken. */
export function chooseRung(plan: Plan, state: RunState, situation: Situation): Choice {
  const diagnosis = diagnosisToTreat(state, situation);
  const { failureClass } = diagnosis;
  const handsOff = whyHandsOff(situation, failureClass);
  const treatment = treatmentOf(failureClass, situation);
  const why = reasonToStop(plan, state, situation, { failureClass, treatment, handsOff });
  if (why !== null) {
    const cured = treatment === undefined && handsOff === null;
    return { kind: 'none', why, cured, skipped: skipAll(plan, state, why) };
  }
  const skipped: SkippedRung[] = [];
  for (const step of order(plan, treatment)) {
    const obstacle = reasonToSkip(plan, state, situation, diagnosis, step.rung);
    if (obstacle === null) return take(plan, state, situation, { step, failureClass, skipped });
    skipped.push({ id: step.rung, why: obstacle });
  }
  return whenLadderEnds(
    plan,
    state,
    whyRetryOnly(diagnosis) === null && treatment?.rebuildAtLast === true,
    skipped,
    handsOff,
  );
}

/** An unclear failure that follows a clear one is still the clear one's: the climb goes on. */
function diagnosisToTreat(state: RunState, { diagnosis }: Situation): Diagnosis {
  if (diagnosis.failureClass !== 'unknown') return diagnosis;
  const earlier = state.attempts.findLast((attempt) => attempt.diagnosis.failureClass !== 'unknown');
  return earlier?.diagnosis ?? diagnosis;
}

function reasonToStop(
  plan: Plan,
  state: RunState,
  situation: Situation,
  {
    failureClass,
    treatment,
    handsOff,
  }: {
    readonly failureClass: FailureClass;
    readonly treatment: Treatment | undefined;
    readonly handsOff: string | null;
  },
): string | null {
  if (situation.notRepeatable !== null) return `the command cannot be run again: ${situation.notRepeatable}`;
  if (handsOff !== null && (treatment === undefined || !plan.ladder.some(isAway))) return handsOff;
  if (isReleaseBug(situation.diagnosis))
    return 'a known bug of a release: no remedy on the engine can help, another version does';
  if (treatment === undefined) return `${failureClass} is not the engine’s doing: nothing to mend here`;
  if (plan.ladder.length === 0) return 'the ladder is empty: no remedy is allowed';
  if (state.attempts.length >= plan.maxAttempts) return `max-attempts is reached (${plan.maxAttempts})`;
  if (plan.timeoutMs !== null && situation.elapsedMs >= plan.timeoutMs)
    return `the run’s time limit is over (${plan.timeoutMs / 1000} s)`;
  return null;
}

/** `as-listed` takes the user's own order, and every rung listed, once the engine or the builder is to blame. */
function order(plan: Plan, treatment: Treatment | undefined): readonly TreatmentStep[] {
  // Who names no builder need not hear of the rung each time
  const steps = (treatment?.steps ?? []).filter(
    ({ rung }) => rung !== 'fallback-builder' || plan.ladder.includes(rung),
  );
  if (plan.ladderOrder === 'least-harm') return steps;
  const mendable = steps.some(({ rung }) => !isRetry(rung) && !isAway(rung));
  const listed = plan.ladder.filter((rung) => mendable || steps.some((step) => step.rung === rung));
  return listed.map((rung) => ({ rung, why: 'next in the order that you listed' }));
}

interface Taking {
  readonly step: TreatmentStep;
  /** What the climb goes on for. */
  readonly failureClass: FailureClass;
  readonly skipped: readonly SkippedRung[];
}

function take(
  plan: Plan,
  state: RunState,
  situation: Situation,
  { step, failureClass, skipped }: Taking,
): Choice {
  const { rung, why } = step;
  const { failureClass: seen, evidence } = situation.diagnosis;
  const proof = evidence[0] === undefined ? '' : ` (${evidence[0].rule})`;
  const retries = timesTaken(state, 'retry');
  const delayMs =
    rung === 'retry'
      ? backoffMs(plan.retry, retries, situation.random)
      : cooldownLeft(plan, state, situation, rung);
  return { kind: 'rung', rung, why: `${seen}${proof}: ${why}`, failureClass, delayMs, skipped };
}

function whenLadderEnds(
  plan: Plan,
  state: RunState,
  mayRebuild: boolean,
  skipped: readonly SkippedRung[],
  handsOff: string | null,
): Choice {
  const climbed = state.rungs.some((taken) => !isRetry(taken.id));
  const touched = state.rungs.some((taken) => !isRetry(taken.id) && !isAway(taken.id));
  if (mayRebuild && touched && !state.rebuilt) {
    return { kind: 'rebuild', why: 'no rung is left: once more without any cache', skipped };
  }
  return {
    kind: 'none',
    cured: false,
    why:
      plan.pause !== null
        ? whyPaused(plan.pause)
        : handsOff !== null
          ? handsOff
          : climbed
            ? 'every allowed rung was taken, and the build still fails'
            : 'no rung that is allowed and possible here can help',
    skipped,
  };
}

function skipAll(plan: Plan, state: RunState, why: string): readonly SkippedRung[] {
  return plan.ladder.filter((id) => !state.rungs.some((taken) => taken.id === id)).map((id) => ({ id, why }));
}
