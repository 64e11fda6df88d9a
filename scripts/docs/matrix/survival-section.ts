/** What survives, in figures: each cell beside the best single classic remedy in the same cell. */
import type { Count } from '../../../lab/bystanders.ts';
import { keyOf } from '../../../lab/matrix/cells.ts';
import type { CellResult, ClassicResult } from '../../../lab/matrix/results.ts';
import { markdownTable } from '../markdown.ts';
import { of } from './fault-sections.ts';
import { keptSteps, type Measured } from './measured.ts';

interface Pair {
  readonly ours: CellResult;
  readonly classic: ClassicResult;
}

const EXPLAINED =
  'Beside the classic remedy that keeps the most and mends the build alone: retry, restart, `docker builder prune -af`, both, BuildKit’s state aside, every image removed with a prune, all stores aside, everything deleted. Kept: cached steps in the build after it, images of the user that still work, networks and stopped containers likewise.';

export function survivalSection(measured: Measured): readonly string[] {
  const pairs = measured.classic.flatMap((classic) => {
    const ours = measured.results.find(
      (one) => one.fault === classic.fault && keyOf(one) === keyOf(classic) && one.verdict === 'recovered',
    );
    return ours === undefined ? [] : [{ ours, classic }];
  });
  if (pairs.length === 0) return [];
  const fewer = pairs.filter((pair) => losses(measured, pair).length > 0);
  const more = pairs.filter(
    (pair) => losses(measured, pair).length === 0 && gains(measured, pair).length > 0,
  );
  return [
    '## What survives',
    EXPLAINED,
    `Of ${pairs.length} cells Buildmend kept fewer of something in **${fewer.length}**, more of something and fewer of nothing in ${more.length}, and the same in ${pairs.length - fewer.length - more.length}.`,
    markdownTable(
      [
        'fault',
        'where',
        'Buildmend',
        'kept: steps, images, networks, containers',
        'classic',
        'kept',
        'fewer?',
      ],
      pairs.map((pair) => row(measured, pair)),
    ),
  ];
}

function row(measured: Measured, pair: Pair): readonly string[] {
  const { ours, classic } = pair;
  const lost = losses(measured, pair);
  return [
    `\`${ours.fault}\``,
    keyOf(ours),
    `${ours.rungs.map(({ id }) => `\`${id}\``).join(', ')}, ${ours.seconds} s`,
    keptText(measured, ours),
    classic.remedy === null ? 'none mends it alone' : `${classic.remedy}, ${classic.seconds} s`,
    classic.remedy === null ? '' : `${keptText(measured, classic)}${classic.volume ? '' : ', volume lost'}`,
    lost.length === 0 ? 'no' : `**${lost.join(', ')}**`,
  ];
}

function keptText(measured: Measured, one: CellResult | ClassicResult): string {
  const { images, networks, containers } = one;
  const counts = [images, networks, containers].map((count) => (count === null ? '?' : of(count)));
  return [keptSteps(measured, one) ?? '?', ...counts].join(', ');
}

type Quantity = readonly [what: string, ours: number, theirs: number];

/** Only what both could be asked for. */
function quantities(measured: Measured, { ours, classic }: Pair): readonly Quantity[] {
  const all: readonly (readonly [string, number | null | undefined, number | null | undefined])[] = [
    ['cached steps', keptSteps(measured, ours), keptSteps(measured, classic)],
    ['images', kept(ours.images), kept(classic.images)],
    ['networks', kept(ours.networks), kept(classic.networks)],
    ['containers', kept(ours.containers), kept(classic.containers)],
    ['volumes', Number(ours.volume), Number(classic.volume)],
  ];
  return all.flatMap(([what, one, other]) =>
    one == null || other == null ? [] : [[what, one, other] as const],
  );
}

function losses(measured: Measured, pair: Pair): readonly string[] {
  return quantities(measured, pair).flatMap(([what, ours, theirs]) => (ours < theirs ? [what] : []));
}

function gains(measured: Measured, pair: Pair): readonly string[] {
  return quantities(measured, pair).flatMap(([what, ours, theirs]) => (ours > theirs ? [what] : []));
}

function kept(count: Count | null): number | undefined {
  return count?.kept;
}
