/** What the readers of single formats share: each claims the lines it knows and leaves the rest to the next. */
import type { LineSource, SourcedLine } from '../../core/line.ts';
import { cutQuotedCommands } from '../quoted-command.ts';
import { type CleanLine, capLine } from './clean-line.ts';

export interface NumberedLine extends CleanLine {
  readonly line: number;
}

/** State lives in the closure; `read` gives null for a line that is not of its format. */
export interface FormatReader {
  read(line: NumberedLine): readonly SourcedLine[] | null;
  end(): readonly SourcedLine[];
  /** The next line is read by itself: nothing is open that it could belong to. */
  isIdle(): boolean;
}

export const NO_LINES: readonly SourcedLine[] = [];

export function sourced(source: LineSource, text: string, line: number, step: string | null): SourcedLine {
  return { source, text: capLine(text), line, step };
}

/** A line by which engine, client or daemon speaks: the user's words are cut out of it and come as lines of their own. */
export function spoken(
  source: 'engine' | 'client' | 'journal',
  text: string,
  line: number,
  step: string | null,
): readonly SourcedLine[] {
  const cut = cutQuotedCommands(text);
  const own = sourced(source, cut.text, line, step);
  if (cut.quoted.length === 0) return [own];
  return [own, ...cut.quoted.map((words) => sourced('quoted', words, line, step))];
}
