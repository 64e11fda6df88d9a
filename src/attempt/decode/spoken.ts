/** Reads lines without any format's mark: what docker, buildx, Compose, the engine, a shell or a CI tool prints. */
import type { SourcedLine } from '../../core/line.ts';
import { type FormatReader, NO_LINES, type NumberedLine, sourced, spoken } from './format-reader.ts';
import { createOpenQuote } from './open-quote.ts';

/** A command as a shell or a CI system echoes it: the user's words. */
const ECHOED =
  /^(?:[$#%>] |\+{1,3} |\[[\w-]+\] \+ |[\w.-]+@[\w.-]+[:~ ][^$#]{0,200}[$#] |(?:\/[\w.-]+)*\/(?:docker|buildctl|docker-compose) (?:build|compose|pull|push|run)\b|Run docker\b)/;
/** A container's log as Compose prints it (`web-1  | …`), and docker's notes on the Dockerfile (` - JSONArgsRecommended: …`). */
const USERS = /^[\w.-]{1,64} {1,40}\| |^ - [A-Z]\w+: /;
/** The engine's words, though a client prints them. */
const ENGINE =
  /failed to solve\b|Error response from daemon|failed to register layer|failed to (?:export|prepare|mount|create|copy|compute|read|walk|load)\b|rpc error: code|^error creating |no space left on device|(?:COPY|ADD) failed|returned a non-zero code/;

export function createSpokenReader(): FormatReader {
  const quote = createOpenQuote();
  return {
    read({ text, line, marker }: NumberedLine): readonly SourcedLine[] {
      const open = quote.read(text, line);
      if (open !== null) return open;
      if (text === '') return NO_LINES;
      if (marker === 'command' || ECHOED.test(text) || USERS.test(text))
        return [sourced('quoted', text, line, null)];
      if (marker === 'warning') return spoken('client', `Warning: ${text}`, line, null);
      return quote.open(spoken(ENGINE.test(text) ? 'engine' : 'client', text, line, null), line);
    },
    end: () => NO_LINES,
    isIdle: () => !quote.isOpen(),
  };
}
