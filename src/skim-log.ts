/** Reads a log's bytes and passes over what cannot matter: lines that open nothing and hold no text that a rule needs. */
import { createLineSplitter } from './attempt/lines.ts';
import { createLiteralScanner, type LiteralScanner } from './classify/literal-scanner.ts';
import type { Rule } from './classify/rule.ts';
import type { LogClassifier } from './classify-file.ts';
import { textsOfLines, textsOfSteps } from './inert-texts.ts';
import { idleEventEnd } from './skim-event.ts';
import { columnsOf, headOf, MAX_HEAD, textStart } from './skim-heads.ts';

export interface LogSkimmer {
  /** The chunk's bytes are not needed after the call. */
  push(chunk: Buffer): void;
  end(): void;
}

/** rawjson lines carry whole blocks of output: up to this length they are read whole. */
const MAX_LINE_BYTES = 4 * 1024 * 1024;
const [FEED, SPACE, HASH, BRACE] = [0x0a, 0x20, 0x23, 0x7b] as const;

/** What is looked for in the lines of steps, and in others; null where nothing can be passed over. Making it takes some 30 ms. */
export interface SkimTexts {
  readonly inSteps: LiteralScanner | null;
  readonly inLines: LiteralScanner | null;
}

/** @param rules - all that the classifier tries */
export function createSkimTexts(rules: readonly Rule[]): SkimTexts {
  return { inSteps: scannerFor(textsOfSteps(rules)), inLines: scannerFor(textsOfLines(rules)) };
}

/** Gives the classifier every line that may matter, and the count of the others. The answer is the same as for all lines. */
export function createLogSkimmer(classifier: LogClassifier, { inSteps, inLines }: SkimTexts): LogSkimmer {
  const splitter = createLineSplitter(read, MAX_LINE_BYTES);
  const isOutputOf = (digest: string): boolean => classifier.isOutputOfVertex(digest);
  let columns: Buffer | null = null;
  let isInLine = false;
  /** The last line of a classic builder's step so far: if it stays the last, it is the builder's error. */
  let held: Buffer | null = null;

  function read(line: string): void {
    if (line.includes('\t')) columns = columnsOf(line) ?? columns;
    classifier.push(line);
  }

  function readHeld(): void {
    const line = held;
    held = null;
    if (line !== null) classifier.push(line.toString('utf8'));
  }

  function readOn(chunk: Buffer, from: number): number {
    readHeld();
    const feed = chunk.indexOf(FEED, from);
    const end = feed === -1 ? chunk.length : feed + 1;
    // A line that goes on in the next chunk outlives this one
    splitter.push(feed === -1 ? Buffer.from(chunk.subarray(from)) : chunk.subarray(from, end));
    isInLine = feed === -1;
    return end;
  }

  /** Where a line ends that was passed over; -1 for one that has to be read. */
  function passOver(chunk: Buffer, from: number): number {
    if (isInLine || inSteps === null || inLines === null) return -1;
    const text = textStart(chunk, from, columns);
    const inStep = stepLineEnd(chunk, text, inSteps);
    if (inStep !== -1) return skipped(inStep);
    const state = classifier.idleState();
    if (state === null) return -1;
    const end = inLines.lineEnd(chunk, text);
    if (end === -1 || state === 'text') return skipped(end);
    // Blanks are no line of a step's
    if ((chunk[text] ?? 0) <= SPACE || (chunk[text] ?? 0) > 0x7e) return -1;
    if (held !== null) classifier.skip();
    held = chunk.subarray(from, end);
    return end;
  }

  function skipped(end: number): number {
    if (end === -1) return end;
    readHeld();
    classifier.skip();
    return end;
  }

  /** The same for output that BuildKit marked as a step's. */
  function stepLineEnd(chunk: Buffer, text: number, scanner: LiteralScanner): number {
    const first = chunk[text];
    if (first === BRACE) return idleEventEnd(chunk, text, scanner, isOutputOf);
    if (first !== HASH) return -1;
    const head = headOf(chunk, text);
    if (head === -1 || !classifier.isOutputOf(Math.floor(head / MAX_HEAD))) return -1;
    return scanner.lineEnd(chunk, text + (head % MAX_HEAD));
  }

  return {
    push(chunk) {
      for (let from = 0; from < chunk.length; ) {
        const end = passOver(chunk, from);
        from = end === -1 ? readOn(chunk, from) : end + 1;
      }
      held = held === null ? null : Buffer.from(held);
    },
    end() {
      readHeld();
      splitter.end();
    },
  };
}

function scannerFor(texts: readonly string[] | null): LiteralScanner | null {
  return texts === null ? null : createLiteralScanner(texts);
}
