/** The table by which many texts are looked for at once, whatever their case, with one step per character (Aho and Corasick, 1975). */

export interface LiteralAutomaton {
  /** Character code (below 256) → class; characters that stand in no text share the class 0. */
  readonly classes: Uint8Array;
  readonly width: number;
  /** State + class → state. A state is the index of its row in this table, so that nothing has to be multiplied. */
  readonly next: Uint32Array;
  /** State → which of the texts end there; a state that is missing ends none. */
  readonly found: ReadonlyMap<number, readonly number[]>;
}

/** The start of a longer text is almost as rare as all of it, and the table many times smaller. */
export const MAX_LITERAL_CHARS = 12;

/** @param literals - lower-case, of characters below 128, none empty */
export function createLiteralAutomaton(literals: readonly string[]): LiteralAutomaton {
  const { classes, width } = classesOf(literals);
  const states = 1 + literals.reduce((sum, literal) => sum + literal.length, 0);
  const next = new Uint32Array(states * width);
  const found = new Map<number, readonly number[]>();
  let count = 1;
  literals.forEach((literal, id) => {
    let state = 0;
    for (const char of literal) {
      const cell = state + (classes[char.charCodeAt(0)] ?? 0);
      if (next[cell] === 0) next[cell] = width * count++;
      state = next[cell] ?? 0;
    }
    found.set(state, [...(found.get(state) ?? []), id]);
  });
  const used = next.subarray(0, count * width);
  linkFailures(used, width, found);
  return { classes, width, next: used, found };
}

function classesOf(literals: readonly string[]): { readonly classes: Uint8Array; readonly width: number } {
  const classes = new Uint8Array(256);
  let last = 0;
  for (const char of new Set(literals.join(''))) {
    last += 1;
    classes[char.charCodeAt(0)] = last;
    classes[char.toUpperCase().charCodeAt(0)] = last;
  }
  return { classes, width: last + 1 };
}

/** Where no text goes on, the longest end that another text begins with does: breadth first, so that it is known already. */
function linkFailures(next: Uint32Array, width: number, found: Map<number, readonly number[]>): void {
  const failure = new Uint32Array(next.length);
  const queue = [...next.subarray(0, width)].filter((state) => state !== 0);
  for (let at = 0; at < queue.length; at += 1) {
    const state = queue[at] ?? 0;
    const fallback = failure[state] ?? 0;
    const also = found.get(fallback);
    if (also !== undefined) found.set(state, [...(found.get(state) ?? []), ...also]);
    for (let cell = state, other = fallback; cell < state + width; cell += 1, other += 1) {
      const child = next[cell] ?? 0;
      if (child === 0) next[cell] = next[other] ?? 0;
      else {
        failure[child] = next[other] ?? 0;
        queue.push(child);
      }
    }
  }
}
