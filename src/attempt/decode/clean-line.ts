/** Takes off a raw line what terminals and CI systems put around it: colours, timestamps, workflow markers. */

/** Lines are cut to this many characters after the user's words are out; an error's end says as much as its start. */
export const MAX_LINE_CHARS = 4096;
const HEAD_CHARS = 3000;
/** More of a line, or of an engine's error, is not read: a pattern's own stack (64 MiB in V8) must suffice for any of them. */
const MAX_READ_CHARS = 262_144;

const ANSI =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with a control character
  /\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[\]_][^\x07\x1b]{0,8192}(?:\x07|\x1b\\)?|[()][AB0-2]|[=>78cDEHM])/g;

/** GitHub, Azure and GitLab (`2026-11-21T10:15:00.1234567Z `, then GitLab's stream mark), Jenkins (`[…Z] `), `gh run view --log`. */
const TIMESTAMP =
  /^(?:\ufeff)?(?:(?!#\d|\d{4}-\d\d-\d\dT)[^\t\n]{1,200}\t[^\t\n]{1,200}\t(?:\ufeff)?)?(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z (?:\d\d[OE][ +])?|\[\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z\] )/;

export interface CleanLine {
  readonly text: string;
  /** The legacy client paints a container's stderr red: such a line is the step's. */
  readonly red: boolean;
  /** A CI system's marker: a new group or an echoed command begins here, so no step's output goes on. */
  readonly marker: 'command' | 'error' | 'warning' | null;
}

export function cleanLine(raw: string): CleanLine {
  const red = raw.includes('\x1b[91m');
  const plain = raw.includes('\x1b') ? raw.replace(ANSI, '') : raw;
  const text = plain.replace(TIMESTAMP, '').trimEnd();
  return { red, ...unmark(text) };
}

export function capLine(text: string): string {
  return cutMiddle(text, HEAD_CHARS, MAX_LINE_CHARS);
}

/** What is read of a text that nothing bounds: its start and its end. */
export function boundText(text: string): string {
  return cutMiddle(text, MAX_READ_CHARS / 2, MAX_READ_CHARS);
}

function cutMiddle(text: string, head: number, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, head)} … ${text.slice(head + 3 - most)}`;
}

const MARKERS: readonly { readonly pattern: RegExp; readonly marker: CleanLine['marker'] }[] = [
  { pattern: /^##\[(?:error|section-error)\]/, marker: 'error' },
  { pattern: /^::error(?: [^:]{0,300})?::/, marker: 'error' },
  { pattern: /^##\[warning\]/, marker: 'warning' },
  { pattern: /^::warning(?: [^:]{0,300})?::/, marker: 'warning' },
  {
    pattern: /^(?:##\[(?:group|command|endgroup|section|debug)\]|::(?:group|endgroup|debug)::|\[command\])/,
    marker: 'command',
  },
  { pattern: /^section_(?:start|end):\d+:\S*/, marker: 'command' },
  { pattern: /^(?=\[Pipeline\] )/, marker: 'command' },
];

function unmark(text: string): { readonly text: string; readonly marker: CleanLine['marker'] } {
  const first = text.charCodeAt(0);
  // '#', ':', '[' and 's' start every marker
  if (first !== 35 && first !== 58 && first !== 91 && first !== 115) return { text, marker: null };
  for (const { pattern, marker } of MARKERS) {
    const found = pattern.exec(text);
    if (found !== null) return { text: text.slice(found[0].length), marker };
  }
  return { text, marker: null };
}
