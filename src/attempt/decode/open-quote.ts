/** Follows a user's command that an error quotes over several lines, so that none of its lines passes for the engine's. */
import type { SourcedLine } from '../../core/line.ts';
import { NO_LINES, sourced } from './format-reader.ts';

export interface OpenQuote {
  /** Looks at an error just read: where its quotation does not end on the line, the next lines are the user's. */
  open(lines: readonly SourcedLine[], line: number): readonly SourcedLine[];
  /** Null when no quotation is open. */
  read(text: string, line: number): readonly SourcedLine[] | null;
  isOpen(): boolean;
}

/** The quotations that are verbatim, line breaks included (BuildKit's later `process "…"` escapes them). */
const ENDS: readonly { readonly open: RegExp; readonly close: RegExp }[] = [
  { open: /executor failed running \[…$/, close: /\]: (?:exit code|runc|rpc error|context|failed|signal)/ },
  { open: /^The command '…$/, close: /' returned a non-zero code: / },
];
/** A Dockerfile's heredoc is seldom longer; beyond it the log was cut. */
const MAX_LINES = 1000;

export function createOpenQuote(): OpenQuote {
  let pending: { readonly close: RegExp; readonly start: string; readonly step: string | null } | null = null;
  let lines = 0;

  return {
    isOpen: () => pending !== null,
    open(read) {
      const first = read[0];
      const found = ENDS.find((end) => first !== undefined && end.open.test(first.text));
      if (found !== undefined && first !== undefined) {
        pending = { close: found.close, start: first.text, step: first.step };
        lines = 0;
      }
      return read;
    },
    read(text, line) {
      if (pending === null) return null;
      lines += 1;
      const end = lastMatch(text, pending.close);
      if (end === -1) {
        if (lines > MAX_LINES) pending = null;
        return text === '' ? NO_LINES : [sourced('quoted', text, line, pending?.step ?? null)];
      }
      const { start, step } = pending;
      pending = null;
      return [
        sourced('engine', start + text.slice(end), line, step),
        sourced('quoted', text.slice(0, end), line, step),
      ];
    },
  };
}

/** Where the last match of a pattern without the flag g starts; -1 for none. */
function lastMatch(text: string, pattern: RegExp): number {
  let at = -1;
  for (const found of text.matchAll(new RegExp(pattern.source, 'g'))) at = found.index;
  return at;
}
