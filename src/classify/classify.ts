/** Tries the rules on sourced lines as they come, with bounded memory: `findEvidence`, and the reading that `diagnose` weighs. */
import type { Evidence } from '../core/diagnosis.ts';
import type { SourcedLine } from '../core/line.ts';
import {
  isClassicStep,
  isFailedStepHead,
  isProgress,
  isStepError,
  isVerdict,
  isWrapper,
  lostPassing,
} from './log-shape.ts';
import { keep, type Match, toEvidence } from './matches.ts';
import type { AnyRule, Rule } from './rule.ts';
import { createRuleIndex, type RuleIndex } from './rule-index.ts';
import { RULES } from './rules/index.ts';
import { type StepError, stepOf, UNSAID, withError } from './step-errors.ts';
import { mustStandAlone, withoutWords, wordsOfStep } from './user-words.ts';

/** What is known of a log after reading it once. */
export interface Reading {
  readonly matches: readonly Match[];
  /** The last line by which the command itself says that it failed; null when there is none. */
  readonly verdict: { readonly line: number; readonly text: string } | null;
  /** Steps that ended with an error, as the log names them. */
  readonly failedSteps: ReadonlySet<string>;
  /** A build's progress was seen, so that a missing verdict means something. */
  readonly sawBuild: boolean;
  /** It was the classic builder's, which says at the end of every build that it was `Successfully built`. */
  readonly sawClassic: boolean;
  /** The last step error is followed by a finished export or `Successfully built`. */
  readonly sawSuccess: boolean;
  readonly driver: 'docker' | 'other' | null;
}

export interface Reader {
  push(line: SourcedLine): void;
  end(): Reading;
}

/**
 * Why a rule whose pattern matches a line does not count: it is not tried on lines of this source, it speaks about other
 * steps, or only the user's own words match.
 */
export type Objection = 'source' | 'step' | 'words';
/** Hears of each such rule; with a watch every rule is tried on every line, which takes longer. */
export type Watch = (rule: AnyRule, line: SourcedLine, objection: Objection) => void;

/** Reads lines in order; memory is bounded by the number of rules and steps, not by the log. `words`: the user's own, which prove nothing. */
export function createReader(
  rules: readonly Rule[] = RULES,
  words: readonly string[] = [],
  watch: Watch | null = null,
): Reader {
  return readerWith(indexFor(rules, watch !== null), words, watch);
}

/** The same with an index of one's own. */
export function readerWith(index: RuleIndex, words: readonly string[], watch: Watch | null): Reader {
  const matches = new Map<string, Match>();
  const failedSteps = new Set<string>();
  let verdict: Reading['verdict'] = null;
  let stepErrors: readonly StepError[] = [];
  let sawBuild = false;
  let sawClassic = false;
  let sawSuccess = false;
  let driver: Reading['driver'] = null;

  function push(line: SourcedLine): void {
    if (line.source === 'quoted' && isClassicStep(line)) sawClassic = true;
    if (line.source === 'engine' || line.source === 'client') {
      if (isProgress(line)) sawBuild = true;
      if (isStepError(line) && line.step !== null) {
        rememberFailed(line.step);
        stepErrors = withError(stepErrors, { step: line.step, text: line.text });
        if (lostPassing(line.step)) sawSuccess = false;
      } else if (isSuccess(line)) {
        // a build that ends well ends after whatever looked like a verdict before: a step's output, or an earlier try
        sawSuccess = true;
        verdict = null;
      }
      driver = driverOf(line) ?? driver;
      if (isVerdict(line) && !isWrapper(line.text)) verdict = { line: line.line, text: line.text };
    }
    if (
      line.source === 'quoted' &&
      isFailedStepHead(line) &&
      line.step !== null &&
      !failedSteps.has(line.step)
    ) {
      rememberFailed(line.step);
      stepErrors = withError(stepErrors, { step: line.step, text: UNSAID });
    }
    for (const rule of index.candidates(line)) {
      const step = stepOf(line, stepErrors);
      if (!rule.pattern.test(line.text)) continue;
      const objection = objectionTo(rule, line, step);
      if (objection === null) keep(matches, { rule, evidence: toEvidence(rule, line), step: line.step });
      else watch?.(rule, line, objection);
    }
  }

  function rememberFailed(step: string): void {
    failedSteps.add(step);
    const [oldest] = failedSteps;
    if (failedSteps.size > MAX_FAILED_STEPS && oldest !== undefined) failedSteps.delete(oldest);
  }

  function objectionTo(rule: AnyRule, line: SourcedLine, step: string | null): Objection | null {
    if (!rule.sources.includes(line.source)) return 'source';
    if (!isOfStep(rule, line, step)) return 'step';
    return mustStandAlone(rule) && !standsAlone(rule, line, step) ? 'words' : null;
  }

  /** A daemon's line names no step: it may repeat the words of any that failed. */
  function standsAlone(rule: AnyRule, line: SourcedLine, step: string | null): boolean {
    const steps = step === null ? stepErrors.map((error) => error.step) : [step];
    const text = withoutWords(line.text, [...words, ...steps.flatMap(wordsOfStep)]);
    return text === line.text || ruleMatches(rule, { ...line, text }, step);
  }

  return {
    push,
    end: () => ({
      matches: [...matches.values()].sort((a, b) => (a.evidence.line ?? 0) - (b.evidence.line ?? 0)),
      verdict,
      failedSteps,
      sawBuild,
      sawClassic,
      sawSuccess,
      driver,
    }),
  };
}

/** Every match of every rule, in the order of the lines; repeats of a rule in the same step are kept once, the last one. */
export function findEvidence(
  lines: Iterable<SourcedLine>,
  rules: readonly Rule[] = RULES,
): readonly Evidence[] {
  return readLines(lines, rules).matches.map((match) => match.evidence);
}

export function readLines(
  lines: Iterable<SourcedLine>,
  rules: readonly Rule[] = RULES,
  words: readonly string[] = [],
): Reading {
  const reader = createReader(rules, words);
  for (const line of lines) reader.push(line);
  return reader.end();
}

/** Whether one rule matches one line; `failedStep` stands in for the step of lines that have none (the closing error). */
export function ruleMatches(rule: AnyRule, line: SourcedLine, failedStep: string | null): boolean {
  return (
    rule.sources.includes(line.source) && rule.pattern.test(line.text) && isOfStep(rule, line, failedStep)
  );
}

function isOfStep(rule: AnyRule, line: SourcedLine, failedStep: string | null): boolean {
  if (rule.step === undefined) return true;
  const step = line.step ?? failedStep;
  return step !== null && rule.step.test(step);
}

/** More steps than any build has; a step can forge others. */
const MAX_FAILED_STEPS = 5000;

function isSuccess(line: SourcedLine): boolean {
  if (/^Successfully (?:built [0-9a-f]{12}|tagged \S+)$/.test(line.text)) return true;
  return /^DONE \d/.test(line.text) && line.step !== null && /(?:^|\] )export(?:ing)? to /.test(line.step);
}

function driverOf(line: SourcedLine): Reading['driver'] {
  const found = /^building with ".*" instance using ([\w-]+) driver/.exec(line.text);
  if (found === null) return null;
  return found[1] === 'docker' ? 'docker' : 'other';
}

/** Built once: the table of rules never changes. */
function indexFor(rules: readonly Rule[], everySource: boolean): RuleIndex {
  if (rules !== RULES) return createRuleIndex(rules, everySource);
  return everySource ? WATCHED_INDEX : DEFAULT_INDEX;
}
const DEFAULT_INDEX = createRuleIndex(RULES);
const WATCHED_INDEX = createRuleIndex(RULES, true);
