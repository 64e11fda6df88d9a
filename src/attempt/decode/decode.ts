/** Reads a log of unknown kind: finds each line's format, so that mixed logs and whole CI logs are read as well. */
import type { Decoder, SourcedLine } from '../../core/line.ts';
import { createStatusDecoder } from '../status-decoder.ts';
import { createStatusLines, type OutputPart } from '../status-lines.ts';
import { readFirst } from './chain.ts';
import { type CleanLine, cleanLine } from './clean-line.ts';
import { createJournalReader } from './journal.ts';
import { createLegacyReader } from './legacy.ts';
import { createPlainReader } from './plain.ts';
import { createSpokenReader } from './spoken.ts';

export interface LogDecoder extends Decoder {
  /** Whether a line `#step 0.1 text` would be nothing but that step's output. Changes only by `push`. */
  isOutputOf(step: number): boolean;
  /** Counts such a line without reading it. */
  skip(): void;
}

/**
 * Structured progress is taken out first, as long as no other progress was seen. Then the classic builder: within its steps
 * every line is the step's, whatever it looks like. Lines carry the number of the file's line.
 */
export function createLogDecoder(): LogDecoder {
  const plain = createPlainReader();
  const readers = [createLegacyReader(), plain, createJournalReader(), createSpokenReader()];
  const parts = createStatusLines();
  const statuses = createStatusDecoder(() => line, null);
  let line = 0;

  function decode(part: OutputPart, cleaned: CleanLine | null): readonly SourcedLine[] {
    if (part.kind === 'text') return readFirst(readers, { ...(cleaned ?? cleanLine(part.line)), line });
    return statuses.push(part.status).map((decoded) => ({ ...decoded, line }));
  }

  return {
    isOutputOf(step) {
      return (
        parts.mode === 'plain' && readers.every((reader) => reader.isIdle()) && plain.hasStep(String(step))
      );
    },
    skip() {
      line += 1;
    },
    push(raw) {
      line += 1;
      const cleaned = cleanLine(raw);
      const found = parts.push(cleaned.text);
      return found.flatMap((part) => decode(part, found.length === 1 ? cleaned : null));
    },
    end() {
      const open = parts.end().flatMap((part) => decode(part, null));
      const rest = statuses.end().map((decoded) => ({ ...decoded, line }));
      return [...open, ...rest, ...readers.flatMap((reader) => reader.end())];
    },
  };
}

/** Every line of a text, decoded. */
export function decodeLines(decoder: Decoder, lines: Iterable<string>): readonly SourcedLine[] {
  const all: SourcedLine[] = [];
  for (const line of lines) all.push(...decoder.push(line));
  all.push(...decoder.end());
  return all;
}
