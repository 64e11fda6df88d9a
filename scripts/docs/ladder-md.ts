/** docs/ladder.md: the rungs, what each one disrupts, and which class may lead to it. */
import { RUNGS, type RungSpec } from '../../src/core/rungs.ts';
import { TREATMENTS } from '../../src/core/treatments.ts';
import { formatDuration } from '../../src/report/format.ts';
import { GENERATED_NOTE, markdownTable } from './markdown.ts';

export function ladderMd(): string {
  return [
    GENERATED_NOTE,
    '# The ladder',
    '![The rungs of the ladder, from the least harm upwards](ladder.svg)',
    'From the least harm upwards. After each rung the engine is verified (its API answers, a tiny build passes, and the finding that led to the rung is looked at again), and the build runs again. Rungs add up: one may help only after another.',
    markdownTable(
      ['rung', 'what it does', 'what it disrupts', 'how often', 'time limit', 'by default'],
      RUNGS.map(row),
    ),
    'Volumes are kept by every rung; `wipe-engine` deletes them only with `allow-volume-loss: true`. Stores are set aside by a rename, deleted after the build passed, and put back where the rung did not help.',
    '## Which failure leads to which rung',
    'The first row that fits is taken; the reasons stand in [failure-classes.md](failure-classes.md). A class that is not listed leads to no rung at all.',
    markdownTable(
      ['class', 'when', 'rungs, in order'],
      TREATMENTS.map((treatment) => [
        `[\`${treatment.failureClass}\`](failure-classes.md#${treatment.failureClass})`,
        [
          treatment.builder === undefined ? '' : `${treatment.builder} builder`,
          treatment.whenBroken === undefined ? '' : `\`${treatment.whenBroken}\` broken`,
        ]
          .filter((part) => part !== '')
          .join(', '),
        treatment.steps.map((step) => `\`${step.rung}\``).join(' → '),
      ]),
    ),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function row(rung: RungSpec): readonly string[] {
  const often = Number.isFinite(rung.maxUses)
    ? rung.maxUses === 1
      ? 'once'
      : `${rung.maxUses} times`
    : '`max-retries`';
  const limit = rung.limitMs === 0 ? '' : formatDuration(rung.limitMs).replace(' 0 s', '');
  const allowed = rung.explicitOnly ? 'only on GitHub-hosted runners' : 'everywhere';
  return [`\`${rung.id}\``, rung.does, rung.disrupts, often, limit, allowed];
}
