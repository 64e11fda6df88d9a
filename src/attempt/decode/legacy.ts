/** Reads the classic builder's log (`Step 3/6 : RUN …`), where a step's output has no mark of its own. */
import type { Decoder, SourcedLine } from '../../core/line.ts';
import { chain } from './chain.ts';
import { type FormatReader, NO_LINES, type NumberedLine, sourced, spoken } from './format-reader.ts';
import { createOpenQuote } from './open-quote.ts';
import { createSpokenReader } from './spoken.ts';

/** For `DOCKER_BUILDKIT=0`, docker-compose v1, and buildah's like log. */
export function createLegacyDecoder(): Decoder {
  return chain([createLegacyReader(), createSpokenReader()]);
}

const STEP = /^(?:Step \d+(?:\/\d+)? : |STEP \d+(?:\/\d+)?: )(.*)$/s;
const RUNNING = /^ ---> Running in [0-9a-f]{6,64}$/;
const DONE =
  /^(?: ---> [0-9a-f]{6,64}$| ---> Using cache$|(?: ---> )?Removed intermediate container [0-9a-f]|Removing intermediate container [0-9a-f]|Successfully (?:built [0-9a-f]{12}|tagged \S+)$|--> [0-9a-f]{8}|COMMIT )/;
const COMMAND = /^The command '/;
const FAILED = /^(?:ERROR: )?Service '[^']*' failed to build|^Error: building at STEP /;

/** What failed stands on that line itself, so that the line before it is the step's. */
const OWN_CAUSE = /^Error: building|failed to build ?: (?!Build failed$)/;
/** By which a CI system says that the command has ended by itself, with a status of its own (not that it was cancelled). */
const ENDED =
  /^(?:Process completed with exit code \d|ERROR: Job failed: exit (?:code|status) \d|ERROR: script returned exit code \d|The process '[^']*' failed with exit code \d|Build step '[^']*' marked build as failure)/;

export interface LegacyReader extends FormatReader {
  /** Whether a line that is none of the builder's own would be a step's output. */
  isInStep(): boolean;
}

export function createLegacyReader(): LegacyReader {
  const quote = createOpenQuote();
  let running = false;
  let step: string | null = null;
  /** A step's last line so far: if nothing follows, it is not the step's but the builder's error. */
  let held: NumberedLine | null = null;
  /** The CI system spoke after the held line, and has not said yet whether the build ended by itself. */
  let isLeft = false;

  function release(source: 'step' | 'engine'): readonly SourcedLine[] {
    const last = held;
    held = null;
    isLeft = false;
    if (last === null) return NO_LINES;
    if (source === 'step' || last.red) return [sourced('step', last.text, last.line, step)];
    return spoken('engine', last.text, last.line, step);
  }

  function leave(lines: readonly SourcedLine[]): readonly SourcedLine[] {
    const before = release('step');
    running = false;
    return [...before, ...lines];
  }

  function read(input: NumberedLine): readonly SourcedLine[] | null {
    const { text, line } = input;
    const open = quote.read(text, line);
    if (open !== null) return open;
    const started = STEP.exec(text);
    if (started !== null) return start(text, started[1] ?? '', line);
    if (DONE.test(text)) return leave([sourced('client', text.trim(), line, step)]);
    if (COMMAND.test(text)) return quote.open(leave([]).concat(spoken('engine', text, line, step)), line);
    if (RUNNING.test(text)) {
      running = true;
      return [sourced('client', text.trim(), line, step)];
    }
    if (isLeft && ENDED.test(text)) return [...release('engine'), ...spoken('client', text, line, null)];
    return running ? inStep(input) : null;
  }

  function start(text: string, instruction: string, line: number): readonly SourcedLine[] {
    const before = leave([]);
    step = text;
    // buildah says no "Running in": a RUN's output follows at once
    running = text.startsWith('STEP') && /^RUN\b/.test(instruction);
    return [...before, sourced('quoted', text, line, text)];
  }

  function inStep(input: NumberedLine): readonly SourcedLine[] {
    const hasFailed = FAILED.test(input.text);
    // A step that fails by itself ends with `The command …`: where the CI system speaks first, the last line is the builder's
    if (hasFailed || ENDED.test(input.text)) {
      const before = release(hasFailed && OWN_CAUSE.test(input.text) ? 'step' : 'engine');
      running = false;
      return [...before, ...spoken(hasFailed ? 'engine' : 'client', input.text, input.line, null)];
    }
    if (input.marker !== null) {
      running = false;
      isLeft = held !== null;
      return spoken('engine', input.text, input.line, null);
    }
    if (input.text === '') return NO_LINES;
    const before = release('step');
    held = input;
    return before;
  }

  return {
    read,
    end: () => release(isLeft ? 'step' : 'engine'),
    isIdle: () => !running && !isLeft && !quote.isOpen(),
    isInStep: () => running && !quote.isOpen(),
  };
}
