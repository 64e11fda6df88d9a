/** Tells of every rule that matched whether it counted for the diagnosis, and why or why not: `classify --explain`. */
import type { Diagnosis, FailureClass } from '../core/diagnosis.ts';
import type { LineSource, SourcedLine } from '../core/line.ts';
import type { Objection, Reading } from './classify.ts';
import { type Match, toEvidence } from './matches.ts';
import { PRECEDENCE, tierRank } from './precedence.ts';
import type { AnyRule, Tier } from './rule.ts';
import { isFinal, mayTeach } from './weigh-taught.ts';

export interface Explained {
  readonly rule: string;
  readonly failureClass: FailureClass;
  readonly tier: Tier;
  readonly confidence: number;
  readonly source: LineSource;
  readonly line: number | null;
  readonly step: string | null;
  readonly text: string;
  /** `user`: a rule of the user's own file. */
  readonly origin?: 'user';
  readonly counted: boolean;
  /** Half a sentence. */
  readonly because: string;
}

/** A match that does not even count as evidence. */
export interface PassedOver extends Match {
  readonly objection: Objection;
}

/** Collected like matches: the last of each rule, source, step and objection, and not without end. */
export interface PassedOverList {
  add(rule: AnyRule, line: SourcedLine, objection: Objection): void;
  all(): readonly PassedOver[];
}

const MAX_PASSED_OVER = 4000;

export function createPassedOverList(): PassedOverList {
  const kept = new Map<string, PassedOver>();
  return {
    add(rule, line, objection) {
      const key = `${rule.id}\n${line.source}\n${objection}\n${line.step ?? ''}`;
      kept.delete(key);
      kept.set(key, { rule, evidence: toEvidence(rule, line), step: line.step, objection });
      const [oldest] = kept.keys();
      if (kept.size > MAX_PASSED_OVER && oldest !== undefined) kept.delete(oldest);
    },
    all: () => [...kept.values()],
  };
}

/** In the order of the lines. `diagnosis` must be the one that was concluded from this reading. */
export function explain(
  reading: Reading,
  passedOver: readonly PassedOver[],
  diagnosis: Diagnosis,
  taught: Reading | null = null,
): readonly Explained[] {
  const heard = [...reading.matches, ...(taught?.matches ?? [])].map((match) => {
    const counted = diagnosis.evidence.includes(match.evidence);
    return toExplained(
      match,
      counted,
      counted ? whyCounted(match, diagnosis) : whyNot(match, reading, diagnosis),
    );
  });
  const others = passedOver.map((match) => toExplained(match, false, whyPassedOver(match)));
  return [...heard, ...others].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function toExplained({ rule, evidence, step }: Match, counted: boolean, because: string): Explained {
  const { id, failureClass, tier, confidence, origin } = rule;
  const { source, line, text } = evidence;
  const whose = origin === undefined ? {} : { origin };
  return { rule: id, failureClass, tier, confidence, source, line, step, text, ...whose, counted, because };
}

function whyCounted({ rule, evidence }: Match, diagnosis: Diagnosis): string {
  if (rule.failureClass !== diagnosis.failureClass) return `it supports ${diagnosis.failureClass}`;
  const [strongest] = diagnosis.evidence;
  return strongest === evidence ? 'it is the strongest evidence' : `it says ${diagnosis.failureClass} too`;
}

function whyNot(match: Match, reading: Reading, diagnosis: Diagnosis): string {
  const { rule, evidence, step } = match;
  if (diagnosis.failureClass === 'none') return 'the build passed all the same';
  if (evidence.source === 'step' || evidence.source === 'quoted') {
    if (step === null || !reading.failedSteps.has(step)) return 'the step that printed it did not fail';
    return 'a step’s output may only support what the command’s own error leaves open';
  }
  if (evidence.source === 'journal' || evidence.source === 'kernel')
    return 'the command’s own error says more than the daemon’s log';
  if (rule.origin === 'user' && cannotTeach(rule, diagnosis)) return 'a rules file cannot change this class';
  const { verdict } = reading;
  if (verdict !== null && (evidence.line ?? 0) < verdict.line)
    return `it stands before the closing error of line ${verdict.line}, which decides`;
  return weaker(rule, diagnosis, reading);
}

/** It would be less careful than what our own rules say. */
function cannotTeach({ failureClass }: AnyRule, diagnosis: Diagnosis): boolean {
  if (diagnosis.evidence[0]?.origin === 'user') return false;
  return isFinal(diagnosis) || !mayTeach(diagnosis, failureClass);
}

/** It was weighed against the strongest, and lost. */
function weaker(rule: AnyRule, diagnosis: Diagnosis, reading: Reading): string {
  if (rule.failureClass === diagnosis.failureClass) return 'it says the same as stronger evidence';
  const [strongest] = diagnosis.evidence;
  if (strongest?.origin === 'user' && rule.origin === undefined)
    return `a rule of your own says ${diagnosis.failureClass}`;
  const winner = reading.matches.find((match) => match.evidence === strongest);
  if (winner !== undefined && tierRank(winner.rule.tier) < tierRank(rule.tier))
    return `a ${rule.tier} says less about the cause than a ${winner.rule.tier}`;
  const row = PRECEDENCE.find((one) => one.failureClass === diagnosis.failureClass);
  return `${diagnosis.failureClass} comes before ${rule.failureClass}: ${row?.because ?? 'see the table of classes'}`;
}

function whyPassedOver({ evidence, objection }: PassedOver): string {
  if (objection === 'words') return 'only the user’s own words in the line match';
  if (objection === 'step') return 'the rule speaks about another kind of step';
  switch (evidence.source) {
    case 'step':
      return 'a step’s own output proves nothing of the kind';
    case 'quoted':
      return 'the user’s own words prove nothing';
    default:
      return `the rule does not count on a line of source ${evidence.source}`;
  }
}
