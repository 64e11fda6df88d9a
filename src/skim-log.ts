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
const [FEED, SPACE, HASH, DOT, ZERO] = [0x0a, 0x20, 0x23, 0x2e, 0x30] as const;
const ESCAPE = '\x1b';

/** Gives the classifier every line that may matter, and the count of the others. The answer is the same as for all lines. */
export function createLogSkimmer(classifier: LogClassifier): LogSkimmer {
  const scan = stepScanner(RULES);
  const splitter = createLineSplitter(classifier.push, MAX_LINE_BYTES);
  let isInLine = false;

  function pushLines(chunk: Buffer): void {
    let from = 0;
    while (from < chunk.length) {
      const skipped = isInLine || scan === null ? -1 : idleEnd(chunk, from, scan);
      if (skipped === -1) {
        const feed = chunk.indexOf(FEED, from);
        const end = feed === -1 ? chunk.length : feed + 1;
        splitter.push(chunk.subarray(from, end));
        isInLine = feed === -1;
        from = end;
      } else {
        classifier.skip();
        from = skipped + 1;
      }
    }
  }

  /** Where a line ends that cannot matter; -1 for any other. */
  function idleEnd(chunk: Buffer, from: number, scanner: LiteralScanner): number {
    const head = headOf(chunk, from);
    if (head === -1 || !classifier.isOutputOf(Math.floor(head / MAX_HEAD))) return -1;
    return scanner(chunk, from + (head % MAX_HEAD));
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

/** A head is shorter: GitHub's time of a line, `#999999 9999999.9999 `. */
const MAX_HEAD = 64;

/**
 * Of a line of a step's output, `#7 0.123 text`, also behind GitHub's time: MAX_HEAD × the step's number + the length of
 * what stands before the text (one number, because an object for each line would cost as much as reading it); else -1.
 */
function headOf(bytes: Buffer, from: number): number {
  const number = from + (isTimed(bytes, from) ? TIME_LENGTH : 0) + 1;
  if (bytes[number - 1] !== HASH) return -1;
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

const TIME = '0000-00-00T00:00:00.0000000Z ';
const TIME_LENGTH = TIME.length;

function isTimed(bytes: Buffer, from: number): boolean {
  // Almost every line of another log differs here
  if (bytes[from] === HASH || bytes[from + TIME_LENGTH - 2] !== 0x5a) return false;
  for (let at = 0; at < TIME_LENGTH; at += 1) {
    const code = TIME.charCodeAt(at);
    if (code === 0x30 ? !isDigit(bytes[from + at]) : bytes[from + at] !== code) return false;
  }
  return true;
}
