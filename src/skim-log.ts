/** Reads a log's bytes and passes over what cannot matter: a step's output that no rule for steps can match. */
import { createLineSplitter } from './attempt/lines.ts';
import { createLiteralScanner, type LiteralScanner } from './classify/literal-scanner.ts';
import { requiredLiterals } from './classify/required-literals.ts';
import type { Rule } from './classify/rule.ts';
import { RULES } from './classify/rules/index.ts';
import type { LogClassifier } from './classify-file.ts';

export interface LogSkimmer {
  push(chunk: Buffer): void;
  end(): void;
}

/** rawjson lines carry whole blocks of output: up to this length they are read whole. */
const MAX_LINE_BYTES = 4 * 1024 * 1024;
const [FEED, ESCAPE, SPACE, HASH, DOT] = [0x0a, '\x1b', 0x20, 0x23, 0x2e] as const;

/** Gives the classifier every line that may matter, and the count of the others. The answer is the same as for all lines. */
export function createLogSkimmer(classifier: LogClassifier): LogSkimmer {
  const scan = stepScanner(RULES);
  const splitter = createLineSplitter(classifier.push, MAX_LINE_BYTES);
  let isInLine = false;

  function pushLines(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(FEED); end !== -1; end = chunk.indexOf(FEED, from)) {
      if (!isInLine && scan !== null && isIdle(chunk, from, end, scan)) classifier.skip();
      else splitter.push(chunk.subarray(from, end + 1));
      isInLine = false;
      from = end + 1;
    }
    if (from === chunk.length) return;
    splitter.push(chunk.subarray(from));
    isInLine = true;
  }

  function isIdle(chunk: Buffer, from: number, end: number, scanner: LiteralScanner): boolean {
    const step = stepOf(chunk, from, end);
    return step !== -1 && classifier.isOutputOf(step) && !scanner(chunk, from, end);
  }

  return { push: pushLines, end: splitter.end };
}

/** Null when some rule for steps has no text that it needs: then every line is read. */
function stepScanner(rules: readonly Rule[]): LiteralScanner | null {
  const needed = rules
    .filter((rule) => rule.sources.includes('step'))
    .map((rule) => requiredLiterals(rule.pattern.source));
  // Colours may stand within a text
  return needed.includes(null)
    ? null
    : createLiteralScanner([ESCAPE, ...new Set(needed.flatMap((one) => one ?? []))]);
}

/** The number of a line of a step's output, `#7 0.123 text`, also behind GitHub's time of a line; else -1. */
function stepOf(bytes: Buffer, from: number, end: number): number {
  let at = from + (isTimed(bytes, from, end) ? TIME_LENGTH : 0);
  if (bytes[at] !== HASH) return -1;
  const number = at + 1;
  at = digitsEnd(bytes, number, 6);
  if (at === number || bytes[at] !== SPACE) return -1;
  let step = 0;
  for (let digit = number; digit < at; digit += 1) step = step * 10 + (bytes[digit] ?? 0) - 0x30;
  // `#07` is not `#7`
  if (bytes[number] === 0x30 && at > number + 1) return -1;
  const seconds = at + 1;
  at = digitsEnd(bytes, seconds, 7);
  if (at === seconds || bytes[at] !== DOT) return -1;
  const fraction = at + 1;
  at = digitsEnd(bytes, fraction, 4);
  return at > fraction && bytes[at] === SPACE && at < end ? step : -1;
}

function digitsEnd(bytes: Buffer, from: number, most: number): number {
  let at = from;
  while (at < from + most && isDigit(bytes[at])) at += 1;
  return at;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

const TIME = '0000-00-00T00:00:00.0000000Z ';
const TIME_LENGTH = TIME.length;

function isTimed(bytes: Buffer, from: number, end: number): boolean {
  if (end - from <= TIME_LENGTH || bytes[from + TIME_LENGTH - 2] !== 0x5a) return false;
  for (let at = 0; at < TIME_LENGTH; at += 1) {
    const code = TIME.charCodeAt(at);
    if (code === 0x30 ? !isDigit(bytes[from + at]) : bytes[from + at] !== code) return false;
  }
  return true;
}
