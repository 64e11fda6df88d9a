/** Decodes a log of structured progress (`--progress=rawjson`) to sourced lines, the text around it included. */
import type { Decoder, SourcedLine } from '../core/line.ts';
import { createLineCounter, createStatusDecoder } from './status-decoder.ts';
import { createStatusLines, type OutputPart } from './status-lines.ts';
import { createTailDecoder } from './text-decoder.ts';

/** For whole logs, as `classify` reads them from a file; an attempt decodes with the same parts while it runs. */
export function createRawjsonDecoder(): Decoder {
  const counter = createLineCounter();
  const parts = createStatusLines();
  const statuses = createStatusDecoder(counter);
  const tail = createTailDecoder(counter);

  function decode(part: OutputPart): readonly SourcedLine[] {
    return part.kind === 'status' ? statuses.push(part.status) : tail.push(part.line);
  }

  return {
    push: (text) => parts.push(text).flatMap(decode),
    end: () => [...parts.end().flatMap(decode), ...statuses.end(), ...tail.end()],
  };
}
