/** Looks in a log's bytes for the texts of many patterns at once, line by line, also where the lines stand as base64. */
import { createLiteralAutomaton } from './literal-automaton.ts';

export interface LiteralScanner {
  /** From `from`, the start of a text, on: where its line ends, if nothing was found before that; else, or without a line's end, -1. */
  lineEnd(bytes: Uint8Array, from: number): number;
  /**
   * From `from` on, for base64 of whole lines (the last has its line break): where it ends, if nothing was found in them;
   * -1 for any other, also for base64 that is not well-formed.
   */
  base64End(bytes: Uint8Array, from: number): number;
}

/** What a text starts with that is to be found at the start of a line only. */
export const LINE_START = '\n';

const LINE_FEED = 0x0a;
/** Beyond every state: what ends the search. */
const ENDED = 0xfffffffe;
const FOUND = 0xffffffff;

/** @param literals - lower-case ASCII, none empty; after a LINE_START, if any, without line breaks */
export function createLiteralScanner(literals: readonly string[]): LiteralScanner {
  // Without a text of its own the line feed would be a character like any other
  const automaton = createLiteralAutomaton([...literals, LINE_START]);
  const { classes, width, found } = automaton;
  const feed = classes[LINE_FEED] ?? 0;
  const start = automaton.next[feed] ?? 0;
  const isFound = (state: number): boolean => (found.get(state) ?? []).some((id) => id < literals.length);
  const next = automaton.next.map((state, cell) => {
    if (cell % width === feed) return ENDED;
    return isFound(state) ? FOUND : state;
  });
  return {
    lineEnd(bytes, from) {
      let state = start;
      for (let at = from; at < bytes.length; at += 1) {
        state = next[state + (classes[bytes[at] ?? 0] ?? 0)] ?? 0;
        if (state >= ENDED) return state === ENDED ? at : -1;
      }
      return -1;
    },
    base64End(bytes, from) {
      let state = start;
      for (let at = from; ; at += 4) {
        const quad = quadAt(bytes, at);
        if (quad < 0) return state === ENDED ? at : -1;
        const count = bytes[at + 3] !== PADDING ? 3 : bytes[at + 2] !== PADDING ? 2 : 1;
        for (let shift = 16; shift > 16 - 8 * count; shift -= 8) {
          if (state === ENDED) state = start;
          state = next[state + (classes[(quad >> shift) & 0xff] ?? 0)] ?? 0;
          if (state === FOUND) return -1;
        }
        if (count < 3) return state === ENDED ? at + 4 : -1;
      }
    },
  };
}

const PADDING = 0x3d;
const OTHER = -1;
const VALUES = valuesOfBase64();

function valuesOfBase64(): Int8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const values = new Int8Array(256).fill(OTHER);
  for (let value = 0; value < alphabet.length; value += 1) values[alphabet.charCodeAt(value)] = value;
  return values;
}

/** 24 bits; negative where no four characters of base64 stand, of which the last, or the last two, may be padding. */
function quadAt(bytes: Uint8Array, at: number): number {
  const first = VALUES[bytes[at] ?? 0] ?? OTHER;
  const second = VALUES[bytes[at + 1] ?? 0] ?? OTHER;
  const fourth = bytes[at + 3] === PADDING ? 0 : (VALUES[bytes[at + 3] ?? 0] ?? OTHER);
  const isShort = bytes[at + 2] === PADDING && bytes[at + 3] === PADDING;
  const third = isShort ? 0 : (VALUES[bytes[at + 2] ?? 0] ?? OTHER);
  return (first << 18) | (second << 12) | (third << 6) | fourth;
}
