/** The job summary: one line for a build that passed, the whole story for one that did not. */

import type { ClassNotes } from './class-note.ts';
import { formatBytes, formatCommand, formatCount, formatDuration } from './format.ts';
import { details, list, preformatted, quote, sentence, table } from './html.ts';
import type { Report, VolumeEntry } from './report.ts';
import { timeline } from './summary-timeline.ts';

/** GitHub refuses a step's summary above 1 MiB; some room is left for what others append. */
const MAX_BYTES = 1_000_000;

const MAX_NAMES = 20;

interface Detail {
  readonly evidence: number;
  readonly logLines: number;
}

/** How much is told, from the most to the least: the first that fits is taken. */
const DETAILS: readonly Detail[] = [
  { evidence: 3, logLines: 200 },
  { evidence: 3, logLines: 20 },
  { evidence: 1, logLines: 0 },
];

/**
 * Markdown (mostly HTML, whose escaping is exact) for the file that `GITHUB_STEP_SUMMARY` names.
 *
 * @param maxBytes - never more than this, in UTF-8
 */
export function summary(report: Report, notes: ClassNotes, maxBytes = MAX_BYTES): string {
  if (report.verdict === 'passed') return `${headline(report)}\n`;
  for (const detail of DETAILS) {
    const text = `${sections(report, notes, detail).join('\n\n')}\n`;
    if (Buffer.byteLength(text) <= maxBytes) return text;
  }
  return `${headline(report)}\n`;
}

/** The verdict in a line. */
export function headline(report: Report): string {
  switch (report.verdict) {
    case 'passed':
      return `<p>✅ <b>Buildmend</b>: the build passed at the first attempt (${passedFacts(report)}).</p>`;
    case 'recovered':
      return `<h3>✅ Buildmend: recovered from ${report.failureClass}</h3>`;
    case 'failed':
      return `<h3>❌ Buildmend: ${report.failureClass}</h3>`;
  }
}

function passedFacts(report: Report): string {
  const last = report.attempts.at(-1);
  const time = formatDuration(last?.durationMs ?? report.durationMs);
  if (last === undefined || last.steps === null || last.cachedSteps === null) return time;
  return `${time}, ${last.cachedSteps} of ${formatCount(last.steps, 'step')} cached`;
}

function sections(report: Report, notes: ClassNotes, detail: Detail): readonly string[] {
  const command = report.attempts[0]?.command ?? [];
  return [
    headline(report),
    `<p>${sentence(report.why)}</p>`,
    ...(command.length === 0 ? [] : [`<p>${quote(formatCommand(command), 1_000)}</p>`]),
    facts(report, notes),
    '<h4>What happened</h4>',
    timeline(report, detail.evidence),
    '<h4>Kept and lost</h4>',
    keptAndLost(report),
    ...next(report),
    ...skipped(report),
    ...engineLog(report, detail.logLines),
  ];
}

function facts(report: Report, notes: ClassNotes): string {
  const { engine } = report;
  const where = [
    engine.version === null ? null : `Docker ${engine.version}`,
    engine.store,
    engine.builder === null ? null : `builder ${engine.builder}`,
    engine.dataRoot,
  ].filter((fact) => fact !== null);
  return list([
    `<b>Cause:</b> ${sentence(notes[report.failureClass].meaning.replace(/\.$/, ''))} (${Math.round(report.confidence * 100)} % sure)`,
    `<b>Who has to act:</b> ${report.owner === 'unknown' ? 'not known' : report.owner}`,
    `<b>Time lost:</b> ${formatDuration(report.timeLostMs)} of ${formatDuration(report.durationMs)}`,
    ...(where.length === 0 ? [] : [`<b>Engine:</b> ${quote(where.join(', '), 300)}`]),
  ]);
}

function keptAndLost(report: Report): string {
  const last = report.attempts.at(-1);
  const freed = report.rungs.reduce((sum, rung) => sum + (rung.freedBytes ?? 0), 0);
  const cached = last?.exitCode === 0 && last.steps !== null && last.cachedSteps !== null;
  return list([
    `<b>Volumes:</b> ${volumes(report)}`,
    ...(cached
      ? [`<b>Cache:</b> ${last.cachedSteps} of ${formatCount(last.steps, 'step')} came from it in the end`]
      : []),
    `<b>Lost:</b> ${lost(report)}`,
    ...(freed > 0 ? [`<b>Freed:</b> ${formatBytes(freed)}`] : []),
  ]);
}

function volumes({ volumes: { before, after } }: Report): string {
  if (before === null || after === null) return 'not known, the engine could not be asked';
  const gone = goneVolumes(before, after).length;
  const fate = gone === 0 ? 'all kept' : `<b>${gone} gone</b>`;
  return `${before.length} before, ${after.length} after, ${fate}`;
}

function lost({ rungs, volumes: { before, after } }: Report): string {
  // What a rung set aside and put back, or could not do, is not lost.
  const byRungs = rungs
    .filter(({ outcome }) => outcome === 'helped' || outcome === 'did-not-help')
    .flatMap((rung) => rung.lost);
  const gone = goneVolumes(before ?? [], after ?? before ?? []);
  const all = [...new Set(byRungs)].map((what) => sentence(what, 200));
  if (gone.length > 0) all.push(`${gone.length === 1 ? 'the volume' : 'the volumes'} ${names(gone)}`);
  return all.length === 0 ? 'nothing' : all.join('; ');
}

function goneVolumes(before: readonly VolumeEntry[], after: readonly VolumeEntry[]): readonly string[] {
  const left = new Set(after.map((volume) => volume.name));
  return before.map((volume) => volume.name).filter((name) => !left.has(name));
}

function names(all: readonly string[]): string {
  const shown = all.slice(0, MAX_NAMES).map((name) => quote(name, 100));
  const more = all.length > MAX_NAMES ? ` and ${all.length - MAX_NAMES} more` : '';
  return `${shown.join(', ')}${more}`;
}

function next(report: Report): readonly string[] {
  if (report.advice.length === 0) return [];
  return ['<h4>What to do next</h4>', list(report.advice.map((advice) => sentence(advice)))];
}

function skipped(report: Report): readonly string[] {
  if (report.skipped.length === 0) return [];
  const rows = report.skipped.map((rung) => [`<b>${rung.id}</b>`, sentence(rung.why)]);
  return [details(`Rungs not taken (${rows.length})`, table(['Rung', 'Why not'], rows))];
}

function engineLog(report: Report, maxLines: number): readonly string[] {
  const lines = report.engineLog.slice(-maxLines);
  if (maxLines === 0 || lines.length === 0) return [];
  return [details(`The engine’s own log (last ${formatCount(lines.length, 'line')})`, preformatted(lines))];
}
