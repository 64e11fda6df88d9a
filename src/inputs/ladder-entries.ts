/** Splits the input `ladder` into its entries: at commas and line breaks, but not inside of parentheses. */
import { wrongInput } from './input-error.ts';

export interface LadderEntry {
  /** As it was written, options included. */
  readonly written: string;
  readonly name: string;
  /** The text between the parentheses; null without them. */
  readonly options: string | null;
}

/** `#` begins a comment where a line begins with it, as people write lists in YAML. Throws InputError. */
export function splitEntries(text: string): readonly LadderEntry[] {
  const bare = text.replace(/^[ \t]*#.*$/gm, '');
  return [...split(bare)]
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '')
    .map(toEntry);
}

function* split(text: string): Generator<string> {
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (depth <= 0 && /[,\r\n]/.test(char)) {
      yield text.slice(from, at);
      from = at + 1;
    }
  }
  yield text.slice(from);
}

function toEntry(written: string): LadderEntry {
  const match = /^([^()]*?) ?(?:\(([^()]*)\))?$/.exec(written);
  if (match?.[1] === undefined || match[1] === '')
    throw wrongInput(
      'ladder',
      written,
      'Options stand in one pair of parentheses behind a rung: restart-engine(limit=2m, uses=2)',
    );
  return { written, name: match[1], options: match[2] === undefined ? null : match[2].trim() };
}
