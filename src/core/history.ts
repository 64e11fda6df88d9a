/** What happened in a run, as the loop keeps it: the input of the report. */
import type { Attempt } from './attempt.ts';
import type { RungId } from './rungs.ts';

export type RungOutcome = 'helped' | 'did-not-help' | 'failed' | 'undone';

export interface TakenRung {
  readonly id: RungId;
  readonly outcome: RungOutcome;
  readonly durationMs: number;
  readonly freedBytes: number | null;
  /** Why it was taken: the decision's reason. */
  readonly why: string;
  /** What was done, with numbers; for `failed`, why it failed. */
  readonly detail: string;
  /** What is gone ("the build cache of builder x"). */
  readonly lost: readonly string[];
  /** Index in `attempts` of the attempt after which it was taken; -1 before the first. */
  readonly afterAttempt: number;
}

/** A rung that others were in the way of, or that another run made needless. */
export interface Wait {
  readonly rung: RungId;
  /** Who was there, in words ("2 builds in builder x"); empty where nobody had to be waited for. */
  readonly forWhom: string;
  readonly waitedMs: number;
  /** Since the start of the run, in milliseconds. */
  readonly endedMs: number;
  /** `free`: nobody is left. `over`: the rung was left. `mended`: another run had mended the engine meanwhile. */
  readonly outcome: 'free' | 'over' | 'mended';
  /** What another run did; null unless it was `mended`. */
  readonly mend: Mend | null;
  /** Index in `attempts` of the attempt after which it was; -1 before the first. */
  readonly afterAttempt: number;
}

/** A rung that a run has taken with success. */
export interface Mend {
  readonly runId: string;
  readonly rung: RungId;
  /** When it ended; epoch, milliseconds. */
  readonly atMs: number;
}

export interface SkippedRung {
  readonly id: RungId;
  readonly why: string;
}

/** A rung that a dry run would have taken. */
export interface PlannedRung {
  readonly id: RungId;
  /** What for, and on what evidence: the decision's reason. */
  readonly why: string;
  readonly disrupts: string;
  /** Time limit, in milliseconds; 0 for a rung that only builds again. */
  readonly limitMs: number;
}

/** A user's volume at one moment. */
export interface VolumeState {
  readonly name: string;
  /** Null or absent where only its directory tells of it. */
  readonly driver?: string | null;
  /** `key=value`; null or absent where only its directory tells of it. */
  readonly labels?: readonly string[] | null;
  /** Null or absent where it was not measured. */
  readonly bytes?: number | null;
}

export interface RunHistory {
  readonly verdict: 'passed' | 'recovered' | 'failed';
  readonly exitCode: number;
  /** One sentence: why the run ended as it did. */
  readonly why: string;
  readonly attempts: readonly Attempt[];
  readonly rungs: readonly TakenRung[];
  readonly skipped: readonly SkippedRung[];
  /** Absent where no rung was about to be taken. */
  readonly waits?: readonly Wait[];
  /** What would have been done; null where it was no dry run. */
  readonly planned: readonly PlannedRung[] | null;
  /** Why the user switched the remedies off; null where they are on. */
  readonly paused: string | null;
  readonly volumesBefore: readonly VolumeState[] | null;
  readonly volumesAfter: readonly VolumeState[] | null;
  readonly engineLog: readonly string[];
  readonly engine: {
    readonly endpoint: string;
    readonly dataRoot: string | null;
    readonly store: string | null;
    readonly version: string | null;
    readonly builder: string | null;
    /** What stops and starts it; null where that was not looked for, or cannot be done from here. */
    readonly host: string | null;
  };
  readonly startedAtMs: number;
  readonly durationMs: number;
}
