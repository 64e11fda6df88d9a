/** What a user's own rules may change: they teach a class that Buildmend does not know, or make it more careful; never less. */
import type { Evidence, FailureClass } from '../core/diagnosis.ts';
import { HANDS_OFF, TREATMENTS } from '../core/treatments.ts';
import type { Reading } from './classify.ts';
import { best, compare, hearText } from './hear-text.ts';
import { STEP_CLASSES, STEP_CONFIDENCE_LIMIT, tierRank } from './precedence.ts';
import type { AnyRule } from './rule.ts';
import { RELEASE_BUGS } from './rules/release-bug.ts';
import type { Verdict } from './verdict.ts';

/** What remains of a rule's confidence where our own evidence says something else. */
const DISAGREEMENT = 0.7;

/**
 * `base` is the verdict as it is without any rules file. Either it stays as it is, with the user's evidence and advice after
 * its own; or a verdict takes its place whose first evidence is the user's, which allows a retry at most (`whyRetryOnly`).
 */
export function weighTaught(base: Verdict, taught: Reading, driver: Reading['driver']): Verdict {
  if (isFinal(base)) return base;
  const spoken = hearText(taught, driver);
  if (spoken.failureClass !== 'unknown') return weighSpoken(base, spoken, taught);
  const said = stepSays(taught);
  return said === null ? base : weighSaid(base, said, taught);
}

/** A class that has no rung, whatever the engine's state; nobody can be taught out of it. */
export function isUntreated(failureClass: FailureClass): boolean {
  return !TREATMENTS.some((row) => row.failureClass === failureClass);
}

/** Failing hardware, the wrong ground, or a release's bug: no words of a file change what is known of them. */
export function isFinal({ failureClass, evidence }: Pick<Verdict, 'failureClass' | 'evidence'>): boolean {
  return HANDS_OFF.includes(failureClass) || RELEASE_BUGS[evidence[0]?.rule ?? ''] !== undefined;
}

function weighSpoken(base: Verdict, spoken: Verdict, taught: Reading): Verdict {
  if (base.failureClass === spoken.failureClass) return agree(base, spoken, taught);
  if (base.failureClass === 'unknown') return replace(base, spoken, spoken.confidence, taught);
  if (!mayTeach(base, spoken.failureClass) || tierRank(spoken.tier) > tierRank(base.tier)) return base;
  return replace(base, spoken, spoken.confidence * DISAGREEMENT, taught);
}

/** A class with rungs cannot take the place of one without, but for what a failed step may say itself. */
export function mayTeach(base: Pick<Verdict, 'failureClass'>, failureClass: FailureClass): boolean {
  if (isUntreated(failureClass) || !isUntreated(base.failureClass)) return true;
  return base.failureClass === 'build-step-failed' && STEP_CLASSES.includes(failureClass);
}

/** The same that our own step rules may do (law 2), and no more. */
function weighSaid(base: Verdict, said: Verdict, taught: Reading): Verdict {
  const isPlainStep = base.failureClass === 'build-step-failed' && base.tier !== 'verdict';
  const isGuess = base.evidence[0]?.source === 'step';
  if (isGuess && base.failureClass === said.failureClass) return agree(base, said, taught);
  const allowed = isPlainStep ? mayTeach(base, said.failureClass) : isGuess && isUntreated(said.failureClass);
  if (!allowed) return base;
  return replace(base, said, Math.min(said.confidence, STEP_CONFIDENCE_LIMIT), taught);
}

/** Lines of the steps that ended the build. */
function stepSays({ matches, failedSteps }: Reading): Verdict | null {
  const said = matches.filter(
    ({ evidence, step }) =>
      (evidence.source === 'step' || evidence.source === 'quoted') && step !== null && failedSteps.has(step),
  );
  return best(said.toSorted(compare));
}

/** Our own evidence comes first and keeps its weight. */
function agree(base: Verdict, own: Verdict, taught: Reading): Verdict {
  if (base.evidence.length === 0)
    return replace(base, own, Math.min(own.confidence, base.confidence), taught);
  const advice = adviceOf(own.evidence, taught);
  return {
    ...base,
    evidence: [...base.evidence, ...own.evidence],
    ...(advice.length === 0 ? {} : { moreAdvice: advice }),
  };
}

function replace(base: Verdict, own: Verdict, confidence: number, taught: Reading): Verdict {
  const advice = adviceOf(own.evidence, taught);
  return {
    ...own,
    confidence,
    evidence: [...own.evidence, ...base.evidence],
    ...(advice.length === 0 ? {} : { advice }),
  };
}

/** Says whose it is: a pull request can write it. */
function adviceOf(evidence: readonly Evidence[], { matches }: Reading): readonly string[] {
  const rules = evidence.flatMap((one) => matches.filter((match) => match.evidence === one));
  return [...new Set(rules.map(({ rule }) => rule))].flatMap(toldAdvice);
}

function toldAdvice({ id, advice }: AnyRule): readonly string[] {
  return (advice ?? []).map((sentence) => `Your own rule ${id} says: ${sentence}`);
}
