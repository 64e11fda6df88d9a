/** Decodes the text of a running attempt: plain progress, the legacy builder, and what docker, buildx and Compose say. */
import type { Decoder } from '../core/line.ts';
import { chain } from './decode/chain.ts';
import { createLegacyReader } from './decode/legacy.ts';
import { createPlainReader } from './decode/plain.ts';
import { createSpokenReader } from './decode/spoken.ts';
import type { LineCounter } from './status-decoder.ts';

/** Without the formats of daemons' logs, which a build's output can only forge. */
export function createTextDecoder(counter: LineCounter): Decoder {
  return numbered(chain([createLegacyReader(), createPlainReader(), createSpokenReader()]), counter);
}

/** For the text before and after status events: no legacy builder speaks there. */
export function createTailDecoder(counter: LineCounter): Decoder {
  return numbered(chain([createPlainReader(), createSpokenReader()]), counter);
}

/** Lines of one attempt are numbered across its streams and decoders. */
function numbered(decoder: Decoder, counter: LineCounter): Decoder {
  return {
    push(text) {
      const line = counter.next();
      return decoder.push(text).map((decoded) => ({ ...decoded, line }));
    },
    end() {
      const line = counter.next();
      return decoder.end().map((decoded) => ({ ...decoded, line }));
    },
  };
}
