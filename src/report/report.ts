/** The report: the one record that outputs, summary and `--report FILE` are made of. Schema: docs/report.schema.json. */

import type { FailedAt, StopReason } from '../core/attempt.ts';
import type { Cause } from '../core/cause.ts';
import type { Company } from '../core/company.ts';
import type { Evidence, FailureClass, Owner } from '../core/diagnosis.ts';
import type { Homecoming } from '../core/elsewhere.ts';
import type { PlannedRung, SkippedRung, TakenRung, Wait } from '../core/history.ts';

export type { RungOutcome, SkippedRung } from '../core/history.ts';

export type Verdict = 'passed' | 'recovered' | 'failed';

export interface AttemptEntry {
  readonly command: readonly string[];
  readonly exitCode: number;
  readonly durationMs: number;
  readonly failureClass: FailureClass;
  /** Dockerfile instructions reached; null where the log does not number them. */
  readonly steps: number | null;
  readonly cachedSteps: number | null;
  readonly evidence: readonly Evidence[];
  /** The instruction that failed; null where the log does not say. */
  readonly failedAt: FailedAt | null;
  /** What else ran on the engine when it had failed; null where nobody looked. */
  readonly company: Company | null;
  /** Why we stopped it ourselves; null when it ended by itself. */
  readonly stopped: StopReason['kind'] | null;
}

/** A rung that was taken, as the history keeps it. */
export type RungEntry = TakenRung;

export interface VolumeEntry {
  readonly name: string;
  /** Null where only its directory tells of it. */
  readonly driver: string | null;
  /** `key=value`, as `docker volume create --label` takes it; null where only its directory tells of the volume. */
  readonly labels: readonly string[] | null;
  /** What it takes of the disk; null where it was not measured, as in a run without a recovery. */
  readonly bytes: number | null;
}

export interface Report {
  readonly schemaVersion: 1;
  readonly verdict: Verdict;
  readonly exitCode: number;
  readonly failureClass: FailureClass;
  readonly owner: Owner;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** What kind of thing it was, of the first failed attempt; `unknown` when the verdict is `passed`. */
  readonly cause: Cause;
  /** One sentence: what the cause is concluded from; empty when the verdict is `passed`. */
  readonly causeWhy: string;
  /** One sentence: why the run ended as it did. */
  readonly why: string;
  /** Of a build that passed beside its engine, which is as sick as before; absent or null for all others. */
  readonly homecoming?: Homecoming | null;
  /** What a person should do next; empty when nothing. */
  readonly advice: readonly string[];
  readonly attempts: readonly AttemptEntry[];
  readonly rungs: readonly RungEntry[];
  readonly skipped: readonly SkippedRung[];
  /** Others were in the way of a rung, or another run had mended the engine meanwhile. */
  readonly waits: readonly Wait[];
  /** What a dry run would have done; null where it was none. */
  readonly planned: readonly PlannedRung[] | null;
  /** Why the user switched the remedies off; null where they are on. */
  readonly paused: string | null;
  /** Null where the engine was not asked or could not answer. */
  readonly volumes: {
    readonly before: readonly VolumeEntry[] | null;
    readonly after: readonly VolumeEntry[] | null;
  };
  /** Tail of the engine's own log after a final failure that is not the user's; secrets masked. */
  readonly engineLog: readonly string[];
  readonly engine: {
    readonly endpoint: string;
    readonly dataRoot: string | null;
    readonly store: string | null;
    readonly version: string | null;
    readonly builder: string | null;
    /** What stops and starts it (docs/hosts.md); null where that was not looked for, or cannot be done from here. */
    readonly host: string | null;
  };
  readonly startedAt: string;
  readonly durationMs: number;
  /** What the failure cost, in milliseconds: all the time not spent in the last attempt; 0 when the first one passed. */
  readonly timeLostMs: number;
}
