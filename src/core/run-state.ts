/** What the loop remembers of a run; a plain value, replaced at every step. */
import type { Attempt } from './attempt.ts';
import type { CacheOption } from './cache-option.ts';
import type { Choice, Situation } from './choose-rung.ts';
import type { FailureClass } from './diagnosis.ts';
import type { PlannedRung, SkippedRung, TakenRung, Wait } from './history.ts';
import type { Disturbance, RungId } from './rungs.ts';

/** A rung that was begun and whose outcome the next attempt will tell. */
export interface PendingRung {
  readonly rung: RungId;
  readonly why: string;
  readonly afterAttempt: number;
  readonly detail: string;
  readonly durationMs: number;
  readonly freedBytes: number | null;
  readonly lost: readonly string[];
  /** What it set aside can still be put back. */
  readonly undoable: boolean;
}

/** What a rung was last taken for, and when. */
export interface LastUse {
  /** Null before the first attempt. */
  readonly failureClass: FailureClass | null;
  /** What the checks had found broken, as one text. */
  readonly broken: string;
  /** Since the start of the run, in milliseconds; its start until it has ended. */
  readonly endedMs: number;
}

/** A rung that was chosen and is not yet taken: who else is there is looked at first. */
export interface Entering {
  readonly choice: Extract<Choice, { kind: 'rung' }>;
  readonly seen: Pick<Situation, 'findings' | 'remoteCache'>;
  /** When it was first looked, since the start of the run; null before that. */
  readonly sinceMs: number | null;
  /** Whom it waits for; null while nobody was in the way. */
  readonly forWhom: string | null;
  /** When that was last told, since the start of the run. */
  readonly toldMs: number;
}

/** Others were in the way of a rung, and so they are of all that disturb as much. */
export interface Refusal {
  readonly rung: RungId;
  readonly disturbs: Disturbance;
  readonly why: string;
}

export interface RunState {
  readonly attempts: readonly Attempt[];
  readonly rungs: readonly TakenRung[];
  readonly skipped: readonly SkippedRung[];
  /** Of a dry run: what it would do. */
  readonly planned: readonly PlannedRung[];
  readonly pending: PendingRung | null;
  readonly entering: Entering | null;
  /** Until the next attempt has ended. */
  readonly refusals: readonly Refusal[];
  readonly waits: readonly Wait[];
  /** How long the run has waited for others in all. */
  readonly waitedMs: number;
  /** When the last mend of another run ended that was heeded; epoch, milliseconds. */
  readonly heededMs: number;
  readonly lastUses: Readonly<Partial<Record<RungId, LastUse>>>;
  /** The engine was examined since the last attempt. */
  readonly examined: boolean;
  /** Options of a remote cache that every further attempt leaves out. */
  readonly without: readonly CacheOption[];
  /** The last attempt, with `--no-cache`, was run. */
  readonly rebuilt: boolean;
}

export const INITIAL_STATE: RunState = {
  attempts: [],
  rungs: [],
  skipped: [],
  planned: [],
  pending: null,
  entering: null,
  refusals: [],
  waits: [],
  waitedMs: 0,
  heededMs: 0,
  lastUses: {},
  examined: false,
  without: [],
  rebuilt: false,
};

/** How often the run has taken a rung to its end; one that is still pending is not among them. */
export function timesTaken({ rungs }: Pick<RunState, 'rungs'>, rung: RungId): number {
  return rungs.filter(({ id }) => id === rung).length;
}

/** Each rung stands once among the skipped, with the newest reason. */
export function noteSkipped(state: RunState, skipped: SkippedRung): RunState {
  return { ...state, skipped: [...state.skipped.filter((other) => other.id !== skipped.id), skipped] };
}
