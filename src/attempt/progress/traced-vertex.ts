/** One vertex of a build as the plain progress keeps it (moby/buildkit util/progress/progressui/display.go, `vertex`). */
import { type Interval, mergeIntervals } from './format.ts';
import { asBytes, timeOf, type Vertex, type VertexStatus } from './solve-status.ts';

/** One log event that is not printed yet. */
export interface PendingLog {
  /** Time since the vertex started, as printed before each line. */
  readonly offset: string;
  /** Char codes are bytes. */
  readonly bytes: string;
}

/** A vertex, or a progress group that stands for several; changed in place as events come. Texts are bytes. */
export interface TracedVertex {
  name: string;
  /** Of a group: its vertexes by digest. */
  readonly members: Map<string, Vertex>;
  /** A group is hidden until one of its members that count has started. */
  hidden: boolean;
  cached: boolean;
  error: string;
  /** The last event, to tell whether the next one changes anything. */
  previous: Vertex | null;
  readonly intervals: Map<string, Interval>;
  merged: readonly Interval[];
  readonly statuses: Map<string, VertexStatus>;
  /** Ids of the statuses to print, in the order they started. */
  readonly statusOrder: string[];
  readonly statusUpdates: Set<string>;
  warnings: string[];
  logs: PendingLog[];
  /** The unfinished last line with its offset, capped; empty when the last line is whole. */
  line: string;
  /** How many of its bytes stand in the current block of output. */
  printed: number;
  /** The last whole lines with their offsets, for the error block. */
  tail: readonly string[];
  /** `#N`; 0 until it is first printed. */
  index: number;
  /** Events since it was last made the current one: BuildKit's measure of who may print. */
  count: number;
  countedSince: number | null;
}

export function newVertex(name: string, hidden: boolean): TracedVertex {
  return {
    name: asBytes(name),
    members: new Map(),
    hidden,
    cached: false,
    error: '',
    previous: null,
    intervals: new Map(),
    merged: [],
    statuses: new Map(),
    statusOrder: [],
    statusUpdates: new Set(),
    warnings: [],
    logs: [],
    line: '',
    printed: 0,
    tail: [],
    index: 0,
    count: 0,
    countedSince: null,
  };
}

export function isStarted(vertex: TracedVertex): boolean {
  return vertex.merged.length > 0;
}

export function isCompleted(vertex: TracedVertex): boolean {
  return (vertex.merged.at(-1)?.stop ?? null) !== null;
}

/** The error of a vertex that was only stopped because another one failed. */
export function isCancellation(error: string): boolean {
  return error.endsWith('context canceled');
}

export function setInterval(vertex: TracedVertex, started: string, completed: string | undefined): void {
  const stop = completed === undefined ? null : timeOf(completed);
  vertex.intervals.set(started, { start: timeOf(started), stop });
  vertex.merged = mergeIntervals(vertex.intervals.values());
}

/** Whether an event of a started vertex tells anything new (`triggerVertexEvent`). */
export function changes(event: Vertex, previous: Vertex | null): boolean {
  return (
    previous === null ||
    event.name !== previous.name ||
    event.started !== previous.started ||
    event.completed !== undefined ||
    event.cached !== previous.cached ||
    event.error !== previous.error
  );
}
