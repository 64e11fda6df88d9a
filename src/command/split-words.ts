/** Splits one docker command line into words by the shell's quoting rules; nothing is expanded and no shell runs. */

export type SplitWords =
  | { readonly kind: 'ok'; readonly words: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string };

const OPERATORS = /^(?:\|\||&&|>>|<<|;;|[|&;<>()])/;
const EXPANSION = /^\$(?:[A-Za-z_0-9@*#?$!-]|\{|\()/;
/** What a backslash keeps its meaning for inside double quotes (POSIX XCU 2.2.3). */
const ESCAPABLE = new Set(['$', '`', '"', '\\']);

/** Thrown inside the scan only, and turned into a value at its edge. */
class Refusal extends Error {}

/**
 * POSIX XCU 2.2 (single and double quotes, backslash, line continuation). Whatever a shell would have done more than that
 * is refused with how to mend it, because dropping it or passing it on verbatim would build something else than was meant.
 */
export function splitWords(line: string): SplitWords {
  try {
    return { kind: 'ok', words: scan(line.replaceAll('\r\n', '\n').trim()) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', why: error.message };
    throw error;
  }
}

function scan(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  let at = 0;
  while (at < line.length) {
    const rest = line.slice(at, at + 2);
    if (rest === '\\\n') at += 2;
    else if (rest[0] === ' ' || rest[0] === '\t') {
      if (word !== null) words.push(word);
      word = null;
      at += 1;
    } else {
      const part = readPart(line, at, word === null);
      word = (word ?? '') + part.text;
      at = part.next;
    }
  }
  if (word !== null) words.push(word);
  return words;
}

interface Part {
  readonly text: string;
  readonly next: number;
}

function readPart(line: string, at: number, atWordStart: boolean): Part {
  const char = line.charAt(at);
  if (char === "'") return readSingle(line, at);
  if (char === '"') return readDouble(line, at);
  if (char === '\\') {
    if (at + 1 >= line.length) throw new Refusal('the command ends with a lone backslash: remove it');
    return { text: line.charAt(at + 1), next: at + 2 };
  }
  refuseShellWords(line, at, atWordStart);
  return { text: char, next: at + 1 };
}

function readSingle(line: string, at: number): Part {
  const end = line.indexOf("'", at + 1);
  if (end === -1) throw new Refusal(`the single quote at character ${at + 1} is never closed: close it`);
  return { text: line.slice(at + 1, end), next: end + 1 };
}

function readDouble(line: string, from: number): Part {
  let text = '';
  for (let at = from + 1; at < line.length; at += 1) {
    const char = line.charAt(at);
    const following = line.charAt(at + 1);
    if (char === '"') return { text, next: at + 1 };
    if (char === '\\' && following === '\n') at += 1;
    else if (char === '\\' && ESCAPABLE.has(following)) {
      text += following;
      at += 1;
    } else {
      refuseExpansion(line, at);
      text += char;
    }
  }
  throw new Refusal(`the double quote at character ${from + 1} is never closed: close it`);
}

function refuseExpansion(line: string, at: number): void {
  // A shell joins continued lines before it looks for names: `$\⏎HOME` is `$HOME`.
  const rest = line.slice(at, at + 40).replaceAll('\\\n', '');
  if (rest.startsWith('`') || rest.startsWith('$(')) {
    throw new Refusal(
      `${firstWord(rest)} would need a shell, and none runs here: do it in a step before and pass the result, or put it in single quotes to mean the text itself`,
    );
  }
  if (EXPANSION.test(rest)) {
    throw new Refusal(
      `${firstWord(rest)} would not be expanded, because no shell runs here: use the workflow's own expression (as in \${{ env.NAME }}), or put it in single quotes to mean the text itself`,
    );
  }
}

function refuseShellWords(line: string, at: number, atWordStart: boolean): void {
  refuseExpansion(line, at);
  const rest = line.slice(at).replaceAll('\\\n', '');
  const operator = OPERATORS.exec(rest)?.[0];
  if (operator !== undefined) {
    throw new Refusal(
      `"${operator}" would need a shell, and none runs here: give exactly one docker command, do the rest in steps of their own, or quote it to mean the text itself`,
    );
  }
  if (rest.startsWith('\n')) {
    throw new Refusal(
      'the command has more than one line: end each line but the last with a backslash, or give one command only',
    );
  }
  if (atWordStart && rest.startsWith('#')) {
    throw new Refusal(
      `a comment (${firstWord(rest)}) cannot stand in the command: remove it, or quote it to mean the text itself`,
    );
  }
  if (atWordStart && /^~(?:\/|\s|$)/.test(rest)) {
    throw new Refusal('"~" would not be expanded, because no shell runs here: write the whole path');
  }
  refuseGlob(rest);
}

/** A pattern before a `=` is no file pattern but a name like bake's `--set *.platform=…`, or a URL's query: taken as it is. */
function refuseGlob(rest: string): void {
  if (!/^[*?[]/.test(rest) || /^[^\s'"]*=/.test(rest)) return;
  throw new Refusal(
    `"${rest.charAt(0)}" would not be matched against files, because no shell runs here: name the files, or quote it to mean the text itself`,
  );
}

function firstWord(rest: string): string {
  return `"${rest.split(/[\s"]/, 1)[0] ?? ''}"`;
}
