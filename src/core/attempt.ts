/** One run of the user's command, as the core sees it. */
import type { Company } from './company.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Homecoming } from './elsewhere.ts';
import type { SourcedLine } from './line.ts';
import type { ProcessEnd } from './process-end.ts';

/** Why we stopped the command ourselves; null when it ended by itself. */
export type StopReason =
  | { readonly kind: 'cancelled'; readonly signal: NodeJS.Signals }
  | { readonly kind: 'deadline'; readonly afterMs: number }
  | { readonly kind: 'engine-silent'; readonly afterMs: number };

/** The lowest free space and inodes of the data root's file system while the attempt ran. */
export interface LowPoint {
  readonly path: string;
  readonly freeBytes: number;
  readonly totalBytes: number;
  readonly freeInodes: number;
  /** 0 where the file system has no fixed number (btrfs). */
  readonly totalInodes: number;
  /** The most that free space fell between two looks, in bytes: so far beside the lowest the true low point can be. */
  readonly fastestFallBytes: number;
  readonly fastestFallInodes: number;
}

/** The least memory of this machine that was to be had while the attempt ran. */
export interface MemoryLow {
  readonly availableBytes: number;
  readonly totalBytes: number;
}

/** What `attempt/run-attempt.ts` hands back; holds the bounded record of the log. */
export interface AttemptRecord {
  readonly command: readonly string[];
  readonly end: ProcessEnd;
  readonly stop: StopReason | null;
  readonly durationMs: number;
  /** Wall clock at the start, milliseconds since the epoch: logs of engine and kernel are read from here. */
  readonly startedAtMs: number;
  /** Dockerfile instructions reached (BuildKit's numbered `[k/n]` vertexes); null where the log has no such numbers. */
  readonly steps: number | null;
  readonly cachedSteps: number | null;
  readonly lines: readonly SourcedLine[];
  readonly lowPoint: LowPoint | null;
  /** How many processes the kernel of this machine killed for want of memory meanwhile; null where it does not tell. */
  readonly oomKills: number | null;
  /** Absent or null where the system does not tell. */
  readonly memoryLow?: MemoryLow | null;
  /** Why this attempt must not be run again (bytes of `-o -` went out), or null. */
  readonly notRepeatable: string | null;
}

/** The instruction that failed, as BuildKit shows it; told to a person, never concluded from. */
export interface FailedAt {
  /** The Dockerfile's name as BuildKit has it, mostly without its folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The instruction's first line; capped at 300 characters. */
  readonly instruction: string;
  /** The last lines that the step printed, 5 at most; empty when it printed nothing. */
  readonly output: readonly string[];
}

/** What the loop and the report keep of an attempt: its log is gone, its diagnosis stays. */
export interface Attempt {
  readonly command: readonly string[];
  readonly end: ProcessEnd;
  readonly stop: StopReason | null;
  readonly durationMs: number;
  readonly steps: number | null;
  readonly cachedSteps: number | null;
  readonly notRepeatable: string | null;
  /** Absent or null where the log does not say. */
  readonly failedAt?: FailedAt | null;
  /** What else ran on the engine right after it; absent or null where nobody looked. */
  readonly company?: Company | null;
  /** Of one that passed elsewhere; absent or null for all others. */
  readonly homecoming?: Homecoming | null;
  readonly diagnosis: Diagnosis;
}
