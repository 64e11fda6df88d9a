/** What stands before a line's text, told from its bytes: a CI system's time and columns, a step's number and time. */

const [SPACE, HASH, PLUS, DASH, DOT, ZERO, COLON, UPPER_T, UPPER_Z] = [
  0x20, 0x23, 0x2b, 0x2d, 0x2e, 0x30, 0x3a, 0x54, 0x5a,
] as const;
const [OPEN, CLOSE, UPPER_E, UPPER_O] = [0x5b, 0x5d, 0x45, 0x4f] as const;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** Where the text starts behind all that `decode/clean-line.ts` takes off; `from` where nothing of it stands. `columns`: known ones. */
export function textStart(bytes: Buffer, from: number, columns: Buffer | null): number {
  const first = bytes[from];
  // Almost every line of plain progress
  if (first === HASH) return from;
  const marked = startsWith(bytes, from, BYTE_ORDER_MARK) ? from + BYTE_ORDER_MARK.length : from;
  const time = columns !== null && startsWith(bytes, marked, columns) ? marked + columns.length : marked;
  const end = timeEnd(bytes, time);
  return end === -1 ? from : end;
}

const COLUMNS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with one
  /^(?!#\d|\d{4}-\d\d-\d\dT|\ufeff)[^\x00-\x1f]{1,200}\t[^\x00-\x1f]{1,200}\t(?=\d)/;

/** `job⇥step⇥`, as `gh run view --log` prints them before each line; null for any other line. */
export function columnsOf(line: string): Buffer | null {
  const found = COLUMNS.exec(line);
  return found === null ? null : Buffer.from(found[0]);
}

/** Behind `2026-11-21T07:20:07.663Z `, then GitLab's `01O `, or `[2026-11-21T07:20:07.663Z] `; else -1. */
function timeEnd(bytes: Buffer, from: number): number {
  if (bytes[from] === OPEN) {
    const end = instantEnd(bytes, from + 1);
    return end !== -1 && bytes[end] === CLOSE && bytes[end + 1] === SPACE ? end + 2 : -1;
  }
  const end = instantEnd(bytes, from);
  if (end === -1 || bytes[end] !== SPACE) return -1;
  return isStreamMark(bytes, end + 1) ? end + 5 : end + 1;
}

function isStreamMark(bytes: Buffer, from: number): boolean {
  const [stream, more] = [bytes[from + 2], bytes[from + 3]];
  return (
    isDigit(bytes[from]) &&
    isDigit(bytes[from + 1]) &&
    (stream === UPPER_O || stream === UPPER_E) &&
    (more === SPACE || more === PLUS)
  );
}

const INSTANT = [ZERO, ZERO, ZERO, ZERO, DASH, ZERO, ZERO, DASH, ZERO, ZERO, UPPER_T] as const;
const CLOCK = [ZERO, ZERO, COLON, ZERO, ZERO, COLON, ZERO, ZERO] as const;
const SHAPE: readonly number[] = [...INSTANT, ...CLOCK];

/** Behind `2026-11-21T07:20:07.6631689Z`; else -1. */
function instantEnd(bytes: Buffer, from: number): number {
  if (!isDigit(bytes[from])) return -1;
  for (let at = 0; at < SHAPE.length; at += 1) {
    const byte = bytes[from + at];
    if (SHAPE[at] === ZERO ? !isDigit(byte) : byte !== SHAPE[at]) return -1;
  }
  let end = from + SHAPE.length;
  if (bytes[end] === DOT) {
    const fraction = digitsEnd(bytes, end + 1, 9);
    if (fraction === end + 1) return -1;
    end = fraction;
  }
  return bytes[end] === UPPER_Z ? end + 1 : -1;
}

/** A head of a step's line is shorter: `#999999 9999999.9999 `. */
export const MAX_HEAD = 64;

/**
 * Of a line of a step's output, `#7 0.123 text`: MAX_HEAD × the step's number + the length of what stands before the text
 * (one number, because an object for each line would cost as much as reading it); else -1.
 */
export function headOf(bytes: Buffer, from: number): number {
  const number = from + 1;
  const numberEnd = digitsEnd(bytes, number, 6);
  if (numberEnd === number || bytes[numberEnd] !== SPACE) return -1;
  // `#07` is not `#7`
  if (bytes[number] === ZERO && numberEnd > number + 1) return -1;
  const secondsEnd = digitsEnd(bytes, numberEnd + 1, 7);
  if (secondsEnd === numberEnd + 1 || bytes[secondsEnd] !== DOT) return -1;
  const end = digitsEnd(bytes, secondsEnd + 1, 4);
  if (end === secondsEnd + 1 || bytes[end] !== SPACE) return -1;
  let step = 0;
  for (let at = number; at < numberEnd; at += 1) step = step * 10 + (bytes[at] ?? 0) - ZERO;
  return step * MAX_HEAD + end + 1 - from;
}

function digitsEnd(bytes: Buffer, from: number, most: number): number {
  let at = from;
  while (at < from + most && isDigit(bytes[at])) at += 1;
  return at;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function startsWith(bytes: Buffer, from: number, start: ArrayLike<number>): boolean {
  for (let at = 0; at < start.length; at += 1) if (bytes[from + at] !== start[at]) return false;
  return true;
}
