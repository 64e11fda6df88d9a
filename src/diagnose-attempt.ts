/** Why an attempt failed, by its own log and by what is known of the engine besides. */
import { decodeJournal } from './attempt/decode/journal.ts';
import { diagnose } from './classify/diagnose.ts';
import type { AttemptRecord } from './core/attempt.ts';
import type { Diagnosis, FailureClass } from './core/diagnosis.ts';
import type { Finding } from './core/finding.ts';
import type { BuilderFacts, Engine } from './engine/engine.ts';

/** Classes that a clear log alone decides: no look at the engine can change them, so the engine is left alone. */
const DECIDED_BY_LOG: readonly FailureClass[] = ['dockerfile-error', 'config-error', 'registry-auth'];
/** Below it the text has another meaning on a broken engine: a lost shell, a lost list of users. */
const CLEAR_CONFIDENCE = 0.8;
const JOURNAL_LINES = 300;

export interface Known {
  readonly driver: BuilderFacts['driver'] | null;
  readonly findings: readonly Finding[];
  readonly journal: readonly string[];
  /** The engine runs on this machine, so that this kernel's counters are about it. */
  readonly isLocal: boolean;
}

export function diagnoseAttempt(
  record: AttemptRecord,
  { driver, findings, journal, isLocal }: Known,
): Diagnosis {
  const { end, stop, lowPoint, command } = record;
  const lines = [...record.lines, ...decodeJournal(journal)];
  const oomKills = isLocal ? record.oomKills : null;
  return diagnose({ lines, end, stop, lowPoint, oomKills, driver, findings, command });
}

/** The log alone, without a look at the engine. */
export function diagnoseByLog(record: AttemptRecord): Diagnosis {
  return diagnoseAttempt(record, { driver: null, findings: [], journal: [], isLocal: false });
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

/** The engine's own words since the attempt began; of an engine that is down, those since its last start. */
export async function engineJournal(
  engine: Engine,
  record: AttemptRecord,
  findings: readonly Finding[],
): Promise<readonly string[]> {
  const down = findings.some((finding) => finding.id === 'reachable' && finding.state !== 'healthy');
  const lines = (await engine.host.log(down ? 0 : record.startedAtMs, JOURNAL_LINES).catch(() => null)) ?? [];
  return down ? sinceLastStart(lines) : lines;
}

/** An older start's trouble is over: dockerd says `Starting up` first (moby, daemon/command/daemon.go). */
export function sinceLastStart(lines: readonly string[]): readonly string[] {
  const start = lines.findLastIndex((line) => /msg="Starting up"/.test(line));
  return lines.slice(Math.max(0, start));
}
