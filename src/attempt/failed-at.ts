/** Where in a Dockerfile an attempt failed, and the step's last words, for a person to look at: nothing is concluded from it. */
import type { FailedAt } from '../core/attempt.ts';
import type { SourcedLine } from '../core/line.ts';

/** How much of the step's output is kept, its last lines. */
const OUTPUT_LINES = 5;
const MAX_CHARS = 300;

/** BuildKit's excerpt: `Dockerfile:13`, a rule, then the lines, `>>>` before those of the instruction (solver/errdefs/source.go). */
const PLACE = /^(\S.{0,200}):(\d{1,6})$/;
const RULE = /^-{20}$/;
const MARKED = /^ *\d{1,6} \| >>> (.*)$/;

/** Null where the log has no such excerpt: the classic builder, failures before or after the Dockerfile's own steps. */
export function failedAt(lines: readonly SourcedLine[]): FailedAt | null {
  const at = lines.findLastIndex((line, index) => PLACE.test(line.text) && isExcerpt(lines, index + 1));
  const [, file, line] = PLACE.exec(lines[at]?.text ?? '') ?? [];
  if (file === undefined || line === undefined) return null;
  const marked = lines
    .slice(at)
    .map(({ source, text }) => (source === 'quoted' ? MARKED.exec(text)?.[1] : undefined));
  const instruction = marked.find((text) => text !== undefined) ?? '';
  return { file, line: Number(line), instruction: instruction.slice(0, MAX_CHARS), output: lastWords(lines) };
}

function isExcerpt(lines: readonly SourcedLine[], at: number): boolean {
  const line = lines[at];
  return line?.source === 'quoted' && RULE.test(line.text);
}

/** Of the step that the engine says failed; plain progress repeats its output after that, so what follows is left out. */
function lastWords(lines: readonly SourcedLine[]): readonly string[] {
  const failed = lines.findIndex(({ source, step }) => source === 'engine' && step !== null);
  const step = lines[failed]?.step;
  return lines
    .slice(0, Math.max(0, failed))
    .filter((line) => line.source === 'step' && line.step === step && line.text.trim() !== '')
    .slice(-OUTPUT_LINES)
    .map(({ text }) => text.slice(0, MAX_CHARS));
}
