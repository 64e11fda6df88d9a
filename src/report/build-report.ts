/** Makes the report from the history of a run; everything in it is masked on the way. */
import type { Attempt } from '../core/attempt.ts';
import { causeOfFailure } from '../core/cause.ts';
import { type Evidence, NO_FAILURE } from '../core/diagnosis.ts';
import type { RunHistory, VolumeState } from '../core/history.ts';
import { exitStatus, passed } from '../core/process-end.ts';
import type { ClassNotes } from './class-note.ts';
import type { Redact } from './redact.ts';
import { redactReport } from './redact-report.ts';
import type { AttemptEntry, Report, VolumeEntry } from './report.ts';

/** The report of a finished run. Class, owner and evidence are those of the first failed attempt, for it is the cause. */
export function buildReport(history: RunHistory, notes: ClassNotes, redact: Redact): Report {
  const first = firstFailure(history);
  const { cause, why: causeWhy } = causeOfFailure(history);
  const report: Report = {
    schemaVersion: 1,
    verdict: history.verdict,
    exitCode: history.exitCode,
    failureClass: first.failureClass,
    owner: first.owner,
    confidence: first.confidence,
    evidence: first.evidence.map(placed),
    cause,
    causeWhy,
    why: history.why,
    homecoming: history.attempts.at(-1)?.homecoming ?? null,
    advice: first.advice ?? notes[first.failureClass].advice,
    attempts: history.attempts.map(attemptEntry),
    rungs: history.rungs,
    skipped: history.skipped,
    waits: history.waits ?? [],
    planned: history.planned,
    paused: history.paused,
    volumes: {
      before: history.volumesBefore?.map(volumeEntry) ?? null,
      after: history.volumesAfter?.map(volumeEntry) ?? null,
    },
    engineLog: history.engineLog,
    engine: history.engine,
    startedAt: new Date(history.startedAtMs).toISOString(),
    durationMs: Math.round(history.durationMs),
    timeLostMs: timeLost(history),
  };
  return redactReport(report, redact);
}

function firstFailure(history: RunHistory): typeof NO_FAILURE {
  if (history.verdict === 'passed') return NO_FAILURE;
  const failed = history.attempts.find((attempt) => !passed(attempt.end));
  // A run may fail before its first attempt, e.g. when it is cancelled at once.
  return failed?.diagnosis ?? { ...NO_FAILURE, failureClass: 'unknown', confidence: 0 };
}

function attemptEntry(attempt: Attempt): AttemptEntry {
  return {
    command: attempt.command,
    exitCode: exitStatus(attempt.end),
    durationMs: Math.round(attempt.durationMs),
    failureClass: attempt.diagnosis.failureClass,
    steps: attempt.steps,
    cachedSteps: attempt.cachedSteps,
    evidence: attempt.diagnosis.evidence.map(placed),
    failedAt: attempt.failedAt ?? null,
    company: attempt.company ?? null,
    stopped: attempt.stop?.kind ?? null,
  };
}

function volumeEntry({ name, driver, labels, bytes }: VolumeState): VolumeEntry {
  return {
    name,
    driver: driver ?? null,
    labels: labels?.map(withoutSecret) ?? null,
    bytes: bytes ?? null,
  };
}

/** A label whose key says that its value is a secret (law 9). */
function withoutSecret(label: string): string {
  const [, key] =
    /^([^=]*(?:passw|secret|token|credential|api[-_.]?key|private[-_.]?key)[^=]*)=/i.exec(label) ?? [];
  return key === undefined ? label : `${key}=***`;
}

/** Only lines of the attempt's own record have a number that a reader could look up. */
function placed(evidence: Evidence): Evidence {
  const elsewhere = ['journal', 'kernel', 'finding'].includes(evidence.source);
  return { ...evidence, line: elsewhere ? null : evidence.line };
}

function timeLost(history: RunHistory): number {
  if (history.verdict === 'passed') return 0;
  const last = history.attempts.at(-1)?.durationMs ?? 0;
  return Math.max(0, Math.round(history.durationMs - last));
}
