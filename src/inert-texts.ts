/** Texts without which a line of a log opens nothing, ends nothing and says nothing, as long as nothing is open. */
import { MAX_LITERAL_CHARS } from './classify/literal-automaton.ts';
import { LINE_START } from './classify/literal-scanner.ts';
import { requiredLiterals } from './classify/required-literals.ts';
import type { Rule } from './classify/rule.ts';

/** Colours may stand within a text. */
const ESCAPE = '\x1b';

/** At the start of a line: what the readers of `attempt/decode`, `status-lines.ts` and `classify/log-shape.ts` look for there. */
const STARTS: readonly string[] = [
  // BuildKit's plain progress, a terminal's, the closing block; structured progress
  '#',
  '{',
  '------',
  ' => error',
  '=> error',
  '[+] ',
  'done',
  'cached',
  'canceled',
  'transferring',
  'exporting',
  'naming to',
  'writing image',
  // The classic builder, buildah, docker-compose v1
  'sending build context',
  'deprecated: the legacy',
  'building ',
  'step ',
  ' ---> ',
  '--> ',
  'removed intermediate',
  'removing intermediate',
  'successfully ',
  'commit ',
  'the command ',
  'service ',
  // CI systems' markers; before `[2026-…][dockerd]` of Docker Desktop
  '::',
  '[command]',
  'section_',
  '[pipeline] ',
  'process completed',
  'the process ',
  'build step ',
  ...Array.from({ length: 10 }, (_, digit) => `[${digit}`),
  // By which a tool says that it failed
  'error',
  'fata',
  '[fata',
  'docker',
  'panic: ',
  'failed to ',
];

/** Anywhere in it. */
const ANYWHERE: readonly string[] = [
  'failed to solve',
  'returned a non-zero code',
  'unknown flag: ',
  // What is put together anew before it is looked at: logfmt, a unit before its text, an error that quotes the user
  ' msg=',
  ...[
    'dockerd',
    'docker[',
    'docker:',
    'containerd',
    'buildkitd',
    'systemd',
    'k3s',
    'kubelet',
    'rancher',
    'colima',
  ],
  ...[
    'process "',
    ' exec: "',
    'executor failed running',
    "the command '",
    'target stage "',
    'parse stage name "',
  ],
  ...['unknown instruction: ', 'failed to calculate checksum'],
  // The time of `gh run view --log` behind columns that are not known yet
  ...Array.from({ length: 10 }, (_, digit) => `\t${digit}`),
  '\t[',
  '\t\xef',
];

/** Of a step's output; null when some rule for steps has no text that it needs. */
export function textsOfSteps(rules: readonly Rule[]): readonly string[] | null {
  const literals = literalsOf(rules.filter((rule) => rule.sources.includes('step')));
  return literals === null ? null : startsOf([ESCAPE, ...literals]);
}

/** Of any line; null when some rule has no text that it needs. */
export function textsOfLines(rules: readonly Rule[]): readonly string[] | null {
  const literals = literalsOf(rules);
  if (literals === null) return null;
  return startsOf([ESCAPE, ...STARTS.map((start) => LINE_START + start), ...ANYWHERE, ...literals]);
}

function startsOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.slice(0, MAX_LITERAL_CHARS)))];
}

function literalsOf(rules: readonly Rule[]): readonly string[] | null {
  const needed = rules.map((rule) => requiredLiterals(rule.pattern.source));
  return needed.includes(null) ? null : [...new Set(needed.flatMap((one) => one ?? []))];
}
