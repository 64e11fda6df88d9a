/** The job summary: one line for a build that passed, the whole story for one that did not. */
import { isUsersOwn, type Owner } from '../core/diagnosis.ts';
import type { ClassNotes } from './class-note.ts';
import { formatCommand, formatCount, formatDuration } from './format.ts';
import { details, list, preformatted, quote, sentence, table } from './html.ts';
import { keptAndLost, lostThings } from './kept-and-lost.ts';
import { nextSteps } from './next-steps.ts';
import type { Report } from './report.ts';
import { STOPPED, timeline } from './summary-timeline.ts';

/** GitHub refuses a step's summary above 1 MiB; some room is left for what others append. */
const MAX_BYTES = 1_000_000;

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
  if (report.verdict === 'passed')
    return `${[headline(report), ...paused(report), ...planned(report)].join('\n\n')}\n`;
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
    case 'recovered': {
      const by = report.rungs.filter(({ outcome }) => outcome === 'helped').map(({ id }) => id);
      const isOthers = report.waits.at(-1)?.outcome === 'mended';
      const how = by.length > 0 ? ` by ${by.join(', ')}` : isOthers ? ' by another run' : '';
      if (report.homecoming)
        return `<h3>⚠️ Buildmend: the build passed${how}, and the engine is still sick (${report.failureClass})</h3>`;
      const loss = lostThings(report).length === 0 ? ', nothing lost' : '';
      return `<h3>✅ Buildmend: recovered from ${report.failureClass}${how}${loss}</h3>`;
    }
    case 'failed': {
      const stopped = report.attempts.at(-1)?.stopped;
      if (stopped === 'cancelled' || stopped === 'deadline')
        return `<h3>⏹️ Buildmend: ${STOPPED[stopped]}</h3>`;
      const failedAt = isUsersOwn(report) ? report.attempts[0]?.failedAt : undefined;
      const where = failedAt ? ` at ${sentence(`${failedAt.file}:${failedAt.line}`, 300)}` : '';
      return `<h3>❌ Buildmend: ${report.failureClass}${where}</h3>`;
    }
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
    `<p>${lead(report)}</p>`,
    ...paused(report),
    ...(command.length === 0 ? [] : [`<p>${quote(formatCommand(command), 1_000)}</p>`]),
    facts(report, notes),
    ...lastWords(report),
    ...planned(report),
    '<h4>What happened</h4>',
    timeline(report, detail.evidence),
    '<h4>Kept and lost</h4>',
    keptAndLost(report),
    ...next(report, notes),
    ...skipped(report),
    ...engineLog(report, detail.logLines),
  ];
}

/** So that nobody forgets to switch them on again. */
function paused(report: Report): readonly string[] {
  if (report.paused === null) return [];
  return [`<p>⏸️ <b>Remedies are paused:</b> ${sentence(report.paused, 300)}</p>`];
}

/** Of a dry run. */
function planned(report: Report): readonly string[] {
  if (report.planned === null || report.planned.length === 0) return [];
  const rows = report.planned.map(({ id, why, disrupts }, index) => [
    String(index + 1),
    `<b>${id}</b>`,
    sentence(why, 300),
    sentence(disrupts),
  ]);
  return [
    '<h4>What would be done, until the build passes</h4>',
    table(['', 'Rung', 'Why', 'What it disrupts'], rows),
  ];
}

function lead(report: Report): string {
  const { attempts, rungs, verdict, why } = report;
  if (verdict === 'failed' && isUsersOwn(report) && rungs.length === 0 && attempts.length === 1)
    return 'The build failed by itself. Engine and builder are not to blame and were left alone.';
  return sentence(`${why.slice(0, 1).toUpperCase()}${why.slice(1)}${why.endsWith('.') ? '' : '.'}`);
}

const ACTORS: Readonly<Record<Owner, string>> = {
  code: 'whoever writes the Dockerfile or the code it builds',
  configuration: 'whoever writes the command line, or sets up client, builder and credentials',
  builder: 'whoever looks after the builder',
  engine: 'whoever looks after the Docker engine',
  host: 'whoever looks after the machine that builds',
  remote: 'nobody here: it is another server’s doing',
  unknown: 'not known',
};

function facts(report: Report, notes: ClassNotes): string {
  const { engine } = report;
  const where = [
    engine.version === null ? null : `Docker ${engine.version}`,
    engine.store,
    engine.builder === null ? null : `builder ${engine.builder}`,
    engine.dataRoot,
    engine.host === null ? null : `host ${engine.host}`,
  ].filter((fact) => fact !== null);
  const time =
    report.verdict === 'recovered'
      ? `<b>Time lost:</b> ${formatDuration(report.timeLostMs)} of ${formatDuration(report.durationMs)}`
      : `<b>Time:</b> ${formatDuration(report.durationMs)}`;
  return list([
    `<b>Cause:</b> ${sentence(notes[report.failureClass].meaning.replace(/\.$/, ''))} (${Math.round(report.confidence * 100)} % sure)`,
    ...(['race', 'damage'].includes(report.cause)
      ? [`<b>Race or damage:</b> ${report.cause}: ${sentence(report.causeWhy, 300)}`]
      : []),
    `<b>Who has to act:</b> ${ACTORS[report.owner]}`,
    time,
    ...(where.length === 0 ? [] : [`<b>Engine:</b> ${quote(where.join(', '), 300)}`]),
  ]);
}

/** What the user's own step said before it failed: mostly all that a person has to read. */
function lastWords(report: Report): readonly string[] {
  const failedAt = isUsersOwn(report) ? report.attempts[0]?.failedAt : undefined;
  if (!failedAt) return [];
  const { file, line, instruction, output } = failedAt;
  const lines = [`${file}:${line}: ${instruction}`, ...output.map((text) => `  ${text}`)];
  return ['<h4>What failed, and its last words</h4>', preformatted(lines)];
}

function next(report: Report, notes: ClassNotes): readonly string[] {
  const steps = nextSteps(report, notes).map((step) =>
    sentence(step).replace(/https:\S+$/, (link) => `<a href="${link}">${link}</a>`),
  );
  if (steps.length === 0) return [];
  const calm = !report.homecoming
    ? '<p>The build passed, so nothing is urgent. So that it does not come back:</p>'
    : '<p>The build passed, but not on this engine, which nothing was done to. The next build meets the same:</p>';
  return ['<h4>What to do next</h4>', ...(report.verdict === 'recovered' ? [calm] : []), list(steps)];
}

/** Rungs that were left for the same reason stand in one row; a reason that is all the story was told already. */
function skipped(report: Report): readonly string[] {
  const reasons = [...new Set(report.skipped.map(({ why }) => why))].filter((why) => why !== report.why);
  if (reasons.length === 0) return [];
  const rows = reasons.map((why) => {
    const rungs = report.skipped.filter((rung) => rung.why === why).map(({ id }) => `<b>${id}</b>`);
    return [rungs.join(', '), sentence(why)];
  });
  return [details(`Rungs not taken (${report.skipped.length})`, table(['Rung', 'Why not'], rows))];
}

function engineLog(report: Report, maxLines: number): readonly string[] {
  const lines = report.engineLog.slice(-maxLines);
  if (maxLines === 0 || lines.length === 0) return [];
  return [details(`The engine’s own log (last ${formatCount(lines.length, 'line')})`, preformatted(lines))];
}
