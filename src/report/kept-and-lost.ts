/** The summary's account of what a run kept and what it cost. */
import { formatBytes, formatCount } from './format.ts';
import { list, quote, sentence } from './html.ts';
import type { Report, VolumeEntry } from './report.ts';

const MAX_NAMES = 20;

/** What a person fears to have lost: volumes, cache, and what the rungs say that they took away. */
export function keptAndLost(report: Report): string {
  if (report.rungs.length === 0) return list(['Nothing was touched: no rung was taken.']);
  const last = report.attempts.at(-1);
  const freed = report.rungs.reduce((sum, rung) => sum + (rung.freedBytes ?? 0), 0);
  const cached = last?.exitCode === 0 && last.steps !== null && last.cachedSteps !== null;
  const lost = lostThings(report);
  return list([
    `<b>Volumes:</b> ${volumes(report)}`,
    ...(cached
      ? [`<b>Cache:</b> ${last.cachedSteps} of ${formatCount(last.steps, 'step')} came from it in the end`]
      : []),
    `<b>Lost:</b> ${lost.length === 0 ? 'nothing' : lost.join('; ')}`,
    ...(freed > 0 ? [`<b>Freed:</b> ${formatBytes(freed)}`] : []),
  ]);
}

function volumes({ volumes: { before, after } }: Report): string {
  if (before === null || after === null) return 'not known, the engine could not be asked';
  const gone = goneVolumes(before, after).length;
  const fate = gone === 0 ? 'all kept' : `<b>${gone} gone</b>`;
  const sizes = after.map(({ bytes }) => bytes);
  const known = sizes.filter((bytes) => bytes !== null);
  const size =
    known.length === 0 || known.length < sizes.length
      ? ''
      : ` (${formatBytes(known.reduce((sum, bytes) => sum + bytes, 0))})`;
  return `${before.length} before, ${after.length} after, ${fate}${size}`;
}

/** What is gone, as HTML; empty when nothing is. */
export function lostThings({ rungs, volumes: { before, after } }: Report): readonly string[] {
  // What a rung set aside and put back, or could not do, is not lost.
  const byRungs = rungs
    .filter(({ outcome }) => outcome === 'helped' || outcome === 'did-not-help')
    .flatMap((rung) => rung.lost);
  const gone = goneVolumes(before ?? [], after ?? before ?? []);
  const all = [...new Set(byRungs)].map((what) => sentence(what, 200));
  if (gone.length > 0) all.push(`${gone.length === 1 ? 'the volume' : 'the volumes'} ${names(gone)}`);
  all.push(...goneLabels(before ?? [], after ?? []));
  return all;
}

function goneVolumes(before: readonly VolumeEntry[], after: readonly VolumeEntry[]): readonly string[] {
  const left = new Set(after.map((volume) => volume.name));
  return before.map((volume) => volume.name).filter((name) => !left.has(name));
}

/** Each with its value, so that it can be given again. */
function goneLabels(before: readonly VolumeEntry[], after: readonly VolumeEntry[]): readonly string[] {
  const now = new Map(after.map(({ name, labels }) => [name, labels]));
  return before.flatMap(({ name, labels }) => {
    const left = now.get(name);
    const gone = left ? (labels ?? []).filter((label) => !left.includes(label)) : [];
    return gone.length === 0 ? [] : [`labels of the volume ${quote(name, 100)}: ${names(gone)}`];
  });
}

function names(all: readonly string[]): string {
  const shown = all.slice(0, MAX_NAMES).map((name) => quote(name, 100));
  const more = all.length > MAX_NAMES ? ` and ${all.length - MAX_NAMES} more` : '';
  return `${shown.join(', ')}${more}`;
}
