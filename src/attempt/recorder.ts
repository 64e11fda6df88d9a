/** The bounded record of an attempt's log: flat in memory however much a build prints. */
import type { SourcedLine } from '../core/line.ts';

export interface Recorder {
  add(lines: readonly SourcedLine[]): void;
  /** In the order in which they came, numbered in that order: the record's own line numbers. */
  lines(): readonly SourcedLine[];
}

/** What is kept of each kind: the first lines and the last ones. */
interface Limits {
  readonly first: number;
  readonly last: number;
}

const SPOKEN: Limits = { first: 1000, last: 1000 };
const STEPS: Limits = { first: 0, last: 400 };
/** Kept of each step beside the common ring, and into the record when the step failed. */
const PER_STEP = 40;
/** No build has so many steps; text that is no structured progress can forge others. */
const MAX_STEPS = 1000;
/** A step that failed is one that an engine's line speaks of; these many are kept. */
const MAX_FAILED_STEPS = 20;

interface Entry {
  readonly at: number;
  readonly line: SourcedLine;
}

export function createRecorder(): Recorder {
  const spoken = createRing(SPOKEN);
  const steps = createRing(STEPS);
  const tails = new Map<string, ReturnType<typeof createRing>>();
  const failed = new Map<string, readonly Entry[]>();
  let at = 0;

  function addStep(entry: Entry): void {
    steps.add(entry);
    const name = entry.line.step;
    if (name === null) return;
    const tail = tails.get(name) ?? createRing({ first: 0, last: PER_STEP });
    tails.set(name, tail);
    const [oldest] = tails.keys();
    if (tails.size > MAX_STEPS && oldest !== undefined) tails.delete(oldest);
    tail.add(entry);
  }

  function add(line: SourcedLine): void {
    at += 1;
    if (line.source === 'step') {
      addStep({ at, line });
      return;
    }
    spoken.add({ at, line });
    if (line.source !== 'engine' || line.step === null || failed.size >= MAX_FAILED_STEPS) return;
    failed.set(line.step, tails.get(line.step)?.entries() ?? []);
  }

  return {
    add(lines) {
      for (const line of lines) add(line);
    },
    lines() {
      const all = [...spoken.entries(), ...steps.entries(), ...[...failed.values()].flat()];
      const byPlace = new Map(all.map((entry) => [entry.at, entry.line]));
      const inOrder = [...byPlace].sort(([a], [b]) => a - b);
      return inOrder.map(([, line], index) => ({ ...line, line: index + 1 }));
    },
  };
}

function createRing({ first, last }: Limits) {
  const head: Entry[] = [];
  const ring: Entry[] = [];
  let next = 0;
  return {
    add(entry: Entry): void {
      if (head.length < first) head.push(entry);
      else if (ring.length < last) ring.push(entry);
      else {
        ring[next] = entry;
        next = (next + 1) % last;
      }
    },
    entries: (): readonly Entry[] => [...head, ...ring.slice(next), ...ring.slice(0, next)],
  };
}
