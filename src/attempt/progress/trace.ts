/** The state of a build as its status events tell it (moby/buildkit util/progress/progressui/display.go, `trace`). */
import { formatOffset } from './format.ts';
import {
  asBytes,
  type SolveStatus,
  timeOf,
  type Vertex,
  type VertexLog,
  type VertexStatus,
} from './solve-status.ts';
import { changes, isStarted, newVertex, setInterval, type TracedVertex } from './traced-vertex.ts';

export interface Trace {
  readonly byDigest: Map<string, TracedVertex>;
  /** In the order in which they started. */
  readonly started: TracedVertex[];
  readonly updates: Set<TracedVertex>;
}

export function createTrace(): Trace {
  return { byDigest: new Map(), started: [], updates: new Set() };
}

/** `now` in milliseconds, of the same clock as the printer's. */
export function updateTrace(trace: Trace, status: SolveStatus, now: number): void {
  const groups = new Set<TracedVertex>();
  for (const event of status.vertexes ?? []) {
    if (event.progressGroup === undefined) updateVertex(trace, event, now);
    else groups.add(joinGroup(trace, event, event.progressGroup));
  }
  for (const group of groups) updateGroup(trace, group, now);
  for (const event of status.statuses ?? []) updateStatus(trace, event, now);
  for (const warning of status.warnings ?? []) {
    const vertex = trace.byDigest.get(warning.vertex);
    if (vertex === undefined) continue;
    vertex.warnings.push(warning.short);
    count(vertex, now);
  }
  for (const log of status.logs ?? []) addLog(trace, log, now);
}

function count(vertex: TracedVertex, now: number): void {
  if (vertex.count === 0) vertex.countedSince = now;
  vertex.count += 1;
}

function updateVertex(trace: Trace, event: Vertex, now: number): void {
  const vertex = trace.byDigest.get(event.digest) ?? newVertex(event.name ?? '', false);
  trace.byDigest.set(event.digest, vertex);
  const wasStarted = isStarted(vertex);
  if (event.started !== undefined) {
    if (changes(event, vertex.previous)) {
      count(vertex, now);
      trace.updates.add(vertex);
    }
    vertex.previous = event;
    if (!wasStarted) trace.started.push(vertex);
    setInterval(vertex, event.started, event.completed);
  }
  if (!wasStarted || event.started !== undefined) {
    vertex.name = asBytes(event.name ?? '');
    vertex.cached = event.cached ?? false;
    vertex.error = asBytes(event.error ?? '');
  }
}

function joinGroup(
  trace: Trace,
  event: Vertex,
  group: { readonly id: string; readonly name?: string },
): TracedVertex {
  const vertex = trace.byDigest.get(group.id) ?? newVertex(group.name ?? '', true);
  trace.byDigest.set(group.id, vertex);
  trace.byDigest.set(event.digest, vertex);
  vertex.members.set(event.digest, event);
  return vertex;
}

/** A group is cached when all its members are, and has the first error among them (`vertexGroup.refresh`). */
function updateGroup(trace: Trace, group: TracedVertex, now: number): void {
  const before = stateOf(group);
  const wasHidden = group.hidden;
  group.cached = true;
  for (const member of group.members.values()) {
    if (member.started !== undefined) {
      setInterval(group, member.started, member.completed);
      if (member.progressGroup?.weak !== true) group.hidden = false;
    }
    group.cached &&= member.cached ?? false;
    if (group.error === '') group.error = asBytes(member.error ?? '');
    else group.hidden = false;
  }
  if (group.hidden) return;
  if (wasHidden) trace.started.push(group);
  if (!wasHidden && before === stateOf(group)) return;
  count(group, now);
  trace.updates.add(group);
}

function stateOf(group: TracedVertex): string {
  return JSON.stringify([group.cached, group.error, group.hidden, [...group.intervals.values()]]);
}

function updateStatus(trace: Trace, event: VertexStatus, now: number): void {
  const vertex = trace.byDigest.get(event.vertex);
  if (vertex === undefined) return;
  const hadStarted = vertex.statuses.get(event.id)?.started !== undefined;
  if (event.started !== undefined && !hadStarted) vertex.statusOrder.push(event.id);
  vertex.statuses.set(event.id, event);
  vertex.statusUpdates.add(event.id);
  trace.updates.add(vertex);
  count(vertex, now);
}

function addLog(trace: Trace, log: VertexLog, now: number): void {
  const vertex = trace.byDigest.get(log.vertex);
  if (vertex === undefined || log.bytes === '') return;
  const start = vertex.merged.at(-1)?.start;
  const offset = formatOffset(start === undefined ? 0 : timeOf(log.timestamp) - start);
  vertex.logs.push({ offset, bytes: log.bytes });
  trace.updates.add(vertex);
  count(vertex, now);
}
