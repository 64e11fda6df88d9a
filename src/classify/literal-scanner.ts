/** Looks for many texts in bytes at once, whatever their case, with one step per byte (Aho and Corasick, 1975). */

/** Of the bytes from `from` up to `to`: whether any of the texts stands in them. */
export type LiteralScanner = (bytes: Uint8Array, from: number, to: number) => boolean;

/** Bytes that stand in no text share the class 0; there are fewer others than this. */
const CLASSES = 128;

/** @param literals - lower-case ASCII, none empty */
export function createLiteralScanner(literals: readonly string[]): LiteralScanner {
  const classes = classesOf(literals);
  const { next, hits } = tablesOf(literals, classes);
  return (bytes, from, to) => {
    let state = 0;
    for (let at = from; at < to; at += 1) {
      state = next[state * CLASSES + (classes[bytes[at] ?? 0] ?? 0)] ?? 0;
      if (hits[state] === 1) return true;
    }
    return false;
  };
}

function classesOf(literals: readonly string[]): Uint8Array {
  const classes = new Uint8Array(256);
  let last = 0;
  for (const char of new Set(literals.join(''))) {
    last += 1;
    classes[char.charCodeAt(0)] = last;
    classes[char.toUpperCase().charCodeAt(0)] = last;
  }
  return classes;
}

interface Tables {
  /** state × class → state */
  readonly next: Uint16Array;
  readonly hits: Uint8Array;
}

function tablesOf(literals: readonly string[], classes: Uint8Array): Tables {
  const states = 1 + literals.reduce((sum, literal) => sum + literal.length, 0);
  const next = new Uint16Array(states * CLASSES);
  const hits = new Uint8Array(states);
  let count = 1;
  for (const literal of literals) {
    let state = 0;
    for (const char of literal) {
      const cell = state * CLASSES + (classes[char.charCodeAt(0)] ?? 0);
      if (next[cell] === 0) next[cell] = count++;
      state = next[cell] ?? 0;
    }
    hits[state] = 1;
  }
  linkFailures(next, hits);
  return { next, hits };
}

/** Where no text goes on, the longest end that another text begins with does: breadth first, so that it is known already. */
function linkFailures(next: Uint16Array, hits: Uint8Array): void {
  const failure = new Uint16Array(hits.length);
  const queue = [...next.subarray(0, CLASSES)].filter((state) => state !== 0);
  for (let at = 0; at < queue.length; at += 1) {
    const state = queue[at] ?? 0;
    const fallback = failure[state] ?? 0;
    if (hits[fallback] === 1) hits[state] = 1;
    for (let cls = 0; cls < CLASSES; cls += 1) {
      const cell = state * CLASSES + cls;
      const other = next[fallback * CLASSES + cls] ?? 0;
      const child = next[cell] ?? 0;
      if (child === 0) next[cell] = other;
      else {
        failure[child] = other;
        queue.push(child);
      }
    }
  }
}
