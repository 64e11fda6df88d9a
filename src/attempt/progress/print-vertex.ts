/** One vertex's news as lines of plain progress (moby/buildkit util/progress/progressui/printer.go, `printVtx`). */
import { formatBytes, workedMs } from './format.ts';
import { asBytes, timeOf, type VertexStatus } from './solve-status.ts';
import { isCancellation, type TracedVertex } from './traced-vertex.ts';

/** Lines of a failed step that BuildKit shows again at the end. */
const TAIL_LINES = 10;
/** Longest unfinished line that is kept to be continued, in bytes. */
const MAX_LINE = 65_536;
const MIN_STATUS_PAUSE_MS = 5000;
const MIN_STATUS_PROGRESS = 0.05;

/** The last state printed of each status, by id. */
export type LastStatuses = Map<string, { readonly current: number; readonly at: number }>;

/** The lines of everything new; whether a status is still open tells if the vertex may be closed. */
export function printStatuses(
  vertex: TracedVertex,
  last: LastStatuses,
): { readonly text: string; readonly open: boolean } {
  let text = '';
  let open = false;
  for (const id of vertex.statusOrder) {
    const status = vertex.statuses.get(id);
    if (status === undefined || !vertex.statusUpdates.has(id) || !isWorthALine(status, last)) continue;
    last.set(id, { current: status.current, at: timeOf(status.timestamp) });
    open ||= status.completed === undefined;
    text += `#${vertex.index} ${asBytes(id)}${amount(status)}${duration(status)}\n`;
  }
  vertex.statusUpdates.clear();
  return { text, open };
}

function isWorthALine(status: VertexStatus, last: LastStatuses): boolean {
  const before = last.get(status.id);
  if (before === undefined || status.completed !== undefined) return true;
  const total = status.total ?? 0;
  const progress = total > 0 ? (status.current - before.current) / total : 0;
  return progress >= MIN_STATUS_PROGRESS || timeOf(status.timestamp) - before.at >= MIN_STATUS_PAUSE_MS;
}

function amount({ current, total }: VertexStatus): string {
  if (total !== undefined && total !== 0) return ` ${formatBytes(current)} / ${formatBytes(total)}`;
  return current === 0 ? '' : ` ${formatBytes(current)}`;
}

function duration({ started, completed, timestamp }: VertexStatus): string {
  const seconds = started === undefined ? 0 : (timeOf(completed ?? timestamp) - timeOf(started)) / 1000;
  return (seconds > 0.01 ? ` ${seconds.toFixed(1)}s` : '') + (completed === undefined ? '' : ' done');
}

export function printWarnings(vertex: TracedVertex): string {
  const text = vertex.warnings.map((short) => `#${vertex.index} WARN: ${short}\n`).join('');
  vertex.warnings = [];
  return text;
}

/** The step's output; an unfinished line is continued where it stands, or shown again whole after another vertex spoke. */
export function printLogs(vertex: TracedVertex): string {
  let text = '';
  if (vertex.line !== '' && vertex.printed === 0) text = `#${vertex.index} ${vertex.line}`;
  for (const log of vertex.logs) {
    const rest = vertex.line === '' ? log.bytes : continued(vertex, log.bytes);
    text += log.bytes.slice(0, log.bytes.length - rest.length);
    if (rest !== '') text += wholeLines(vertex, log.offset, rest);
  }
  vertex.logs = [];
  vertex.printed = vertex.line.length;
  return text;
}

/** Adds to the unfinished line; gives back what stands behind its end. */
function continued(vertex: TracedVertex, bytes: string): string {
  const end = bytes.indexOf('\n');
  const line = vertex.line + (end === -1 ? bytes : bytes.slice(0, end));
  if (end === -1) {
    vertex.line = line.slice(0, MAX_LINE);
    return '';
  }
  vertex.line = '';
  vertex.tail = [...vertex.tail, line].slice(-TAIL_LINES);
  return bytes.slice(end + 1);
}

function wholeLines(vertex: TracedVertex, offset: string, bytes: string): string {
  const whole = bytes.endsWith('\n');
  const body = whole ? bytes.slice(0, -1) : bytes;
  const prefix = `#${vertex.index} ${offset} `;
  const last = lastLines(body, TAIL_LINES + 1).map((line) => `${offset} ${line.slice(0, MAX_LINE)}`);
  if (!whole) vertex.line = last.pop() ?? '';
  vertex.tail = [...vertex.tail, ...last].slice(-TAIL_LINES);
  return `${prefix}${body.replaceAll('\n', `\n${prefix}`)}${whole ? '\n' : ''}`;
}

/** The last lines of a text, found from its end, so that a large one costs no more than a small one. */
export function lastLines(text: string, max: number): string[] {
  let from = text.length;
  for (let found = 0; found < max; found += 1) {
    from = from <= 0 ? -1 : text.lastIndexOf('\n', from - 1);
    if (from === -1) break;
  }
  return text.slice(from + 1).split('\n');
}

export function printEnd(vertex: TracedVertex, now: number): string {
  const head = `${vertex.line === '' ? '' : '\n'}#${vertex.index} `;
  if (vertex.error !== '')
    return isCancellation(vertex.error) ? `${head}CANCELED\n` : `${head}ERROR: ${vertex.error}\n`;
  if (vertex.cached) return `${head}CACHED\n`;
  return `${head}DONE ${(workedMs(vertex.merged, now) / 1000).toFixed(1)}s\n`;
}

/**
 * The failed steps once more, at the very end (`printErrorLogs`). BuildKit forgets the lines before an unfinished one here
 * (its ring does not advance then); we show them.
 */
export function printErrors(started: readonly TracedVertex[]): string {
  return started
    .filter((vertex) => vertex.error !== '' && !isCancellation(vertex.error))
    .map((vertex) => {
      const lines = [...vertex.tail, ...(vertex.line === '' ? [] : [vertex.line])].slice(-TAIL_LINES);
      return `------\n > ${vertex.name}:\n${lines.map((line) => `${line}\n`).join('')}------\n`;
    })
    .join('');
}
