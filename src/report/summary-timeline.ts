/** The summary's timeline: attempts and rungs in the order they happened, each with what it stands on. */
import type { Evidence } from '../core/diagnosis.ts';
import type { Wait } from '../core/history.ts';
import type { LineSource } from '../core/line.ts';
import { tellMend } from '../core/neighbours.ts';
import { rungSpec } from '../core/rungs.ts';
import { tellCompany } from './company.ts';
import { formatBytes, formatCount, formatDuration } from './format.ts';
import { quote, sentence, table } from './html.ts';
import type { AttemptEntry, Report, RungEntry, RungOutcome } from './report.ts';

const OUTCOMES: Readonly<Record<RungOutcome, string>> = {
  helped: '✅ helped',
  'did-not-help': '➖ did not help',
  failed: '❌ could not be done',
  undone: '↩️ did not help, put back',
};

/** Why we stopped an attempt ourselves, in words. */
export const STOPPED: Readonly<Record<NonNullable<AttemptEntry['stopped']>, string>> = {
  cancelled: 'cancelled',
  deadline: 'stopped at the time limit',
  'engine-silent': 'stopped: the engine no longer answered',
};

const SOURCES: Readonly<Record<LineSource, string>> = {
  engine: 'the build’s log, said by the engine',
  client: 'the build’s log, said by the client',
  step: 'the build’s log, printed by a step',
  quoted: 'the build’s log, your own words',
  journal: 'the engine’s own log',
  kernel: 'the kernel’s log',
  finding: 'found by looking at the engine',
};

/** @param maxEvidence - how many quotes an attempt shows */
export function timeline(report: Report, maxEvidence: number): string {
  const rungsAfter = (index: number): readonly (readonly string[])[] =>
    report.rungs.filter((rung) => rung.afterAttempt === index).map(rungRow);
  const waitsAfter = (index: number): readonly (readonly string[])[] =>
    report.waits.filter((wait) => wait.afterAttempt === index).map(waitRow);
  const rows = report.attempts.flatMap((attempt, index) => [
    attemptRow(report, attempt, index, maxEvidence),
    ...waitsAfter(index),
    ...rungsAfter(index),
  ]);
  const before = [...waitsAfter(-1), ...rungsAfter(-1)];
  return table(['What', 'How it ended', 'Time', 'Because'], [...before, ...rows], { unbroken: 3 });
}

function attemptRow(
  report: Report,
  attempt: AttemptEntry,
  index: number,
  maxEvidence: number,
): readonly string[] {
  const added = attempt.command.filter((word) => !report.attempts[0]?.command.includes(word));
  const because = [
    ...(added.length === 0 ? [] : [`with ${quote(added.join(' '), 200)}`]),
    ...place(attempt),
    ...company(attempt),
    ...oneOfEachRule(attempt.evidence).slice(0, maxEvidence).map(evidence),
  ];
  const ended = [...ending(attempt), ...steps(attempt)];
  return [
    `<b>Attempt ${index + 1}</b>`,
    ended.join('<br>'),
    formatDuration(attempt.durationMs),
    because.join('<br>'),
  ];
}

/** Log, journal and files often say the same: what is said first is the strongest. */
function oneOfEachRule(all: readonly Evidence[]): readonly Evidence[] {
  return all.filter(({ rule }, index) => all.findIndex((other) => other.rule === rule) === index);
}

function evidence({ text, rule, source, origin }: Evidence): string {
  const whose = origin === 'user' ? 'your own rule ' : '';
  return `${quote(text)}<br><sub>${SOURCES[source]} (${whose}${sentence(rule)})</sub>`;
}

function company(attempt: AttemptEntry): readonly string[] {
  const beside = tellCompany(attempt.company);
  return beside === '' ? [] : [`beside it ran ${sentence(beside)}`];
}

function place({ failedAt }: AttemptEntry): readonly string[] {
  if (failedAt === null) return [];
  return [`at ${quote(`${failedAt.file}:${failedAt.line}`)} ${quote(failedAt.instruction, 200)}`];
}

function ending(attempt: AttemptEntry): readonly string[] {
  if (attempt.stopped !== null) return [`⏹️ ${STOPPED[attempt.stopped]}`];
  if (attempt.exitCode === 0) return ['✅ passed'];
  return [`❌ exit status ${attempt.exitCode}`, `<b>${sentence(attempt.failureClass)}</b>`];
}

function steps(attempt: AttemptEntry): readonly string[] {
  if (attempt.steps === null) return [];
  const cached = attempt.cachedSteps === null ? '' : `, ${attempt.cachedSteps} cached`;
  return [`${formatCount(attempt.steps, 'step')}${cached}`];
}

const WAITED: Readonly<Record<Wait['outcome'], string>> = {
  free: '✅ nobody is left',
  over: '➖ the rung was left',
  mended: '✅ mended by another run',
};

function waitRow({ rung, forWhom, waitedMs, outcome, mend }: Wait): readonly string[] {
  const because = [
    ...(forWhom === '' ? [] : [`${sentence(rung)} would have disturbed ${sentence(forWhom)}`]),
    ...(mend === null ? [] : [sentence(tellMend(mend))]),
  ];
  return ['⏳ <b>others</b>', WAITED[outcome], formatDuration(waitedMs), because.join('<br>')];
}

function rungRow(rung: RungEntry): readonly string[] {
  const freed =
    rung.freedBytes === null || rung.freedBytes === 0 ? '' : `<br>${formatBytes(rung.freedBytes)} freed`;
  const done = rung.detail === '' ? rungSpec(rung.id).does : rung.detail;
  return [
    `🔧 <b>${rung.id}</b>`,
    `${OUTCOMES[rung.outcome]}${freed}`,
    formatDuration(rung.durationMs),
    `${sentence(done, 400)}<br><sub>chosen for ${sentence(rung.why)}</sub>`,
  ];
}
