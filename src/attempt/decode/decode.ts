/** Reads a log of unknown kind: finds each line's format, so that mixed logs and whole CI logs are read as well. */
import type { Decoder, SourcedLine } from '../../core/line.ts';
import { chain } from './chain.ts';
import { createJournalReader } from './journal.ts';
import { createLegacyReader } from './legacy.ts';
import { createPlainReader } from './plain.ts';
import { createSpokenReader } from './spoken.ts';

/** The classic builder comes first: within its steps every line is the step's, whatever it looks like. */
export function createLogDecoder(): Decoder {
  return chain([createLegacyReader(), createPlainReader(), createJournalReader(), createSpokenReader()]);
}

/** Every line of a text, decoded. */
export function decodeLines(decoder: Decoder, lines: Iterable<string>): readonly SourcedLine[] {
  const all: SourcedLine[] = [];
  for (const line of lines) all.push(...decoder.push(line));
  all.push(...decoder.end());
  return all;
}
