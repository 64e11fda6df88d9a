/** Which of the engine's records of failed builds is that of the attempt, and what it adds to the attempt's log. */
import { failedAt } from './attempt/failed-at.ts';
import { cutQuotedCommands } from './attempt/quoted-command.ts';
import type { AttemptRecord, FailedAt } from './core/attempt.ts';
import type { BuildRecord } from './core/build-record.ts';
import type { SourcedLine } from './core/line.ts';

/** So much of an error's end tells it from others. */
const TAIL_CHARS = 80;
/** As `failedAt` keeps of a log. */
const OUTPUT_LINES = 5;
const MAX_CHARS = 300;

/**
 * The last record whose error the log repeats; null where there is none: other builds fail on an engine, too. A log that says nothing at all
 * (`--progress=quiet`, a client that was killed) leaves the only record there is.
 */
export function ownBuildRecord(
  lines: readonly SourcedLine[],
  records: readonly BuildRecord[],
): BuildRecord | null {
  const spoken = lines.filter(({ source }) => source === 'engine' || source === 'client');
  const named = records.filter((record) => isRepeated(record, spoken));
  if (named.length > 0) return named.at(-1) ?? null;
  return spoken.length === 0 && records.length === 1 ? (records[0] ?? null) : null;
}

function isRepeated({ message }: BuildRecord, lines: readonly SourcedLine[]): boolean {
  const tail = engineWords(message).slice(-TAIL_CHARS);
  return tail.trim() !== '' && lines.some(({ text }) => text.includes(tail));
}

/** The last line of an error, without the user's words. */
function engineWords(message: string): string {
  return cutQuotedCommands(message).text.trimEnd().split('\n').at(-1) ?? '';
}

/** What the record says, as lines of the log; none where the log says it itself. They carry no line number. */
export function linesOfRecord(record: BuildRecord, lines: readonly SourcedLine[]): readonly SourcedLine[] {
  if (lines.some(({ source }) => source === 'engine' || source === 'client')) return [];
  const { text, quoted } = cutQuotedCommands(`ERROR: failed to solve: ${record.message}`);
  const line = (source: SourcedLine['source'], words: string): SourcedLine => ({
    source,
    text: words,
    line: 0,
    step: record.step,
  });
  return [
    ...record.output.map((words) => line('step', words)),
    ...text.split('\n').map((words) => line('engine', words)),
    ...quoted.map((words) => line('quoted', words)),
  ];
}

/** The place in the Dockerfile and the step's last words, where the attempt's log lacks one of them. */
export function failedAtByRecord(record: BuildRecord, { lines }: AttemptRecord): FailedAt | null {
  const excerpt = record.excerpt
    .split('\n')
    .map((text): SourcedLine => ({ source: 'quoted', text, line: 0, step: record.step }));
  const known = failedAt(lines) ?? failedAt(excerpt);
  if (known === null || known.output.length > 0) return known;
  const words = record.output.filter((text) => text.trim() !== '').slice(-OUTPUT_LINES);
  return { ...known, output: words.map((text) => text.slice(0, MAX_CHARS)) };
}
