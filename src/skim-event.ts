/** Passes over a status event of structured progress that holds nothing but output which no rule for steps can match. */
import type { LiteralScanner } from './classify/literal-scanner.ts';

const LINE_FEED = 0x0a;
const COMMA = 0x2c;
const QUOTE = 0x22;
const OPEN = toBytes('{"logs":[');
const VERTEX = toBytes('{"vertex":"');
const STREAM = toBytes('","stream":');
const DATA = toBytes(',"data":"');
const TIMESTAMP = toBytes('","timestamp":"');
const LOG_END = toBytes('"}');
const EVENT_END = toBytes(']}');

/**
 * Where the line of an event ends that starts at `from`, as Go writes it (moby/buildkit client/graph.go); -1 for any other
 * event, and where the output of one of its steps has to be read.
 */
export function idleEventEnd(
  bytes: Buffer,
  from: number,
  scanner: LiteralScanner,
  isOutputOf: (digest: string) => boolean,
): number {
  let at = after(bytes, from, OPEN);
  while (at !== -1) {
    at = logEnd(bytes, at, scanner, isOutputOf);
    if (at === -1 || bytes[at] !== COMMA) break;
    at += 1;
  }
  const end = after(bytes, at, EVENT_END);
  return end !== -1 && bytes[end] === LINE_FEED ? end : -1;
}

/** Behind one element of `logs`; else -1. */
function logEnd(
  bytes: Buffer,
  from: number,
  scanner: LiteralScanner,
  isOutputOf: (digest: string) => boolean,
): number {
  const digest = after(bytes, from, VERTEX);
  const digestEnd = plainEnd(bytes, digest);
  const stream = after(bytes, digestEnd, STREAM);
  const data = after(bytes, digitsEnd(bytes, stream), DATA);
  if (data === -1 || !isOutputOf(bytes.toString('latin1', digest, digestEnd))) return -1;
  const time = after(bytes, scanner.base64End(bytes, data), TIMESTAMP);
  return after(bytes, plainEnd(bytes, time), LOG_END);
}

/** Behind `text`, where it stands at `from`; else -1. */
function after(bytes: Buffer, from: number, text: Buffer): number {
  if (from === -1) return -1;
  for (let at = 0; at < text.length; at += 1) if (bytes[from + at] !== text[at]) return -1;
  return from + text.length;
}

/** Up to the quote that ends a string of letters, digits and the like, without escapes; else -1. */
function plainEnd(bytes: Buffer, from: number): number {
  if (from === -1) return -1;
  for (let at = from; ; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) return at;
    if (byte === undefined || byte < 0x20 || byte === 0x5c || byte > 0x7e) return -1;
  }
}

function digitsEnd(bytes: Buffer, from: number): number {
  if (from === -1 || (bytes[from] ?? 0) < 0x31) return -1;
  let at = from;
  while ((bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39) at += 1;
  return at === from ? -1 : at;
}

function toBytes(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
