/** Decodes the text of a running attempt: plain progress, the legacy builder, and what docker, buildx and Compose say. */
import type { Decoder } from '../core/line.ts';
import { chain } from './decode/chain.ts';
import { createLegacyReader } from './decode/legacy.ts';
import { createPlainReader } from './decode/plain.ts';
import { createSpokenReader } from './decode/spoken.ts';

/** Without the formats of daemons' logs, which a build's output can only forge. */
export function createTextDecoder(): Decoder {
  return chain([createLegacyReader(), createPlainReader(), createSpokenReader()]);
}

/** For the text before and after status events: no legacy builder speaks there. */
export function createTailDecoder(): Decoder {
  return chain([createPlainReader(), createSpokenReader()]);
}
