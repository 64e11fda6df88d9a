/** Wires decoder and classifier for a log that is read once, of any length and unknown kind: the CLI's `classify`. */
import { createLogDecoder, type IdleState } from './attempt/decode/decode.ts';
import type { Circumstances } from './classify/circumstances.ts';
import { createReader } from './classify/classify.ts';
import { conclude } from './classify/diagnose.ts';
import { createPassedOverList, type Explained, explain } from './classify/explain.ts';
import { RULES } from './classify/rules/index.ts';
import { endOf, readerOf, type TaughtRules } from './classify/taught.ts';
import type { Diagnosis } from './core/diagnosis.ts';
import type { SourcedLine } from './core/line.ts';

/** Nothing is known but the text: neither how the command ended nor what the engine says. */
const FILE_ONLY: Circumstances = { end: null, stop: null, lowPoint: null, findings: [] };

export interface Classified {
  readonly diagnosis: Diagnosis;
  /** Every rule that matched, in the order of the lines; null unless it was asked for. */
  readonly explanation: readonly Explained[] | null;
}

/** Steps with a higher number are read line by line. */
const MAX_KNOWN = 10_000;

export interface LogClassifier {
  /** @param line - without its line break */
  push(line: string): void;
  /** In which state of the log a line that opens nothing and that no rule matches can be skipped; null: it cannot. */
  idleState(): IdleState;
  /** Whether a line `#step 0.1 text` that no rule for steps matches can be skipped. */
  isOutputOf(step: number): boolean;
  /** The same for a status event with whole lines of this vertex's output. */
  isOutputOfVertex(digest: string): boolean;
  /** Counts a line that says nothing. */
  skip(): void;
  end(): Classified;
}

export interface ClassifyOptions {
  readonly explain?: boolean;
  readonly circumstances?: Circumstances;
  /** Rules of the user's own, to be tried as well. */
  readonly taught?: TaughtRules | null;
}

/** Memory does not grow with the log. */
export function createLogClassifier(options: ClassifyOptions = {}): LogClassifier {
  const passedOver = options.explain === true ? createPassedOverList() : null;
  const decoder = createLogDecoder();
  const reader = createReader(RULES, [], passedOver?.add ?? null);
  const taught = options.taught ?? null;
  const taughtReader = taught === null ? null : readerOf(taught, [], passedOver?.add ?? null);
  // Every match is to be told, or may be what a user's pattern waits for: no line may be left out
  const readsAll = passedOver !== null || taught !== null;
  const read = (lines: readonly SourcedLine[]): void => {
    for (const line of lines) {
      reader.push(line);
      taughtReader?.push(line);
    }
  };
  /** The answers since the last line that was read: nothing else changes them. */
  let known: boolean[] = [];
  let idle: IdleState | undefined;
  return {
    skip: decoder.skip,
    idleState() {
      if (idle === undefined) idle = readsAll ? null : decoder.idleState();
      return idle;
    },
    isOutputOfVertex: (digest) => !readsAll && decoder.isOutputOfVertex(digest),
    isOutputOf(step) {
      if (readsAll || step >= MAX_KNOWN) return false;
      const answer = known[step] ?? decoder.isOutputOf(step);
      known[step] = answer;
      return answer;
    },
    push(line) {
      if (known.length > 0) known = [];
      idle = undefined;
      read(decoder.push(line));
    },
    end() {
      read(decoder.end());
      const reading = reader.end();
      const own = taught === null || taughtReader === null ? null : endOf(taught, taughtReader);
      const diagnosis = conclude(reading, options.circumstances ?? FILE_ONLY, own);
      const explanation = passedOver === null ? null : explain(reading, passedOver.all(), diagnosis, own);
      return { diagnosis, explanation };
    },
  };
}

/**
 * The diagnosis of a log's lines (without their line breaks). Evidence carries the line numbers of the file, from 1. A log
 * of a passing build is `none`; one that shows neither is `unknown`.
 */
export async function classifyText(
  lines: AsyncIterable<string> | Iterable<string>,
  circumstances: Circumstances = FILE_ONLY,
): Promise<Diagnosis> {
  const classifier = createLogClassifier({ circumstances });
  for await (const line of lines) classifier.push(line);
  return classifier.end().diagnosis;
}
