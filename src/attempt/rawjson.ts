/** Decodes a log of structured progress (`--progress=rawjson`) to sourced lines, the text around it included. */
import type { Decoder, SourcedLine } from '../core/line.ts';
import { createStatusDecoder } from './status-decoder.ts';
import { createStatusLines, type OutputPart } from './status-lines.ts';
import { createTailDecoder } from './text-decoder.ts';

/** For whole logs, as `classify` reads them from a file; a line's number is that of the log's line. */
export function createRawjsonDecoder(): Decoder {
  let line = 0;
  const parts = createStatusLines();
  const statuses = createStatusDecoder(() => line, null);
  const tail = createTailDecoder();

  function decode(part: OutputPart): readonly SourcedLine[] {
    if (part.kind === 'status') return statuses.push(part.status);
    return tail.push(part.line).map((decoded) => ({ ...decoded, line }));
  }

  return {
    push(text) {
      line += 1;
      return parts.push(text).flatMap(decode);
    },
    end: () => [...parts.end().flatMap(decode), ...statuses.end(), ...tail.end()],
  };
}
