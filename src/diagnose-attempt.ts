/** Why an attempt failed, by its own log and by what is known of the engine besides. */
import { decodeJournal } from './attempt/decode/journal.ts';
import { diagnose } from './classify/diagnose.ts';
import type { TaughtRules } from './classify/taught.ts';
import { codeOfExitStatus, codeOfNumber, type SolveCode } from './classify/weigh-code.ts';
import type { AttemptRecord } from './core/attempt.ts';
import type { BuildRecord } from './core/build-record.ts';
import type { ComponentVersions } from './core/component-versions.ts';
import type { Diagnosis, FailureClass } from './core/diagnosis.ts';
import type { Finding } from './core/finding.ts';
import type { BuilderFacts } from './engine/engine.ts';
import { linesOfRecord } from './own-build-record.ts';

/** Classes that a clear log alone decides: no look at the engine can change them, so the engine is left alone. */
const DECIDED_BY_LOG: readonly FailureClass[] = ['dockerfile-error', 'config-error', 'registry-auth'];
/** Below it the text has another meaning on a broken engine: a lost shell, a lost list of users. */
const CLEAR_CONFIDENCE = 0.8;

export interface Known {
  readonly driver: BuilderFacts['driver'] | null;
  readonly findings: readonly Finding[];
  readonly journal: readonly string[];
  /** The engine runs on this machine, so that this kernel's counters are about it. */
  readonly isLocal: boolean;
  /** Of the engine, where it is the engine that builds; null when it did not tell. */
  readonly versions: ComponentVersions | null;
  /** What the builder's history says of this very attempt, if anything. */
  readonly buildRecord: BuildRecord | null;
}

/** @param taught - the user's own rules, where there are any */
export function diagnoseAttempt(
  record: AttemptRecord,
  known: Known,
  taught: TaughtRules | null = null,
): Diagnosis {
  const { end, stop, lowPoint, command } = record;
  const { driver, findings, buildRecord } = known;
  const told = buildRecord === null ? [] : linesOfRecord(buildRecord, record.lines);
  return diagnose({
    lines: [...record.lines, ...told, ...decodeJournal(known.journal)],
    end,
    stop,
    lowPoint,
    oomKills: known.isLocal ? record.oomKills : null,
    memoryLow: known.isLocal ? (record.memoryLow ?? null) : null,
    driver,
    findings,
    command,
    versions: known.versions ?? {},
    solveCode: solveCodeOf(record, buildRecord),
    taught,
  });
}

/** The classic builder ends with the status of the user's own step (`apt-get` has a 100 of its own), buildx never does. */
const STEP_STATUS = /returned a non-zero code: \d/;

function solveCodeOf({ end, lines }: AttemptRecord, buildRecord: BuildRecord | null): SolveCode | null {
  const isSteps = lines.some(({ source, text }) => source === 'engine' && STEP_STATUS.test(text));
  const byExit = end.kind === 'exited' && !isSteps ? codeOfExitStatus(end.code) : null;
  if (byExit !== null) return { name: byExit, from: 'exit-status' };
  const byRecord = buildRecord?.code == null ? null : codeOfNumber(buildRecord.code);
  return byRecord === null ? null : { name: byRecord, from: 'build-history' };
}

const NOTHING_KNOWN: Known = {
  driver: null,
  findings: [],
  journal: [],
  isLocal: false,
  versions: null,
  buildRecord: null,
};

/** The log alone, without a look at the engine. */
export function diagnoseByLog(record: AttemptRecord, taught: TaughtRules | null = null): Diagnosis {
  return diagnoseAttempt(record, NOTHING_KNOWN, taught);
}

/** Then the engine is not even looked at. */
export function isDecidedByLog(diagnosis: Diagnosis): boolean {
  const isClear = DECIDED_BY_LOG.includes(diagnosis.failureClass) && diagnosis.confidence >= CLEAR_CONFIDENCE;
  return isClear || isPlainStepFailure(diagnosis);
}

/** A step that ran and failed by itself; 126 and 127 can also mean that the engine lost the step's shell. */
function isPlainStepFailure(diagnosis: Diagnosis): boolean {
  const lostShell = diagnosis.evidence.some(({ text }) =>
    /exit code: 12[67]\b|no such file or directory/.test(text),
  );
  return diagnosis.failureClass === 'build-step-failed' && !lostShell;
}
