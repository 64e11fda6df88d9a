/** Lines made to be slow: what some pattern of the readers or of the rules may try again and again. */

const LENGTH = 4 * 1024 * 1024;

/** Each unit is repeated; before it stands what a reader looks for at the start of a line. */
const UNITS: readonly string[] = [
  ' ',
  '\t',
  'a',
  '1',
  '1.1',
  'a ',
  'a b',
  '/a',
  'a/',
  'a.',
  ':',
  ': ',
  'a: ',
  '"',
  '\\"',
  '\\',
  "'",
  '[',
  '](',
  'a=b ',
  'a="',
  ' span="\\',
  'a@a',
  '-',
  '=> ',
  '\x1b[',
  '\x1b[0;',
  '\x1b]0;',
  '\r',
  'process "',
  'exec: "x": ',
  'executor failed running [',
  "The command '",
  'failed to solve: ',
  'failed to ',
  'failed to prepare ',
  'failed to walk ',
  'failed to read dockerfile: open ',
  ': no such file or directory',
  'failed to calculate checksum of ref x: "',
  'no such file or directory ',
  'overlay2/l/',
  '/buildkit-mount1/',
  'sha256:',
  'http://',
  'error: ',
  'not found: ',
  'Service ',
  'é',
  '\ud83d\ude00',
  '\ud800',
  '\u2028',
  '\0',
];

const STARTS: readonly string[] = [
  '',
  '#7 0.1 ',
  '#7 ERROR: ',
  '#7 error: "',
  ' => ERROR ',
  ' > ',
  '   1 | >>> ',
  'Step 1/2 : ',
  'level=error msg="',
  'Nov 21 07:20:07 h dockerd[1]: ',
  '[   12.345678] ',
  '2026-11-21T07:20:07.6631689Z ',
  'a\tb\t2026-11-21T07:20:07.6631689Z ',
  '##[error]',
  '::error ',
  "Service '",
  "Build step '",
  "The process '",
  'ERROR: failed to build: failed to solve: ',
  'Error response from daemon: ',
  '{"vertexes":[{"digest":"a","name":"[internal] x","error":"',
];

export interface HostileLine {
  readonly name: string;
  readonly line: string;
}

/** `everyStart`: all pairs of a start and a unit (minutes); else each unit behind one of the starts. */
export function hostileLines(everyStart: boolean): readonly HostileLine[] {
  return UNITS.flatMap((unit, at) => {
    const starts = everyStart ? STARTS : [STARTS[at % STARTS.length] ?? ''];
    return starts.map((start) => ({
      name: JSON.stringify(`${start}${unit}`),
      line: `${start}${unit.repeat(Math.ceil(LENGTH / unit.length))}x`,
    }));
  });
}
