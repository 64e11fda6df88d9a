/** Looks for many texts in bytes at once, whatever their case, with one step per byte (Aho and Corasick, 1975). */

/** From `from` on: where the line ends, if none of the texts stands before that; else, or without a line's end, -1. */
export type LiteralScanner = (bytes: Uint8Array, from: number) => number;

const LINE_FEED = 0x0a;
/** Bytes that stand in no text share the class 0; there are fewer others than this. */
const CLASSES = 128;
const LINE_FEED_CLASS = 1;
/** Beyond every state: what ends the search. */
const ENDED = 0xfffffffe;
const FOUND = 0xffffffff;

/** @param literals - lower-case ASCII, none empty */
export function createLiteralScanner(literals: readonly string[]): LiteralScanner {
  const classes = classesOf(literals);
  const next = transitions(literals, classes);
  return (bytes, from) => {
    let state = 0;
    for (let at = from; at < bytes.length; at += 1) {
      state = next[state + (classes[bytes[at] ?? 0] ?? 0)] ?? 0;
      if (state >= ENDED) return state === ENDED ? at : -1;
    }
    return -1;
  };
}

function classesOf(literals: readonly string[]): Uint8Array {
  const classes = new Uint8Array(256);
  let last = LINE_FEED_CLASS;
  classes[LINE_FEED] = LINE_FEED_CLASS;
  for (const char of new Set(literals.join(''))) {
    last += 1;
    classes[char.charCodeAt(0)] = last;
    classes[char.toUpperCase().charCodeAt(0)] = last;
  }
  return classes;
}

/** State + class → state; a state is the index of its row, so that nothing has to be multiplied. */
function transitions(literals: readonly string[], classes: Uint8Array): Uint32Array {
  const states = 1 + literals.reduce((sum, literal) => sum + literal.length, 0);
  const next = new Uint32Array(states * CLASSES);
  const found = new Set<number>();
  let count = 1;
  for (const literal of literals) {
    let state = 0;
    for (const char of literal) {
      const cell = state + (classes[char.charCodeAt(0)] ?? 0);
      if (next[cell] === 0) next[cell] = CLASSES * count++;
      state = next[cell] ?? 0;
    }
    found.add(state);
  }
  linkFailures(next, found);
  return next.map((state, cell) => {
    if (cell % CLASSES === LINE_FEED_CLASS) return ENDED;
    return found.has(state) ? FOUND : state;
  });
}

/** Where no text goes on, the longest end that another text begins with does: breadth first, so that it is known already. */
function linkFailures(next: Uint32Array, found: Set<number>): void {
  const failure = new Map<number, number>();
  const queue = [...next.subarray(0, CLASSES)].filter((state) => state !== 0);
  for (let at = 0; at < queue.length; at += 1) {
    const state = queue[at] ?? 0;
    const fallback = failure.get(state) ?? 0;
    if (found.has(fallback)) found.add(state);
    for (let cls = 0; cls < CLASSES; cls += 1) {
      const cell = state + cls;
      const other = next[fallback + cls] ?? 0;
      const child = next[cell] ?? 0;
      if (child === 0) next[cell] = other;
      else {
        failure.set(child, other);
        queue.push(child);
      }
    }
  }
}
