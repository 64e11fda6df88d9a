/** Cuts the user's own words out of an engine's error, so that a command line proves nothing (law 2). */

export interface CutText {
  /** The engine's own words; each user's part replaced by `…` between the same quotes. */
  readonly text: string;
  /** The user's parts, unescaped, in the order they stood. */
  readonly quoted: readonly string[];
}

/** `go`: a Go %q string, where quotes and backslashes are escaped. `raw`: verbatim, so the last possible end counts. */
interface Quotation {
  readonly kind: 'go' | 'raw';
  readonly before: string;
  /** Text that ends the quotation, its quote included; for `go` what must follow the closing quote. */
  readonly after: readonly string[];
}

/**
 * Every place where an error is known to repeat the user's words.
 * BuildKit: solver/llbsolver/ops/exec.go, frontend/dockerfile/dockerfile2llb/convert.go, cache/contenthash/checksum.go;
 * BuildKit of engine 20.10: `executor failed running %v`; legacy builder: moby builder/dockerfile/dispatchers.go.
 */
const QUOTATIONS: readonly Quotation[] = [
  { kind: 'go', before: 'process "', after: [' did not complete successfully'] },
  { kind: 'raw', before: 'executor failed running [', after: [']: ', ']'] },
  { kind: 'raw', before: "The command '", after: ["' returned a non-zero code: "] },
  { kind: 'go', before: ' exec: "', after: [': '] },
  { kind: 'go', before: 'failed to process "', after: [': '] },
  { kind: 'go', before: 'target stage "', after: [' could not be found'] },
  { kind: 'go', before: 'failed to parse stage name "', after: [': '] },
  { kind: 'raw', before: 'unknown instruction: ', after: [' (did you mean '] },
];

/** The missing file of a `COPY`: `failed to calculate checksum of ref a::b: "/the user's path": not found`. */
const MISSING_FILE = /(failed to calculate checksum of ref \S+: )"((?:[^"\\]|\\.)*)"(?=: not found)/gs;

/**
 * What stands before the name of a file that is not there, `the user's name: no such file or directory`: a Dockerfile's, or on older
 * engines a COPY's (`failed to walk D/tmp/buildkit-mount1/name: lstat D/tmp/buildkit-mount1/name: …`).
 */
const BEFORE_MISSING = /failed to read dockerfile: open |failed to walk \S*\/buildkit-mount\d+\//;
const IS_MISSING = ': no such file or directory';
/** A name without blanks is no text of an error, and worth showing. */
const PLAIN_NAME = /^[\w./-]*(?:: lstat [\w./-]*)?$/;

/**
 * Replaces the user's words in an error by `…`. Where a quotation has no end (a line that was capped, the first of several
 * lines) everything to the end counts as the user's: a word too few of the engine's is harmless, one of the user's is not.
 */
export function cutQuotedCommands(text: string): CutText {
  const quoted: string[] = [];
  let rest = text;
  for (const quotation of QUOTATIONS) {
    if (rest.includes(quotation.before)) rest = cutEach(rest, quotation, quoted);
  }
  rest = rest.replace(MISSING_FILE, (_, before: string, path: string) => {
    quoted.push(unescapeGo(path));
    return `${before}"…"`;
  });
  return { text: cutMissingName(rest, quoted), quoted };
}

function cutMissingName(text: string, quoted: string[]): string {
  const end = text.lastIndexOf(IS_MISSING);
  const start = end === -1 ? null : BEFORE_MISSING.exec(text);
  const from = start === null ? text.length : start.index + start[0].length;
  if (end < from) return text;
  const name = text.slice(from, end);
  if (PLAIN_NAME.test(name)) return text;
  quoted.push(name);
  return `${text.slice(0, from)}…${text.slice(end)}`;
}

function cutEach(text: string, quotation: Quotation, quoted: string[]): string {
  let done = '';
  let rest = text;
  for (;;) {
    const start = rest.indexOf(quotation.before);
    if (start === -1) return done + rest;
    const from = start + quotation.before.length;
    const end =
      quotation.kind === 'go' ? goEnd(rest, from, quotation.after) : rawEnd(rest, from, quotation.after);
    const words = rest.slice(from, end);
    quoted.push(quotation.kind === 'go' ? unescapeGo(words) : words);
    done += `${rest.slice(0, from)}…`;
    rest = rest.slice(end);
  }
}

/** Index of the closing quote of a %q string; a closing quote that `after` does not follow is not one of ours: all is cut. */
function goEnd(text: string, from: number, after: readonly string[]): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return after.some((next) => text.startsWith(next, at + 1)) ? at : text.length;
  }
  return text.length;
}

function rawEnd(text: string, from: number, after: readonly string[]): number {
  for (const end of after) {
    const at = text.lastIndexOf(end);
    if (at >= from) return at;
  }
  return text.length;
}

const GO_ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Undoes Go's %q: `\"`, `\\`, `\n`, `\x1b`, `\u00e9`, `\U0001f600`. */
export function unescapeGo(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gis,
    (all, x, u, long, char) => {
      const hex: string | undefined = x ?? u ?? long;
      if (hex === undefined) return GO_ESCAPES[String(char)] ?? String(char);
      const code = Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
