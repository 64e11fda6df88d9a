/** Wires decoder and classifier for a log that is read once, of any length and unknown kind: the CLI's `classify`. */
import { createLogDecoder } from './attempt/decode/decode.ts';
import type { Circumstances } from './classify/circumstances.ts';
import { createReader } from './classify/classify.ts';
import { conclude } from './classify/diagnose.ts';
import type { Diagnosis } from './core/diagnosis.ts';

/** Nothing is known but the text: neither how the command ended nor what the engine says. */
const FILE_ONLY: Circumstances = { end: null, stop: null, lowPoint: null, findings: [] };

/**
 * The diagnosis of a log's lines (without their line breaks). Memory does not grow with the log; evidence carries the line
 * numbers of the file, from 1. A log of a passing build is `none`; one that shows neither is `unknown`.
 */
export async function classifyText(
  lines: AsyncIterable<string> | Iterable<string>,
  circumstances: Circumstances = FILE_ONLY,
): Promise<Diagnosis> {
  const decoder = createLogDecoder();
  const reader = createReader();
  for await (const line of lines) {
    for (const decoded of decoder.push(line)) reader.push(decoded);
  }
  for (const decoded of decoder.end()) reader.push(decoded);
  return conclude(reader.end(), circumstances);
}
