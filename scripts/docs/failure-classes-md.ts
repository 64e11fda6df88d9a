/** docs/failure-classes.md: what each class means, what Buildmend does about it, and what a person should do. */
import { CLASS_INFO } from '../../src/classify/class-info.ts';
import { FAILURE_CLASSES, type FailureClass } from '../../src/core/diagnosis.ts';
import { HANDS_OFF, TREATMENTS, type Treatment } from '../../src/core/treatments.ts';
import { GENERATED_NOTE, markdownTable } from './markdown.ts';

export function failureClassesMd(): string {
  const rows = FAILURE_CLASSES.map((name) => [
    `[\`${name}\`](#${name})`,
    CLASS_INFO[name].owner,
    CLASS_INFO[name].meaning,
  ]);
  return [
    GENERATED_NOTE,
    '# Failure classes',
    'Every failed attempt gets one class, from the log by source of line and from the engine itself. Exit status decides whether a build failed; text only why.',
    markdownTable(['class', 'who usually has to act', 'meaning'], rows),
    ...FAILURE_CLASSES.map(section),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function section(name: FailureClass): string {
  const { meaning, advice, link } = CLASS_INFO[name];
  const treatments = TREATMENTS.filter((treatment) => treatment.failureClass === name);
  return [
    `## ${name}`,
    meaning,
    ...(name === 'none' ? [] : [whatWeDo(name, treatments)]),
    ...(advice.length === 0 ? [] : [`What to do:\n\n${advice.map((text) => `- ${text}`).join('\n')}`]),
    ...(link === null ? [] : [`Read more: <${link}>`]),
  ].join('\n\n');
}

function whatWeDo(name: FailureClass, treatments: readonly Treatment[]): string {
  if (HANDS_OFF.includes(name))
    return 'What Buildmend does: reports it and leaves the engine alone. No remedy can help, and some would do harm.';
  if (treatments.length === 0) return 'What Buildmend does: reports it. The engine is not touched.';
  return treatments
    .map((treatment) => `What Buildmend does${condition(treatment)}:\n\n${steps(treatment)}`)
    .join('\n\n');
}

function condition({ builder, whenBroken, database }: Treatment): string {
  const parts = [
    builder === 'own' ? 'the build runs in a builder of its own' : null,
    builder === 'engine' ? 'the build runs in the engine’s own BuildKit' : null,
    whenBroken === undefined
      ? null
      : `the check \`${whenBroken}\` is broken${database === true ? ' (a database)' : ''}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `, when ${parts.join(' and ')}`;
}

function steps({ steps: all, rebuildAtLast }: Treatment): string {
  const lines = all.map((step) => `[\`${step.rung}\`](ladder.md): ${step.why}`);
  const last = rebuildAtLast
    ? ['a last attempt with `--no-cache --pull`: stale layers can be the cause']
    : [];
  return [...lines, ...last].map((line, index) => `${index + 1}. ${line}`).join('\n');
}
