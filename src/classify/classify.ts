/** Tries the rules on sourced lines as they come, with bounded memory: `findEvidence`, and the reading that `diagnose` weighs. */
import type { Evidence } from '../core/diagnosis.ts';
import type { SourcedLine } from '../core/line.ts';
import { isFailedStepHead, isProgress, isStepError, isVerdict, isWrapper, lostPassing } from './log-shape.ts';
import type { Rule } from './rule.ts';
import { createRuleIndex, type RuleIndex } from './rule-index.ts';
import { RULES } from './rules/index.ts';
import { mustStandAlone, withoutWords, wordsOfStep } from './user-words.ts';

/** Evidence keeps at most this many characters of a line. */
export const EVIDENCE_CHARS = 500;
/** Matches kept in all; beyond it the oldest ones of steps go first. */
const MAX_MATCHES = 4000;

export interface Match {
  readonly rule: Rule;
  readonly evidence: Evidence;
  /** The line's step as the log names it, or null. */
  readonly step: string | null;
}

/** What is known of a log after reading it once. */
export interface Reading {
  readonly matches: readonly Match[];
  /** The last line by which the command itself says that it failed; null when there is none. */
  readonly verdict: { readonly line: number; readonly text: string } | null;
  /** Steps that ended with an error, as the log names them. */
  readonly failedSteps: ReadonlySet<string>;
  /** A build's progress was seen, so that a missing verdict means something. */
  readonly sawBuild: boolean;
  /** The last step error is followed by a finished export or `Successfully built`. */
  readonly sawSuccess: boolean;
  readonly driver: 'docker' | 'other' | null;
}

export interface Reader {
  push(line: SourcedLine): void;
  end(): Reading;
}

/** Reads lines in order; memory is bounded by the number of rules and steps, not by the log. `words`: the user's own, which prove nothing. */
export function createReader(rules: readonly Rule[] = RULES, words: readonly string[] = []): Reader {
  const index = rules === RULES ? defaultIndex() : createRuleIndex(rules);
  const matches = new Map<string, Match>();
  const failedSteps = new Set<string>();
  let verdict: Reading['verdict'] = null;
  let stepErrors: readonly StepError[] = [];
  let sawBuild = false;
  let sawSuccess = false;
  let driver: Reading['driver'] = null;

  function push(line: SourcedLine): void {
    if (line.source === 'engine' || line.source === 'client') {
      if (isProgress(line)) sawBuild = true;
      if (isStepError(line) && line.step !== null) {
        failedSteps.add(line.step);
        stepErrors = [{ step: line.step, text: line.text }, ...stepErrors].slice(0, MAX_STEP_ERRORS);
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
      failedSteps.add(line.step);
      stepErrors = [{ step: line.step, text: UNSAID }, ...stepErrors].slice(0, MAX_STEP_ERRORS);
    }
    for (const rule of index.candidates(line)) {
      const step = stepOf(line, stepErrors);
      if (!ruleMatches(rule, line, step)) continue;
      if (mustStandAlone(rule) && !standsAlone(rule, line, step)) continue;
      keep(matches, { rule, evidence: toEvidence(rule, line), step: line.step });
    }
  }

  /** A daemon's line names no step: it may repeat the words of any that failed. */
  function standsAlone(rule: Rule, line: SourcedLine, step: string | null): boolean {
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
export function ruleMatches(rule: Rule, line: SourcedLine, failedStep: string | null): boolean {
  if (!rule.sources.includes(line.source) || !rule.pattern.test(line.text)) return false;
  if (rule.step === undefined) return true;
  const step = line.step ?? failedStep;
  return step !== null && rule.step.test(step);
}

/** A step's error, as it is repeated at the end of the command's closing error. */
interface StepError {
  readonly step: string;
  readonly text: string;
}
const MAX_STEP_ERRORS = 20;
/** A step that failed in a log that does not show its error: any closing error may be it. */
const UNSAID = 'ERROR';
/** So much of the end of an error tells which step's it is; the closing error may word its start differently. */
const TAIL_CHARS = 30;

/** The step that a line without one speaks about: the last whose error it repeats. An import that failed before is not it. */
function stepOf(line: SourcedLine, errors: readonly StepError[]): string | null {
  if (line.step !== null) return line.step;
  const said = line.text.trimEnd();
  return (
    errors.find(({ text }) => text === UNSAID || said.endsWith(text.trimEnd().slice(-TAIL_CHARS)))?.step ??
    null
  );
}

function keep(matches: Map<string, Match>, match: Match): void {
  const key = `${match.rule.id}\n${match.evidence.source}\n${match.step ?? ''}`;
  matches.delete(key);
  matches.set(key, match);
  if (matches.size <= MAX_MATCHES) return;
  for (const [oldKey, old] of matches) {
    if (old.evidence.source !== 'step' && old.evidence.source !== 'quoted') continue;
    matches.delete(oldKey);
    return;
  }
}

function toEvidence(rule: Rule, line: SourcedLine): Evidence {
  const text = line.text.slice(0, EVIDENCE_CHARS);
  // A line of another record than the attempt's (the engine's journal) carries the number 0
  return { rule: rule.id, line: line.line > 0 ? line.line : null, text, source: line.source };
}

function isSuccess(line: SourcedLine): boolean {
  if (/^Successfully (?:built [0-9a-f]{12}|tagged \S+)$/.test(line.text)) return true;
  return /^DONE \d/.test(line.text) && line.step !== null && /(?:^|\] )export(?:ing)? to /.test(line.step);
}

function driverOf(line: SourcedLine): Reading['driver'] {
  const found = /^building with ".*" instance using ([\w-]+) driver/.exec(line.text);
  if (found === null) return null;
  return found[1] === 'docker' ? 'docker' : 'other';
}

/** Built once, when first used: the table of rules never changes. */
function defaultIndex(): RuleIndex {
  return DEFAULT_INDEX;
}
const DEFAULT_INDEX = createRuleIndex(RULES);
