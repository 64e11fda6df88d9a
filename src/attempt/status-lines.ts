/** Tells status events from text in the output of a tool that was asked for structured progress. */
import { parseSolveStatus, type SolveStatus } from './progress/solve-status.ts';

export type OutputPart =
  | { readonly kind: 'status'; readonly status: SolveStatus }
  | { readonly kind: 'text'; readonly line: string };

/**
 * `undecided` until the first status event, or the first line of another kind of progress. Once `plain`, JSON is no longer
 * looked for: a builder without structured progress prints the steps' output as it is, and a step can print such JSON.
 */
export type OutputMode = 'undecided' | 'structured' | 'plain';

export interface StatusLines {
  readonly mode: OutputMode;
  /** Whether an indented event has begun, so that the next line may belong to it. */
  readonly isOpen: boolean;
  push(line: string): readonly OutputPart[];
  end(): readonly OutputPart[];
}

/** BuildKit's plain progress; the legacy builder's first lines; docker-compose v1. */
const PLAIN =
  /^(?:#\d+ |Sending build context to |Step \d+\/\d+ : |DEPRECATED: The legacy builder|Building \S+$|\[\+\] )/;
/** buildx 0.13 indents its JSON over many lines; a longer one than this is no status event. */
const MAX_INDENTED_LINES = 20_000;
const MAX_INDENTED_CHARS = 8 * 1024 * 1024;

export function createStatusLines(): StatusLines {
  let mode: OutputMode = 'undecided';
  let indented: string[] | null = null;
  let indentedChars = 0;

  function text(lines: readonly string[]): readonly OutputPart[] {
    return lines.map((line) => ({ kind: 'text', line }));
  }

  function parse(json: string, lines: readonly string[]): readonly OutputPart[] {
    const status = parseSolveStatus(json);
    if (status === null) return text(lines);
    mode = 'structured';
    return [{ kind: 'status', status }];
  }

  function pushIndented(lines: string[], line: string): readonly OutputPart[] {
    lines.push(line);
    indentedChars += line.length;
    const isShort = lines.length < MAX_INDENTED_LINES && indentedChars < MAX_INDENTED_CHARS;
    if (line !== '}' && isShort) return [];
    indentedChars = 0;
    indented = null;
    return parse(lines.join('\n'), lines);
  }

  return {
    get mode() {
      return mode;
    },
    get isOpen() {
      return indented !== null;
    },
    push(line) {
      if (mode === 'plain') return text([line]);
      if (indented !== null) return pushIndented(indented, line);
      if (line === '{') {
        indented = [line];
        return [];
      }
      if (line.startsWith('{"')) return parse(line, [line]);
      if (mode === 'undecided' && PLAIN.test(line)) mode = 'plain';
      return text([line]);
    },
    end() {
      const rest = indented ?? [];
      indented = null;
      return text(rest);
    },
  };
}
