/** Reads BuildKit's plain progress, all wordings since 2019, and the picture of its terminal progress when that was logged. */
import type { Decoder, SourcedLine } from '../../core/line.ts';
import { chain } from './chain.ts';
import { capLine } from './clean-line.ts';
import { type FormatReader, NO_LINES, type NumberedLine, sourced, spoken } from './format-reader.ts';
import { createOpenQuote } from './open-quote.ts';
import { createSpokenReader } from './spoken.ts';

/** For a build whose progress is known to be plain (`--progress=plain`, or no terminal). */
export function createPlainDecoder(): Decoder {
  return chain([createPlainReader(), createSpokenReader()]);
}

/** Also a line that holds a carriage return: with `.` alone a step's output could leave its step. */
const NUMBERED = /^#(\d{1,6})(?: (.*))?$/s;
const STEP_OUTPUT = /^\d{1,7}\.\d{1,4}(?: |$)/;
/** What BuildKit itself reports about a vertex. progress/progressui/printer.go; client/llb names of exporters. */
const STATUS =
  /^(?:DONE \d|DONE$|CACHED$|CANCELED$|\.\.\.$|sha256:[0-9a-f]{8}|(?:transferring|extracting|resolve|exporting|pushing|naming to|writing|preparing|importing|inferred|loading|unpacking|sending|reading|merging|pulling|creating|starting|booting|verifying|fetching|copying|\[auth\]) ?|(?:\t| {2,})?(?:digest|name|started|completed|duration|cached): )/;
const OLD_ERROR = /^\s*error: "(.*)"$/s;
const CLIPPED = /^\[output clipped/;
const EXCERPT = /^\s{0,8}\d{1,6} \| (?:>>> |>>>$| {4}| {4}$|\s*$)/;
/** No build has so many steps; a step can print lines that look like the start of others. */
const MAX_NAMES = 5000;
const RULE = /^-{6}$/;
const FANCY = /^ ?=> /;

export interface PlainReader extends FormatReader {
  /** Whether `#number 0.1 text` is a step's output, when nothing else is open. */
  hasStep(number: string): boolean;
}

export function createPlainReader(): PlainReader {
  const names = new Map<string, string>();
  const quote = createOpenQuote();
  let block: 'none' | 'opened' | 'output' = 'none';
  let blockStep: string | null = null;

  function numbered(number: string, rest: string, line: number): readonly SourcedLine[] {
    const name = names.get(number);
    if (name === undefined || rest === name) return named(number, rest, line);
    if (STEP_OUTPUT.test(rest)) return [sourced('step', rest.replace(STEP_OUTPUT, ''), line, name)];
    if (rest.startsWith('ERROR')) return quote.open(spoken('engine', rest, line, name), line);
    const old = OLD_ERROR.exec(rest);
    if (old !== null) return spoken('engine', `ERROR: ${old[1]?.replaceAll('\\"', '"') ?? ''}`, line, name);
    if (STATUS.test(rest)) return [sourced('client', rest.trimStart(), line, name)];
    // A step's line whose start was printed before comes without its time; so does what a step forges.
    return [sourced(CLIPPED.test(rest) || isRun(name) ? 'step' : 'client', rest, line, name)];
  }

  function named(number: string, name: string, line: number): readonly SourcedLine[] {
    const rest = capLine(name);
    names.set(number, rest);
    const [oldest] = names.keys();
    if (names.size > MAX_NAMES && oldest !== undefined) names.delete(oldest);
    const own = /^building with "/.test(rest);
    return [sourced(own ? 'client' : 'quoted', rest, line, own ? null : rest)];
  }

  function inBlock(text: string, line: number): readonly SourcedLine[] | null {
    if (RULE.test(text)) {
      block = block === 'none' ? 'opened' : 'none';
      return NO_LINES;
    }
    if (block === 'none') return null;
    const head = /^ > (.*):$/s.exec(text);
    if (block === 'opened' && head === null) {
      block = 'none';
      return null;
    }
    if (block === 'opened') {
      block = 'output';
      blockStep = head?.[1] ?? null;
      return [sourced('quoted', text, line, blockStep)];
    }
    return [sourced('step', text.replace(STEP_OUTPUT, ''), line, blockStep)];
  }

  function read({ text, line }: NumberedLine): readonly SourcedLine[] | null {
    const open = quote.read(text, line);
    if (open !== null) return open;
    const parts = NUMBERED.exec(text);
    if (parts !== null && block === 'none') {
      // `# 5 ` needs a vertex of that number: any other line may start with `#5 ` too
      return numbered(parts[1] ?? '', parts[2] ?? '', line);
    }
    const blocked = inBlock(text, line);
    if (blocked !== null) return blocked;
    if (EXCERPT.test(text) || /^-{20}$/.test(text)) return [sourced('quoted', text, line, null)];
    return FANCY.test(text) ? [fancy(capLine(text), line)] : null;
  }

  return {
    read,
    end: () => NO_LINES,
    isIdle: () => block === 'none' && !quote.isOpen(),
    // A name that looks like output could be told again
    hasStep(number) {
      const name = names.get(number);
      return name !== undefined && !STEP_OUTPUT.test(name);
    },
  };
}

function isRun(name: string): boolean {
  return /^\[[^\]]*\] RUN\b/.test(name) || /\bRUN\b/.test(name);
}

/** ` => ERROR [2/3] RUN make   0.3s`, ` => => # a step's output`, ` => [internal] load metadata`: names are the user's words. */
function fancy(text: string, line: number): SourcedLine {
  const output = /^ ?=> => # (.*)$/s.exec(text);
  if (output !== null) return sourced('step', output[1] ?? '', line, null);
  const failed = /^ ?=> ERROR (.*?)(?: +\d[\d.]*s)?$/s.exec(text);
  if (failed !== null) return sourced('engine', 'ERROR', line, failed[1] ?? null);
  return sourced('quoted', text, line, null);
}
