/** `buildmend rules test` and `rules list`: rules of the user's own, and all that there are; offline. */
import type { AnyRule } from './classify/rule.ts';
import { RULES } from './classify/rules/index.ts';
import { InputError } from './inputs/input-error.ts';
import { inputSpec } from './inputs/inputs.ts';
import type { RulesCall } from './inputs/read-rules-flags.ts';
import { loadRules } from './rules-file/load-rules.ts';
import { ENDLESS } from './rules-file/patience.ts';
import { formatProblem, type Problem, plain } from './rules-file/problem.ts';
import { mayRetry, type Proved, prove, type Remark } from './rules-file/prove.ts';
import type { WrittenRule } from './rules-file/read-rules.ts';

interface Out {
  write(text: string): unknown;
}

/** Resolves to 0 when all is well, 1 when the file is wrong or a proof fails. Throws InputError when it is not there. */
export async function rulesTestCommand(
  { file }: Extract<RulesCall, { kind: 'rules-test' }>,
  out: Out,
): Promise<number> {
  const name = file ?? inputSpec('rules-file').default;
  const loaded = await load(name, 'rules test');
  if ('problems' in loaded) return tellProblems(name, loaded.problems, out);
  const proved = loaded.rules.map(prove);
  for (const one of proved) out.write(told(name, one));
  const failed = proved.reduce((sum, one) => sum + one.failed.length, 0);
  out.write(
    `${count(proved.length, 'rule')}, ${failed === 0 ? 'all well' : `${count(failed, 'line')} failed`}\n`,
  );
  return failed === 0 ? 0 : 1;
}

/** Resolves to 0, or to 1 when the file is wrong. Throws InputError when a file that was named is not there. */
export async function rulesListCommand(
  { file, format }: Extract<RulesCall, { kind: 'rules-list' }>,
  out: Out,
): Promise<number> {
  const name = file ?? inputSpec('rules-file').default;
  const loaded = await load(name, 'rules list', file === null);
  if ('problems' in loaded) return tellProblems(name, loaded.problems, out);
  const all: readonly AnyRule[] = [...RULES, ...loaded.rules.map(({ rule }) => rule)];
  const entries = all.map((rule) => ({
    id: rule.id,
    class: rule.failureClass,
    sources: rule.sources,
    tier: rule.tier,
    confidence: rule.confidence,
    reference: rule.reference,
    origin: rule.origin ?? 'buildmend',
  }));
  const lines = entries.map(
    (one) =>
      `${one.id}${one.origin === 'user' ? ' (your own)' : ''}: ${one.class}, from ${one.sources.join(', ')}${one.reference === '' ? '' : `; ${one.reference}`}`,
  );
  out.write(
    format === 'json'
      ? `${JSON.stringify({ rules: entries }, null, 2).replaceAll('##[', '\\u0023#[')}\n`
      : `${lines.map(plain).join('\n')}\n`,
  );
  return 0;
}

/** The rules of a file that was named for `classify`. Throws InputError for whatever is wrong with it. */
export async function rulesForClassify(file: string): Promise<readonly AnyRule[]> {
  const loaded = await load(file, 'classify');
  if ('rules' in loaded) return loaded.rules.map(({ rule }) => rule);
  throw new InputError(
    ['the rules file is wrong:', ...loaded.problems.map((problem) => formatProblem(file, problem))].join(
      '\n  ',
    ),
  );
}

type Loaded = { readonly rules: readonly WrittenRule[] } | { readonly problems: readonly Problem[] };

async function load(file: string, command: string, mayBeMissing = false): Promise<Loaded> {
  const loaded = await loadRules(file, process.cwd(), ENDLESS);
  if (loaded.kind !== 'missing') return loaded;
  if (mayBeMissing) return { rules: [] };
  throw new InputError(`${command}: ${file} does not exist. Name the rules file, or write one there.`);
}

function tellProblems(file: string, problems: readonly Problem[], out: Out): number {
  for (const problem of problems) out.write(`${formatProblem(file, problem)}\n`);
  out.write(`${count(problems.length, 'problem')}\n`);
  return 1;
}

function told(file: string, { rule, failed, notes }: Proved): string {
  const remark = (kind: string, { at, message }: Remark): string =>
    `  ${kind} ${file}:${at.line}:${at.column}: ${message}`;
  const lines = [
    `${failed.length === 0 ? 'ok' : 'FAILED'} ${rule.id}: ${rule.failureClass}, allows ${mayRetry(rule) ? 'a retry at most' : 'no rung'}`,
    ...failed.map((one) => remark('failed', one)),
    ...notes.map((one) => remark('note', one)),
  ];
  return `${lines.map(plain).join('\n')}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
