/** A diagnosis in the making: what the weighing passes on from one kind of evidence to the next. */
import type { Diagnosis, Evidence, FailureClass, Owner } from '../core/diagnosis.ts';
import { CLASS_INFO } from './class-info.ts';
import type { Tier } from './rule.ts';
import { RELEASE_BUGS, type ReleaseBug } from './rules/release-bug.ts';

export interface Verdict {
  readonly failureClass: FailureClass;
  /** Where it differs from the class's usual owner. */
  readonly owner?: Owner;
  readonly confidence: number;
  /** How much the strongest evidence says about the cause. */
  readonly tier: Tier;
  readonly evidence: readonly Evidence[];
  /** What a user's own rule advises, instead of its class. */
  readonly advice?: readonly string[];
  /** The same, before what the class advises. */
  readonly moreAdvice?: readonly string[];
  /** What the command itself said, where a daemon's log decided against it. */
  readonly printed?: Verdict;
}

export const NOTHING_HEARD: Verdict = {
  failureClass: 'unknown',
  confidence: 0,
  tier: 'symptom',
  evidence: [],
};

/** At most so many pieces of evidence are told: the strongest. */
const MAX_EVIDENCE = 8;

export function toDiagnosis(verdict: Verdict): Diagnosis {
  const bug = RELEASE_BUGS[verdict.evidence[0]?.rule ?? ''];
  return {
    failureClass: verdict.failureClass,
    owner: verdict.owner ?? CLASS_INFO[verdict.failureClass].owner,
    confidence: Math.round(Math.min(Math.max(verdict.confidence, 0), 0.99) * 100) / 100,
    evidence: verdict.evidence.slice(0, MAX_EVIDENCE),
    ...(bug === undefined ? adviceTaught(verdict) : { advice: adviceAbout(bug) }),
  };
}

function adviceTaught({ failureClass, advice, moreAdvice }: Verdict): Pick<Diagnosis, 'advice'> {
  if (advice !== undefined) return { advice };
  return moreAdvice === undefined ? {} : { advice: [...moreAdvice, ...CLASS_INFO[failureClass].advice] };
}

function adviceAbout({ affected, take, reference }: ReleaseBug): readonly string[] {
  return [`This is a known bug of ${affected}: ${take}.`, `Read more: ${reference}`];
}
