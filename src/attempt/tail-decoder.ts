/** The text around structured progress: what docker, buildx and Compose say themselves, before and after the events. */
import type { Decoder, LineSource, SourcedLine } from '../core/line.ts';
import { cleanLine } from './line-text.ts';
import { cutQuotedCommands } from './quoted-command.ts';
import type { LineCounter } from './status-decoder.ts';

/** A line of a Dockerfile's excerpt (solver/errdefs/source.go), its head, or a warning that was shown before. */
const QUOTED = /^(?:\s*\d+ \| |\S+:\d+$| - \S)/;
const RULER = /^-{4,}$/;
/** buildx and Compose hand on what BuildKit said; everything else is their own. */
const FROM_ENGINE = /\bfailed to solve\b/;

export function createTailDecoder(counter: LineCounter): Decoder {
  return {
    push(text) {
      const clean = cleanLine(text);
      if (clean.trim() === '' || RULER.test(clean)) {
        counter.skip(1);
        return [];
      }
      if (QUOTED.test(clean)) return [{ source: 'quoted', text: clean, line: counter.next(), step: null }];
      return spoken(clean, counter.next());
    },
    end: () => [],
  };
}

function spoken(clean: string, line: number): readonly SourcedLine[] {
  const { text, quoted } = cutQuotedCommands(clean);
  const source: LineSource = FROM_ENGINE.test(text) ? 'engine' : 'client';
  return [
    { source, text, line, step: null },
    ...quoted.map((part) => ({ source: 'quoted' as const, text: part, line, step: null })),
  ];
}
