/** What engine and builder tell of a failed attempt besides its log: their own words, versions and history. */
import { failedAt } from './attempt/failed-at.ts';
import type { AttemptRecord, FailedAt } from './core/attempt.ts';
import type { BuildRecord } from './core/build-record.ts';
import type { Company } from './core/company.ts';
import type { Finding } from './core/finding.ts';
import type { RunState } from './core/run-state.ts';
import type { Known } from './diagnose-attempt.ts';
import type { BuildHistory } from './engine/build-history.ts';
import type { Engine } from './engine/engine.ts';
import { failedAtByRecord, ownBuildRecord } from './own-build-record.ts';

const JOURNAL_LINES = 300;

export interface Gathered extends Known {
  /** Null where the history knows no more than the log. */
  readonly failedAt: FailedAt | null;
  /** Null where the engine does not answer. */
  readonly company: Company | null;
}

/** A question that is put while the engine is still looked at, and dropped when that shows that nobody would answer. */
export interface AskedHistory {
  readonly answer: Promise<BuildHistory | null>;
  drop(): void;
}

/** Two calls of the client, which together take half a second: as long as the checks. Never rejects. */
export function beginHistory(engine: Engine, record: AttemptRecord, signal: AbortSignal): AskedHistory {
  const dropping = new AbortController();
  return {
    answer: askHistory(engine, record, AbortSignal.any([signal, dropping.signal])),
    drop: () => dropping.abort(),
  };
}

/** Never rejects; what cannot be had is empty or null. */
export async function gatherEvidence(
  engine: Engine,
  record: AttemptRecord,
  findings: readonly Finding[],
  asked: AskedHistory,
): Promise<Gathered> {
  const answers = findings.some(({ id, state }) => id === 'reachable' && state === 'healthy');
  // A builder that hangs would only cost the time limit
  const remembers =
    answers && !findings.some(({ id, state }) => id === 'builder-container' && state === 'broken');
  if (!remembers) asked.drop();
  const builder = await engine.builder();
  const own = builder !== null && builder.driver !== 'docker';
  const [journal, versions, history, containers] = await Promise.all([
    engineJournal(engine, record, findings),
    answers && !own ? engine.versions().catch(() => null) : null,
    remembers ? asked.answer : null,
    answers ? engine.runningContainers().catch(() => null) : null,
  ]);
  const buildRecord = recordIn(history, record);
  return {
    driver: builder?.driver ?? null,
    findings,
    journal,
    isLocal: engine.endpoint.kind === 'unix',
    versions,
    buildRecord,
    failedAt: buildRecord === null ? null : failedAtByRecord(buildRecord, record),
    company: answers ? { containers, builds: history?.running ?? null } : null,
  };
}

/** A quiet build shows where it failed but not what the step said: its history does. Null where nothing is missing. */
export async function missingWords(
  engine: Engine,
  record: AttemptRecord,
  signal: AbortSignal,
): Promise<FailedAt | null> {
  const isShown = record.lines.some(({ source }) => source === 'step');
  const ran = record.lines.some(({ text }) => text.includes('did not complete successfully'));
  if (isShown || !ran || failedAt(record.lines) === null) return null;
  const buildRecord = recordIn(await askHistory(engine, record, signal), record);
  return buildRecord === null ? null : failedAtByRecord(buildRecord, record);
}

function recordIn(history: BuildHistory | null, { lines }: AttemptRecord): BuildRecord | null {
  return ownBuildRecord(lines, history?.failed ?? []);
}

function askHistory(
  engine: Engine,
  { startedAtMs, durationMs }: AttemptRecord,
  signal: AbortSignal,
): Promise<BuildHistory | null> {
  return engine.buildHistory(startedAtMs, startedAtMs + durationMs, signal).catch(() => null);
}

/** The engine's own words since the attempt began; of an engine that is down, those since its last start. */
export async function engineJournal(
  engine: Engine,
  record: AttemptRecord,
  findings: readonly Finding[],
): Promise<readonly string[]> {
  const down = findings.some((finding) => finding.id === 'reachable' && finding.state !== 'healthy');
  const lines = (await engine.host.log(down ? 0 : record.startedAtMs, JOURNAL_LINES).catch(() => null)) ?? [];
  return down ? sinceLastStart(lines) : lines;
}

/** An engine that did not start said why to whoever started it, also where nobody knows the place of its log. */
export function withFailedStart(
  known: Gathered,
  { rungs, attempts }: Pick<RunState, 'rungs' | 'attempts'>,
  findings: readonly Finding[],
): Gathered {
  if (!findings.some(({ id, state }) => id === 'reachable' && state === 'broken')) return known;
  const failed = rungs.filter(
    ({ outcome, afterAttempt }) => outcome === 'failed' && afterAttempt === attempts.length - 1,
  );
  const said = failed.flatMap(({ detail }) => detail.split('\n').slice(1));
  return said.length === 0 ? known : { ...known, journal: [...known.journal, ...said] };
}

/** An older start's trouble is over: dockerd says `Starting up` first (moby, daemon/command/daemon.go). */
export function sinceLastStart(lines: readonly string[]): readonly string[] {
  const start = lines.findLastIndex((line) => /msg="Starting up"/.test(line));
  return lines.slice(Math.max(0, start));
}
