/** The user's own rules of a run: found when it starts, read only after a failed attempt. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TaughtRules } from './classify/taught.ts';
import { wrongInput } from './inputs/input-error.ts';
import { inputSpec } from './inputs/inputs.ts';
import type { RunOptions } from './inputs/to-plan.ts';
import { workflowCommand } from './report/annotations.ts';
import type { Redact } from './report/redact.ts';

export interface RulesFile {
  /** As it was named. */
  readonly file: string;
  /** The folder that it is relative to: the workspace, or the current folder. */
  readonly base: string;
}

/** A broken rules file is told, and the run goes on with our own rules. */
export interface RulesVoice {
  readonly say: (line: string) => void;
  /** Also where people look first: an annotation of the runner, at a place of the file. */
  readonly warn: (message: string, place: { readonly file: string; readonly line: number }) => void;
}

/** So long may all patterns of a rules file take in one run; they are linear, but a pull request can make them slow. */
const LIMIT_MS = 5_000;
/** The log is no place for a hundred of them. */
const MAX_TOLD = 20;

/** Annotations on standard error, among the build's own progress: standard output may be the build's result. */
export function annotationWriter(isRunner: boolean, redact: Redact): RulesVoice['warn'] {
  return (message, { file, line }) => {
    if (!isRunner) return;
    const where = { title: 'Buildmend’s rules file is left out', file, line: String(line) };
    process.stderr.write(`${workflowCommand('warning', where, redact(message))}\n`);
  };
}

/** Null where there is none. Throws InputError for a file that was named and is not there. */
export function findRulesFile({ rulesFile }: RunOptions, base: string): RulesFile | null {
  if (rulesFile === null) return null;
  const { file, isDefault } = rulesFile;
  const full = path.resolve(base, file);
  if (isDefault || existsSync(full)) return { file, base };
  const hint = `${full} does not exist. Correct the path, or leave the input out: ${inputSpec('rules-file').default} is taken where it exists.`;
  throw wrongInput('rules-file', file, hint);
}

/** Null where there are no rules that can be used; why not has been told. */
export async function loadTaught(where: RulesFile | null, voice: RulesVoice): Promise<TaughtRules | null> {
  if (where === null || !existsSync(path.resolve(where.base, where.file))) return null;
  const { file, base } = where;
  const [{ loadRules }, { createPatience }, { formatProblem }] = await Promise.all([
    import('./rules-file/load-rules.ts'),
    import('./rules-file/patience.ts'),
    import('./rules-file/problem.ts'),
  ]);
  const patience = createPatience(LIMIT_MS, () => performance.now());
  const loaded = await loadRules(file, base, patience);
  if (loaded.kind === 'missing') return null;
  if (loaded.kind === 'rules') {
    voice.say(`rules of your own: ${loaded.rules.length} in ${file}`);
    return { rules: loaded.rules.map(({ rule }) => rule), isSpent: toldOnce(patience.isSpent, file, voice) };
  }
  const told = loaded.problems.slice(0, MAX_TOLD).map((problem) => formatProblem(file, problem));
  const more = loaded.problems.length - told.length;
  const words = [
    `${file} is left out, because it is wrong:`,
    ...told,
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
  for (const line of words) voice.say(line);
  voice.warn(words.join('\n'), { file, line: loaded.problems[0]?.line ?? 1 });
  return null;
}

function toldOnce(isSpent: () => boolean, file: string, { say }: RulesVoice): () => boolean {
  let isTold = false;
  return () => {
    const spent = isSpent();
    if (spent && !isTold)
      say(`${file} is left out: its patterns took more than ${LIMIT_MS / 1000} s; make them simpler`);
    isTold ||= spent;
    return spent;
  };
}
