/** How `classify` prints what it found: JSON for machines, text for people, annotations for a workflow on GitHub. */
import { CLASS_INFO } from './classify/class-info.ts';
import type { Explained } from './classify/explain.ts';
import type { Classified } from './classify-file.ts';
import type { FailureClass } from './core/diagnosis.ts';
import type { ClassifyFormat } from './inputs/read-flags.ts';

/** `file` is null for standard input. */
export type Read = Classified & { readonly file: string | null };
export type Result = Read | { readonly file: string; readonly error: string };

/** Each gives text to be written as it is; `begin`, the results and `end` make one whole for a folder. */
export interface Formatter {
  single(read: Read): string;
  begin(): string;
  result(result: Result): string;
  end(): string;
}

export function createFormatter(format: ClassifyFormat): Formatter {
  const tally = createTally();
  const { one, begin, failed, between, end } = FORMATS[format];
  let count = 0;
  return {
    single: (read) => `${one(read, false)}\n`,
    begin: () => begin,
    result(result) {
      tally.add('error' in result ? 'unreadable' : result.diagnosis.failureClass);
      const text = 'error' in result ? failed(result.file, result.error) : one(result, true);
      count += 1;
      return `${count === 1 ? '' : between}${text}`;
    },
    end: () => end(tally.counts()),
  };
}

type Counts = readonly (readonly [string, number])[];

interface Format {
  readonly one: (read: Read, inFolder: boolean) => string;
  readonly failed: (file: string, error: string) => string;
  readonly begin: string;
  readonly between: string;
  readonly end: (counts: Counts) => string;
}

const FORMATS: Readonly<Record<ClassifyFormat, Format>> = {
  json: {
    one: (read, inFolder) => (inFolder ? indent(json(read, true)) : json(read, false)),
    failed: (file, error) => indent(safeJson({ file, error })),
    begin: '{\n  "results": [\n',
    between: ',\n',
    end: (counts) =>
      `\n  ],\n  "tally": ${safeJson(Object.fromEntries(counts)).replaceAll('\n', '\n  ')}\n}\n`,
  },
  text: {
    one: (read) => text(read),
    failed: (_, error) => plain(error),
    begin: '',
    between: '\n\n',
    end: (counts) =>
      `\n\n${counts.map(([name, count]) => `${String(count).padStart(6)}  ${name}`).join('\n')}\n`,
  },
  github: {
    one: (read) => annotation(read),
    failed: (file, error) => `::warning title=${property(file)}::${message(error)}`,
    begin: '',
    between: '\n',
    end: (counts) => `\n${counts.map(([name, count]) => `${name}: ${count}`).join(', ')}\n`,
  },
};

function createTally(): { add(name: string): void; counts(): Counts } {
  const counts = new Map<string, number>();
  return {
    add: (name) => void counts.set(name, (counts.get(name) ?? 0) + 1),
    counts: () => [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
  };
}

function json({ file, diagnosis, explanation }: Read, withFile: boolean): string {
  const { failureClass, owner, confidence, evidence } = diagnosis;
  return safeJson({
    ...(withFile ? { file } : {}),
    failureClass,
    owner,
    confidence,
    evidence,
    ...(explanation === null ? {} : { explanation }),
  });
}

/** The runner obeys the older `##[name]` anywhere in a line, also where a log's text holds it. */
function safeJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll('##[', '\\u0023#[');
}

function indent(block: string): string {
  return block.replaceAll(/^/gm, '    ');
}

function text({ file, diagnosis, explanation }: Read): string {
  const { failureClass, owner, evidence } = diagnosis;
  const { meaning, link } = CLASS_INFO[failureClass];
  const advice = diagnosis.advice ?? CLASS_INFO[failureClass].advice;
  const lines = [`${file ?? 'standard input'}: ${headline(diagnosis)}, owner: ${owner}`, `  ${meaning}`];
  if (evidence.length > 0) lines.push('  Evidence:');
  for (const one of evidence) lines.push(`    ${place(one)} ${nameOf(one)}: ${one.text}`);
  if (advice.length > 0) lines.push('  What to do:', ...advice.map((sentence) => `    - ${sentence}`));
  if (link !== null) lines.push(`  More: ${link}`);
  return [...lines, ...explained(explanation)].map(plain).join('\n');
}

function annotation({ file, diagnosis, explanation }: Read): string {
  const { failureClass, evidence } = diagnosis;
  const { meaning } = CLASS_INFO[failureClass];
  const advice = diagnosis.advice ?? CLASS_INFO[failureClass].advice;
  const [first] = evidence;
  const where = file === null ? '' : `file=${property(file)},line=${first?.line ?? 1},`;
  const words = [
    meaning,
    ...(first === undefined ? [] : [`${place(first)} ${nameOf(first)}: ${first.text}`]),
    ...advice,
  ];
  const command = `::${LEVELS[failureClass] ?? 'error'} ${where}title=${property(headline(diagnosis))}::${message(words.join('\n'))}`;
  return [command, ...explained(explanation).map(plain)].join('\n');
}

const LEVELS: Readonly<Partial<Record<FailureClass, string>>> = { none: 'notice', unknown: 'warning' };

function headline({ failureClass, confidence }: Classified['diagnosis']): string {
  return `${failureClass} (${Math.round(confidence * 100)} % sure)`;
}

function explained(explanation: readonly Explained[] | null): readonly string[] {
  if (explanation === null) return [];
  const rows = explanation.flatMap((one) => [
    `    ${one.counted ? '+' : '-'} ${place(one)} ${nameOf(one)} (${one.failureClass}): ${one.because}`,
    `        ${one.text}`,
  ]);
  return rows.length === 0
    ? ['  No rule matched any line.']
    : ['  Every rule that matched (+ counted, - did not):', ...rows];
}

function nameOf({ rule, origin }: { readonly rule: string; readonly origin?: 'user' }): string {
  return origin === 'user' ? `your own rule ${rule}` : rule;
}

function place({ line, source }: { readonly line: number | null; readonly source: string }): string {
  return line === null ? `(${source})` : `line ${line} (${source})`;
}

/** One line without control characters, and nothing that the runner of a workflow would obey. */
function plain(line: string): string {
  return line
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/, '$1: :');
}

function message(words: string): string {
  const escaped = words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return plain(escaped);
}

function property(value: string): string {
  return message(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
