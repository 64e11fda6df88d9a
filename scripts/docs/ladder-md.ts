/** docs/ladder.md: the rungs, what each one disrupts, and which class may lead to it. */
import { PRESETS } from '../../src/core/presets.ts';
import { RUNGS, type RungSpec } from '../../src/core/rungs.ts';
import { TREATMENTS } from '../../src/core/treatments.ts';
import { RUNG_OPTIONS } from '../../src/inputs/rung-options.ts';
import { formatDuration } from '../../src/report/format.ts';
import { GENERATED_NOTE, markdownTable } from './markdown.ts';

const EXAMPLE = `\`\`\`yaml
with:
  command: docker build -t app .
  ladder: |
    standard
    prune(limit=20m)
    restart-engine(limit=2m, uses=2, cooldown=30s, wait=10s)
\`\`\``;

export function ladderMd(): string {
  return [
    GENERATED_NOTE,
    '# The ladder',
    '![The rungs of the ladder, from the least harm upwards](ladder.svg)',
    'From the least harm upwards. After each rung the engine is verified (its API answers, a tiny build passes, and the finding that led to the rung is looked at again), and the build runs again. Rungs add up: one may help only after another.',
    markdownTable(
      ['rung', 'what it does', 'what it disrupts', 'how often', 'time limit', 'presets'],
      RUNGS.map(row),
    ),
    'Volumes are kept by every rung; `wipe-engine` deletes them only with `allow-volume-loss: true`. Stores are set aside by a rename, deleted after the build passed, and put back where the rung did not help.',
    'Kept back from a rung that moves stores: a directory that is not proved to be this engine’s data root, a swarm (`reset-image-store`, `wipe-engine`), containers that run (these two, unless `allow-container-loss: true`) or that outlive the engine, anything foreign mounted below a store, a store of its own file system, a disk without a free block, and a containerd outside of the data root that others use too (Kubernetes) or whose records cannot be read. Images that no registry has are named, and the stores that hold them are kept until you delete them or put them back (`buildmend set-aside`).',
    'A `remote` builder is somebody else’s and is not touched. The pods of a `kubernetes` builder are made again through buildx, which was not tried with a real cluster.',
    'Two rungs go round the engine instead of mending it: [way-out.md](way-out.md) explains them. What is verified after them is the place that they made ready.',
    '## Presets, and options of a rung',
    'The input `ladder` takes presets and rungs, which add up (`standard,reset-image-store`). `default` is `thorough` on a GitHub-hosted runner, whose machine is thrown away, and `standard` elsewhere.',
    markdownTable(
      ['preset', 'what it means'],
      PRESETS.map(({ id, means }) => [`\`${id}\``, means]),
    ),
    'A rung may have options of its own, in parentheses behind it. On a command line the list is quoted: `--ladder "standard, restart-engine(limit=2m, uses=2)"`.',
    EXAMPLE,
    markdownTable(
      ['option', 'what it does', 'allowed'],
      RUNG_OPTIONS.map(({ name, does, allowed }) => [`\`${name}\``, does, allowed]),
    ),
    'However often a rung may be used: the same failure after the same rung ends that rung (`recreate-builder` has two steps, and `repair` goes on while it finds something else broken), and two restarts of the engine that did not help end the restarts.',
    '## Which failure leads to which rung',
    'The first row that fits is taken; the reasons stand in [failure-classes.md](failure-classes.md). A class that is not listed leads to no rung at all.',
    markdownTable(
      ['class', 'when', 'rungs, in order'],
      TREATMENTS.map((treatment) => [
        `[\`${treatment.failureClass}\`](failure-classes.md#${treatment.failureClass})`,
        [
          treatment.builder === undefined ? '' : `${treatment.builder} builder`,
          treatment.whenBroken === undefined
            ? ''
            : `\`${treatment.whenBroken}\` broken${treatment.database === true ? ' (a database)' : ''}`,
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
  const presets = PRESETS.filter(({ rungs }) => rungs.some((id) => id === rung.id));
  const allowed = presets.map(({ id }) => `\`${id}\``).join(', ');
  return [`\`${rung.id}\``, rung.does, rung.disrupts, often, limit, allowed];
}
