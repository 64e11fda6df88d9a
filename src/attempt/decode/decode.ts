/** Reads a log of unknown kind: finds each line's format, so that mixed logs and whole CI logs are read as well. */
import type { Decoder, SourcedLine } from '../../core/line.ts';
import { createStatusDecoder } from '../status-decoder.ts';
import { createStatusLines, type OutputPart } from '../status-lines.ts';
import { readFirst } from './chain.ts';
import { cleanLine } from './clean-line.ts';
import { NO_LINES, type NumberedLine } from './format-reader.ts';
import { createJournalReader } from './journal.ts';
import { createLegacyReader } from './legacy.ts';
import { createPlainReader } from './plain.ts';
import { createSpokenReader } from './spoken.ts';

export interface LogDecoder extends Decoder {
  /**
   * What a line would be that is of no format: client's or engine's `text`, or the output of a classic builder's step (its
   * error, if it stays the last). Null when something is open that it could belong to. Changes only by `push`, like the others.
   */
  idleState(): IdleState;
  /** Whether a line `#step 0.1 text` would be nothing but that step's output. */
  isOutputOf(step: number): boolean;
  /** Whether a status event with whole lines of this vertex's output would be nothing but a step's output. */
  isOutputOfVertex(digest: string): boolean;
  /** Counts such a line without reading it. */
  skip(): void;
}

export type IdleState = 'text' | 'classic-step' | null;

/**
 * Structured progress is taken out first, as long as no other progress was seen. Then the classic builder: within its steps
 * every line is the step's, whatever it looks like. Lines carry the number of the file's line.
 */
export function createLogDecoder(): LogDecoder {
  const plain = createPlainReader();
  const legacy = createLegacyReader();
  const readers = [legacy, plain, createJournalReader(), createSpokenReader()];
  const parts = createStatusLines();
  const statuses = createStatusDecoder(() => line, null);
  /** Lines that `parts` has not given back yet: the text it gives back is theirs, in their order. */
  let waiting: NumberedLine[] = [];
  let line = 0;

  function decode(found: readonly OutputPart[]): readonly SourcedLine[] {
    if (found.length === 0) return NO_LINES;
    const given = waiting;
    waiting = [];
    return found.flatMap((part, at) => {
      if (part.kind === 'text') return readFirst(readers, given[at] ?? { ...cleanLine(part.line), line });
      return statuses.push(part.status).map((decoded) => ({ ...decoded, line }));
    });
  }

  function idleState(): IdleState {
    if (parts.isOpen) return null;
    if (legacy.isInStep()) return 'classic-step';
    return readers.every((reader) => reader.isIdle()) ? 'text' : null;
  }

  return {
    idleState,
    isOutputOf: (step) => parts.mode === 'plain' && idleState() === 'text' && plain.hasStep(String(step)),
    isOutputOfVertex: (digest) => parts.mode === 'structured' && !parts.isOpen && statuses.isOutputOf(digest),
    skip() {
      line += 1;
    },
    push(raw) {
      line += 1;
      const cleaned = { ...cleanLine(raw), line };
      waiting.push(cleaned);
      // What stands behind a CI system's marker begins no event
      const isMarked = cleaned.marker !== null && !parts.isOpen;
      return decode(isMarked ? [{ kind: 'text', line: cleaned.text }] : parts.push(cleaned.text));
    },
    end() {
      const open = decode(parts.end());
      const rest = statuses.end().map((decoded) => ({ ...decoded, line }));
      return [...open, ...rest, ...readers.flatMap((reader) => reader.end())];
    },
  };
}

/** Every line of a text, decoded. */
export function decodeLines(decoder: Decoder, lines: Iterable<string>): readonly SourcedLine[] {
  const all: SourcedLine[] = [];
  for (const line of lines) for (const decoded of decoder.push(line)) all.push(decoded);
  all.push(...decoder.end());
  return all;
}
