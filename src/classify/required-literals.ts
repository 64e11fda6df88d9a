/** Which texts a pattern cannot match without: what a line lacks all of needs no regular expression. */

/** Shorter ones stand in too many lines. */
const MIN_CHARS = 3;

/** Null: nothing can be said. */
type Literals = readonly string[] | null;

/**
 * Lower-case ASCII texts of which every match of the pattern holds at least one, whatever its case; null where the pattern
 * has no such texts. Errs only on the safe side: what it does not know of a pattern counts as no text.
 */
export function requiredLiterals(source: string): Literals {
  const found = readAlternatives({ source, at: 0 });
  return found === null || found.some((literal) => literal.length < MIN_CHARS) ? null : found;
}

interface Cursor {
  readonly source: string;
  at: number;
}

/** Up to the group's end, or the pattern's: one of any of the alternatives' texts. */
function readAlternatives(cursor: Cursor): Literals {
  const all: string[] = [];
  let isKnown = true;
  for (;;) {
    const one = readSequence(cursor);
    if (one === null) isKnown = false;
    else all.push(...one);
    const end = cursor.source[cursor.at];
    cursor.at += 1;
    if (end !== '|') return isKnown ? all : null;
  }
}

/** One alternative: the best of the texts that all have to be there. */
function readSequence(cursor: Cursor): Literals {
  let best: Literals = null;
  let run = '';
  const offer = (literals: Literals): void => {
    if (literals !== null && score(literals) > score(best)) best = literals;
  };
  const endRun = (): void => {
    if (run !== '') offer([run]);
    run = '';
  };
  for (;;) {
    const char = cursor.source[cursor.at];
    if (char === undefined || char === '|' || char === ')') break;
    const item = readItem(cursor, char);
    const quantifier = readQuantifier(cursor);
    if (item.kind === 'char' && quantifier !== 'optional') run += item.char;
    if (item.kind !== 'char' || quantifier !== 'once') endRun();
    if (item.kind === 'group' && quantifier !== 'optional') offer(item.literals);
  }
  endRun();
  return best;
}

/** The longer the rarer; several texts are met more often than one. */
function score(literals: Literals): number {
  if (literals === null) return 0;
  return Math.min(...literals.map((literal) => literal.length)) - (literals.length > 1 ? 2 : 0);
}

type Item =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'group'; readonly literals: Literals }
  | { readonly kind: 'other' };

const OTHER: Item = { kind: 'other' };

function readItem(cursor: Cursor, char: string): Item {
  cursor.at += 1;
  if (char === '(') return readGroup(cursor);
  if (char === '[') return readClass(cursor);
  if (char === '\\') return readEscape(cursor);
  return /[.^$]/.test(char) ? OTHER : toChar(char);
}

function readGroup(cursor: Cursor): Item {
  const opening = /\?(?:[:=!]|<[=!]|<\w+>)/y;
  opening.lastIndex = cursor.at;
  const kind = opening.exec(cursor.source)?.[0] ?? '';
  cursor.at += kind.length;
  const literals = readAlternatives(cursor);
  return /[=!]$/.test(kind) ? OTHER : { kind: 'group', literals };
}

function readClass(cursor: Cursor): Item {
  for (
    let char = cursor.source[cursor.at];
    char !== ']' && char !== undefined;
    char = cursor.source[cursor.at]
  )
    cursor.at += char === '\\' ? 2 : 1;
  cursor.at += 1;
  return OTHER;
}

/** `\.` is a dot; `\d`, `\b`, `\u00e9` and the like are none of ours. */
function readEscape(cursor: Cursor): Item {
  const special = /u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|k<\w+>|\d+|[a-zA-Z]/y;
  special.lastIndex = cursor.at;
  const found = special.exec(cursor.source);
  const char = cursor.source[cursor.at] ?? '';
  cursor.at += found?.[0].length ?? 1;
  return found === null ? toChar(char) : OTHER;
}

function toChar(char: string): Item {
  return /^[ -~]$/.test(char) ? { kind: 'char', char: char.toLowerCase() } : OTHER;
}

function readQuantifier(cursor: Cursor): 'once' | 'many' | 'optional' {
  const quantifier = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
  quantifier.lastIndex = cursor.at;
  const found = quantifier.exec(cursor.source)?.[0];
  if (found === undefined) return 'once';
  cursor.at += found.length;
  return /^(?:[*?]|\{0)/.test(found) ? 'optional' : 'many';
}
