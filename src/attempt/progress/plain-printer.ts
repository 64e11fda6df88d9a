/** Shows status events as the plain progress that BuildKit's users know (progressui/printer.go, `textMux`). */

import {
  type LastStatuses,
  printEnd,
  printErrors,
  printLogs,
  printStatuses,
  printWarnings,
} from './print-vertex.ts';
import type { SolveStatus } from './solve-status.ts';
import { createTrace, type Trace, updateTrace } from './trace.ts';
import { isCompleted, isStarted, type TracedVertex } from './traced-vertex.ts';

/** How long a vertex keeps the log at least while others want it too (antiFlicker), and how long one waits at most (maxDelay). */
const KEEP_MS = 5000;
const MAX_WAIT_MS = 10_000;
const MIN_PAUSE_MS = 100;

export interface PlainPrinter {
  /** Takes in one event and gives the text to print now; empty while it is too soon for the next block. */
  update(status: SolveStatus): string;
  /** What has been held back; called when no event came for 150 ms. */
  refresh(): string;
  /** What is left, and the failed steps once more. */
  done(): string;
}

interface Mux {
  readonly trace: Trace;
  readonly last: LastStatuses;
  readonly now: () => number;
  readonly title: string;
  current: TracedVertex | null;
  nextIndex: number;
  isFirst: boolean;
  text: string;
}

/** Texts are bytes (char codes); `now` is in milliseconds and has to be the wall clock, as the events' times are. */
export function createPlainPrinter(now: () => number, title: string | null): PlainPrinter {
  const mux: Mux = {
    trace: createTrace(),
    last: new Map(),
    now,
    title: title === null ? '' : `#0 ${title}\n\n`,
    current: null,
    nextIndex: 0,
    isFirst: true,
    text: '',
  };
  let printedAt = Number.NEGATIVE_INFINITY;

  function refresh(): string {
    print(mux);
    const { text } = mux;
    mux.text = '';
    return text;
  }

  return {
    update(status) {
      const at = now();
      updateTrace(mux.trace, status, at);
      if (at - printedAt < MIN_PAUSE_MS) return '';
      printedAt = at;
      return refresh();
    },
    refresh,
    done: () => refresh() + printErrors(mux.trace.started),
  };
}

function print(mux: Mux): void {
  const shown = [...mux.trace.updates].filter((vertex) => !vertex.hidden);
  const completed = shown.filter(isCompleted).sort((a, b) => stoppedAt(a) - stoppedAt(b));
  const running = shown.filter((vertex) => !isCompleted(vertex));
  const current = mux.current;
  const currentEnded = current !== null && completed.includes(current);
  if (currentEnded) printVertex(mux, current);
  for (const vertex of completed) if (vertex !== current) printVertex(mux, vertex);
  if (running.length === 0) {
    const stays = current !== null && isStarted(current) && !isCompleted(current);
    const open = stays ? undefined : [...mux.trace.byDigest.values()].find(isOpen);
    if (open !== undefined) printVertex(mux, open);
    return;
  }
  if (current !== null && running.includes(current)) printVertex(mux, current);
  const next = chooseNext(mux, running, currentEnded ? null : current);
  if (next !== null) printVertex(mux, next);
}

function isOpen(vertex: TracedVertex): boolean {
  return isStarted(vertex) && !isCompleted(vertex) && !vertex.hidden;
}

function stoppedAt(vertex: TracedVertex): number {
  return vertex.merged.at(-1)?.stop ?? 0;
}

/** Who gets the log: nobody else while the current one may keep it (a fair share between those that have news). */
function chooseNext(
  mux: Mux,
  running: readonly TracedVertex[],
  current: TracedVertex | null,
): TracedVertex | null {
  const now = mux.now();
  const candidates = current === null || running.includes(current) ? running : [...running, current];
  const stats = candidates.flatMap((vertex) => {
    if (vertex.countedSince === null) return [];
    const waited = now - vertex.countedSince;
    return [
      {
        vertex,
        waited,
        speed: vertex.count / Math.max(waited, 0.001),
        late: waited > MAX_WAIT_MS && vertex !== current,
      },
    ];
  });
  const late = stats.find((stat) => stat.late);
  const busiest =
    late ?? stats.reduce((best, stat) => (stat.speed > best.speed ? stat : best), stats[0] ?? NOBODY);
  const own = stats.find((stat) => stat.vertex === current);
  if (own === undefined || late !== undefined) return busiest.vertex;
  const sum = stats.reduce((total, stat) => total + stat.speed, 0);
  const share = own.speed / sum;
  return (1 / (1 - share)) * KEEP_MS < own.waited ? busiest.vertex : null;
}

const NOBODY = { vertex: null, waited: 0, speed: 0, late: false };

function printVertex(mux: Mux, vertex: TracedVertex): void {
  if (vertex.index === 0) {
    mux.nextIndex += 1;
    vertex.index = mux.nextIndex;
  }
  if (vertex !== mux.current) mux.text += header(mux, vertex);
  const statuses = printStatuses(vertex, mux.last);
  mux.text += statuses.text + printWarnings(vertex) + printLogs(vertex);
  mux.current = vertex;
  if (isCompleted(vertex) && !statuses.open) {
    mux.current = null;
    vertex.count = 0;
    mux.text += printEnd(vertex, mux.now());
  }
  mux.trace.updates.delete(vertex);
}

function header(mux: Mux, vertex: TracedVertex): string {
  let text = '';
  const old = mux.current;
  if (old !== null) {
    if (old.line !== '') text += '\n';
    old.printed = 0;
    old.count = 0;
    text += `#${old.index} ...\n`;
  }
  text += mux.isFirst ? mux.title : '\n';
  mux.isFirst = false;
  return `${text}#${vertex.index} ${vertex.name}\n`;
}
