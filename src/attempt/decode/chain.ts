/** Makes one decoder of several format readers: each line goes to the first that claims it. */
import type { Decoder, SourcedLine } from '../../core/line.ts';
import { boundText, cleanLine } from './clean-line.ts';
import { type FormatReader, NO_LINES, type NumberedLine } from './format-reader.ts';

export function chain(readers: readonly FormatReader[]): Decoder {
  let line = 0;
  return {
    push(raw: string): readonly SourcedLine[] {
      line += 1;
      return readFirst(readers, { ...cleanLine(raw), line });
    },
    end: () => readers.flatMap((reader) => reader.end()),
  };
}

export function readFirst(readers: readonly FormatReader[], line: NumberedLine): readonly SourcedLine[] {
  const text = boundText(line.text);
  const bounded = text === line.text ? line : { ...line, text };
  for (const reader of readers) {
    const lines = reader.read(bounded);
    if (lines !== null) return lines;
  }
  return NO_LINES;
}
