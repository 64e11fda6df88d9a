/** One table for each fault: a row for each engine and store, a column for each project. */
import type { Count } from '../../../lab/bystanders.ts';
import { ENGINE_KINDS, PROJECT_KINDS, ROWS } from '../../../lab/matrix/cells.ts';
import type { CellResult } from '../../../lab/matrix/results.ts';
import { markdownTable } from '../markdown.ts';
import { keptSteps, type Measured, warmSteps } from './measured.ts';

const LEGEND =
  'In each cell: rungs taken · cached steps kept of those that a warm build has · images, networks and containers of the user that still work · time of the whole run, the failed attempt and Buildmend’s pause included. “–”: not measured yet. The volume was intact and the engine healthy, unless it is said.';

export function faultSections(measured: Measured): readonly string[] {
  const faults = ROWS.filter((fault) => measured.cells.some((cell) => cell.fault === fault));
  return [
    '## Every cell',
    LEGEND,
    ...faults.flatMap((fault) => [`### ${fault.name}`, `${fault.title}.`, table(measured, fault.name)]),
  ];
}

function table(measured: Measured, fault: string): string {
  const rows = ENGINE_KINDS.flatMap(({ version, store }) => {
    const here = measured.cells.filter(
      (cell) => cell.fault.name === fault && cell.version === version && cell.store === store,
    );
    if (here.length === 0) return [];
    const cells = PROJECT_KINDS.map((project) => {
      const found = measured.results.find(
        (one) =>
          one.fault === fault && one.version === version && one.store === store && one.project === project,
      );
      return found === undefined ? '–' : cellText(measured, found);
    });
    return [[`${version} ${store}`, ...cells]];
  });
  return markdownTable(['engine', ...PROJECT_KINDS], rows);
}

function cellText(measured: Measured, one: CellResult): string {
  const parts = [
    ...(one.unmet.length === 0 ? [] : ['**not as expected**']),
    endOf(one),
    ...keptTexts(measured, one),
    ...(one.volume ? [] : ['**volume lost**']),
    ...(one.verdict === 'failed' || one.healthy ? [] : ['**engine not healthy**']),
    ...(one.leftAside === 0 ? [] : [`**${one.leftAside} left aside**`]),
    `${one.seconds} s`,
  ];
  return parts.join(' · ');
}

function endOf({ verdict, failureClass, rungs }: CellResult): string {
  const taken = rungs.map(({ id }) => `\`${id}\``).join(', ');
  if (verdict === 'recovered') return taken;
  if (verdict === 'passed') return 'passed';
  return `${verdict === 'failed' ? `refused: ${failureClass}` : 'no run'}${taken === '' ? '' : ` after ${taken}`}`;
}

function keptTexts(measured: Measured, one: CellResult): readonly string[] {
  if (one.verdict === 'failed' || one.verdict === 'none') return [];
  const [steps, warm] = [keptSteps(measured, one), warmSteps(measured, one)];
  const { images, networks, containers } = one;
  return [
    ...(steps === null ? [] : [`steps ${steps}${warm === null ? '' : `/${warm}`}`]),
    ...(images && networks && containers
      ? [`images ${of(images)}, networks ${of(networks)}, containers ${of(containers)}`]
      : []),
  ];
}

export function of({ kept, of: all }: Count): string {
  return `${kept}/${all}`;
}
