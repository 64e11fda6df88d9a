/** One class out of everything that is known: the log by source, how the process ended, and what was found on the engine. */
import type { StopReason } from '../core/attempt.ts';
import { type Diagnosis, NO_FAILURE } from '../core/diagnosis.ts';
import type { SourcedLine } from '../core/line.ts';
import { passed } from '../core/process-end.ts';
import type { Circumstances } from './circumstances.ts';
import { type Reading, readLines } from './classify.ts';
import { hearText } from './hear-text.ts';
import { RULES } from './rules/index.ts';
import { isBugHere } from './rules/release-bug.ts';
import { readTaught, type TaughtRules } from './taught.ts';
import { wordsOfCommand } from './user-words.ts';
import { toDiagnosis, type Verdict } from './verdict.ts';
import { weighCode } from './weigh-code.ts';
import { weighFindings } from './weigh-findings.ts';
import { weighStep } from './weigh-step.ts';
import { weighTaught } from './weigh-taught.ts';

export interface DiagnoseInput extends Circumstances {
  readonly lines: readonly SourcedLine[];
  /** The wrapped command: errors repeat its words, and those prove nothing (law 2). Not known of a log file. */
  readonly command?: readonly string[];
  /** The user's own rules, where there are any. */
  readonly taught?: TaughtRules | null;
}

/** Pure: the same input gives the same diagnosis. */
export function diagnose(input: DiagnoseInput): Diagnosis {
  if (input.end !== null && passed(input.end) && input.stop === null) return NO_FAILURE;
  const words = wordsOfCommand(input.command ?? []);
  return conclude(readLines(input.lines, RULES, words), input, readTaught(input.lines, input.taught, words));
}

/** The same for a log that was read as it came. `taught`: what the user's own rules read in it. */
export function conclude(
  all: Reading,
  circumstances: Circumstances,
  taught: Reading | null = null,
): Diagnosis {
  const { end, stop } = circumstances;
  const reading = withoutOtherBugs(all, circumstances);
  if (end !== null && passed(end) && stop === null) return NO_FAILURE;
  if (end === null && stop === null && isPassingLog(reading)) return NO_FAILURE;
  if (end?.kind === 'not-started') return toDiagnosis(notStarted(end.reason));
  const driver = driverOf(reading, circumstances);
  const isInterrupted = interrupted(circumstances);
  const heard = isInterrupted ? stopped(stop) : hearText(reading, driver);
  const weighed = weighFindings(weighStep(heard, reading, circumstances), reading, circumstances);
  const known = weighCode(weighed, circumstances.solveCode);
  return toDiagnosis(taught === null || isInterrupted ? known : weighTaught(known, taught, driver));
}

/** Texts of a release's bug that mean something else on this engine. */
function withoutOtherBugs(reading: Reading, { versions, findings }: Circumstances): Reading {
  const matches = reading.matches.filter(({ rule }) => isBugHere(rule.id, versions ?? {}, findings));
  return { ...reading, matches };
}

/** A log without any verdict is that of a passing build if it shows a build, and no failure after its last success. */
function isPassingLog(reading: Reading): boolean {
  if (reading.verdict !== null) return false;
  if (reading.sawSuccess) return true;
  return (
    reading.sawBuild &&
    !reading.sawClassic &&
    reading.failedSteps.size === 0 &&
    reading.matches.every(isHarmless)
  );
}

function isHarmless(match: Reading['matches'][number]): boolean {
  return match.evidence.source === 'step' || match.evidence.source === 'quoted';
}

/** Somebody, we included, ended the command: its last line is then where it stood, not why it failed. */
function interrupted({ end, stop }: Circumstances): boolean {
  if (stop !== null) return true;
  if (end === null) return false;
  if (end.kind === 'signaled') return ['SIGINT', 'SIGTERM', 'SIGHUP'].includes(end.signal);
  // 130: buildx's exit status for a cancelled build (commands/build.go), and the shell's for SIGINT; 143: SIGTERM
  return end.kind === 'exited' && (end.code === 130 || end.code === 143);
}

function stopped(stop: StopReason | null): Verdict {
  if (stop?.kind !== 'engine-silent')
    return { failureClass: 'unknown', confidence: 0.1, tier: 'symptom', evidence: [] };
  const text = `no output and no answer from the engine for ${Math.round(stop.afterMs / 1000)} s`;
  return {
    failureClass: 'engine-unavailable',
    confidence: 0.5,
    tier: 'symptom',
    evidence: [{ rule: 'end/engine-silent', line: null, text, source: 'finding' }],
  };
}

function notStarted(reason: string): Verdict {
  return {
    failureClass: 'config-error',
    confidence: 0.9,
    tier: 'verdict',
    evidence: [{ rule: 'end/not-started', line: null, text: reason, source: 'finding' }],
  };
}

function driverOf(reading: Reading, { driver }: Circumstances): Reading['driver'] {
  if (driver === undefined || driver === null) return reading.driver;
  return driver === 'docker' ? 'docker' : 'other';
}
