/** The summary's timeline: attempts and rungs in the order they happened, each with what it stands on. */
import { rungSpec } from '../core/rungs.ts';
import { formatBytes, formatDuration } from './format.ts';
import { quote, sentence, table } from './html.ts';
import type { AttemptEntry, Report, RungEntry, RungOutcome } from './report.ts';

const OUTCOMES: Readonly<Record<RungOutcome, string>> = {
  helped: '✅ helped',
  'did-not-help': '➖ did not help',
  failed: '❌ failed',
  undone: '↩️ did not help, put back',
};

const STOPPED: Readonly<Record<NonNullable<AttemptEntry['stopped']>, string>> = {
  cancelled: 'cancelled',
  deadline: 'stopped at the time limit',
  'engine-silent': 'stopped: the engine no longer answered',
};

/** @param maxEvidence - how many quotes an attempt shows */
export function timeline(report: Report, maxEvidence: number): string {
  const rows = report.attempts.flatMap((attempt, index) => [
    attemptRow(report, attempt, index, maxEvidence),
    ...report.rungs.filter((rung) => rung.afterAttempt === index).map(rungRow),
  ]);
  return table(['', 'How&nbsp;it&nbsp;ended', 'Time', 'Because'], rows);
}

function attemptRow(
  report: Report,
  attempt: AttemptEntry,
  index: number,
  maxEvidence: number,
): readonly string[] {
  const added = attempt.command.filter((word) => !report.attempts[0]?.command.includes(word));
  const others = added.length === 0 ? '' : `<br>with ${quote(added.join(' '), 200)}`;
  const evidence = attempt.evidence
    .slice(0, maxEvidence)
    .map(({ text, rule }) => `${quote(text)}<br><sub>${sentence(rule)}</sub>`);
  return [
    `<b>Attempt&nbsp;${index + 1}</b>${others}`,
    `${ending(attempt)}${steps(attempt)}`,
    duration(attempt.durationMs),
    evidence.join('<br>'),
  ];
}

function ending(attempt: AttemptEntry): string {
  if (attempt.stopped !== null) return `⏹️ ${STOPPED[attempt.stopped]}`;
  if (attempt.exitCode === 0) return '✅ passed';
  return `❌ exit status ${attempt.exitCode}<br><b>${sentence(attempt.failureClass)}</b>`;
}

function steps(attempt: AttemptEntry): string {
  if (attempt.steps === null) return '';
  const cached = attempt.cachedSteps === null ? '' : `, ${attempt.cachedSteps} cached`;
  return `<br>${attempt.steps === 1 ? '1 step' : `${attempt.steps} steps`}${cached}`;
}

function rungRow(rung: RungEntry): readonly string[] {
  const freed =
    rung.freedBytes === null || rung.freedBytes === 0 ? '' : `<br>${formatBytes(rung.freedBytes)} freed`;
  const detail = rung.detail === '' ? '' : `<br>${sentence(rung.detail)}`;
  return [
    `🔧 <b>${rung.id}</b><br><sub>${sentence(rungSpec(rung.id).does)}</sub>`,
    `${OUTCOMES[rung.outcome]}${freed}`,
    duration(rung.durationMs),
    `${sentence(rung.why)}${detail}`,
  ];
}

function duration(milliseconds: number): string {
  return formatDuration(milliseconds).replaceAll(' ', '&nbsp;');
}
