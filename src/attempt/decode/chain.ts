/** Makes one decoder of several format readers: each line goes to the first that claims it. */
import type { Decoder, SourcedLine } from '../../core/line.ts';
import { cleanLine } from './clean-line.ts';
import { type FormatReader, NO_LINES } from './format-reader.ts';

export function chain(readers: readonly FormatReader[]): Decoder {
  let line = 0;
  return {
    push(raw: string): readonly SourcedLine[] {
      line += 1;
      const cleaned = { ...cleanLine(raw), line };
      for (const reader of readers) {
        const lines = reader.read(cleaned);
        if (lines !== null) return lines;
      }
      return NO_LINES;
    },
    end: () => readers.flatMap((reader) => reader.end()),
  };
}
