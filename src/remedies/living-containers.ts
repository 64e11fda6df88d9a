/** What ran on the engine before a rung stopped it: noted before, started again after, and what does not come back is named. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { RanContainer, RunJournal } from '../privileged/run-journal/entry.ts';
import { isBuilderContainer } from './container-names.ts';
import { inspectContainers, listContainers, type Seen } from './list-containers.ts';
import type { RemedyContext } from './remedy.ts';
import { whatRuns } from './what-runs.ts';

export type LivingContext = Pick<RemedyContext, 'engine' | 'privilege' | 'signal' | 'say'>;

export interface Noted {
  /** The engine said it; else its files did, and it may run nothing now. */
  readonly byEngine: boolean;
  /** Names of what runs, and of what is there and does not; null where nobody could tell. */
  readonly running: readonly string[] | null;
  readonly stopped: readonly string[];
}

export interface BroughtBack {
  /** Names of what ran before and runs again. */
  readonly back: readonly string[];
  /** A sentence for each that does not. */
  readonly lost: readonly string[];
  /** There was something to bring back, and the engine answered: nothing of it is left to do. */
  readonly seen?: boolean;
}

/** A rung's limit that is over is no reason to leave containers down: only the end of the run is. */
export function beyondRung(context: RemedyContext): LivingContext {
  return { ...context, signal: context.cancelled };
}

/** Of one run: what the first of several rungs stopped is still known to the last. */
export interface Living {
  /** To be called before the engine is stopped. */
  note(context: LivingContext): Promise<Noted>;
  /** To be called once the engine runs again; may be called again after a later rung. Never rejects. */
  bringBack(context: LivingContext): Promise<BroughtBack>;
  /** All that was noted up to now. */
  ran(): Ran;
  /** What a run that was cut off had noted. */
  remember(ran: Ran): void;
}

type Ran = Pick<RunJournal, 'ran' | 'blindSinceMs'>;
type Entry = RanContainer;

const PING_MS = 2_000;
const START_MS = 60_000;
/** What ends at once after its start did not come back. */
const SETTLE_MS = 1_000;

/** @param startedAtMs - of the run: what an older inventory saw running may have been stopped since */
export function createLiving(startedAtMs: number, now: () => number = Date.now): Living {
  const ran = new Map<string, Entry>();
  let blindSinceMs: number | null = null;
  return {
    ran: () => ({ ran: [...ran.values()], blindSinceMs }),
    remember: (earlier) => {
      for (const entry of earlier.ran) ran.set(entry.id, entry);
      blindSinceMs ??= earlier.blindSinceMs;
    },
    async note(context) {
      const found = await whatRuns(context, startedAtMs);
      if (found === null) {
        blindSinceMs ??= now();
        return { byEngine: false, running: null, stopped: [] };
      }
      // One that failed to start keeps the time of its last end: only of what runs now is it known what ends later
      const ranAtMs = found.byEngine ? now() : 0;
      for (const { id, name, autoRemove } of found.running) ran.set(id, { id, name, autoRemove, ranAtMs });
      return { ...found, running: found.running.map(({ name }) => name) };
    },
    async bringBack(context) {
      if (ran.size === 0 && blindSinceMs === null) return { back: [], lost: [] };
      try {
        for (const entry of await endedSince(context, blindSinceMs)) ran.set(entry.id, entry);
        return await bringBack(context, [...ran.values()]);
      } catch {
        return { back: [], lost: [] };
      }
    },
  };
}

/** Whom nobody could name before: what the engine ended as it started again. One that ended well may have been done. */
async function endedSince(context: LivingContext, sinceMs: number | null): Promise<readonly Entry[]> {
  if (sinceMs === null || (await context.engine.ping(PING_MS)).state !== 'healthy') return [];
  const listed = await listContainers(context);
  const ended = (listed?.stopped ?? []).filter(
    ({ finishedAtMs, exitCode }) => finishedAtMs !== null && finishedAtMs >= sinceMs && exitCode !== 0,
  );
  return ended.map(({ id, name, autoRemove }) => ({ id, name, autoRemove, ranAtMs: 0 }));
}

async function bringBack(context: LivingContext, ran: readonly Entry[]): Promise<BroughtBack> {
  const { engine, signal, say } = context;
  if ((await engine.ping(PING_MS)).state !== 'healthy') return { back: [], lost: [] };
  const idle = idleAmong(ran, await inspectContainers(context, ran));
  const failed = new Map<string, string>();
  // Twice, for one may need another that is started after it
  for (const round of [1, 2]) {
    for (const { id, name } of idle.filter((entry) => round === 1 || failed.has(entry.id))) {
      if (signal.aborted) break;
      const started = await engine.docker(['start', id], { timeoutMs: START_MS, signal });
      if (started.exitCode === 0) failed.delete(id);
      else failed.set(id, whyNotStarted(name, started.stderr));
    }
    if (failed.size === 0) break;
  }
  if (idle.length > 0) await sleep(SETTLE_MS, undefined, { signal }).catch(() => undefined);
  const brought = outcomeOf(ran, await inspectContainers(context, ran), failed);
  // Who was cancelled in the middle has not seen to all
  const seen = !signal.aborted;
  if (brought.back.length > 0) say(`containers that ran before and run again: ${brought.back.join(', ')}`);
  for (const line of brought.lost) say(line);
  return { ...brought, seen };
}

/** Those that are there and do not run, though nothing but the stop of the engine ended them. */
function idleAmong(ran: readonly Entry[], seen: ReadonlyMap<string, Seen>): readonly Entry[] {
  return ran.filter((entry) => {
    const now = seen.get(entry.id);
    return now !== undefined && !now.running && !endedByItself(entry, now);
  });
}

function endedByItself({ ranAtMs }: Entry, { running, finishedAtMs }: Seen): boolean {
  return !running && finishedAtMs !== null && finishedAtMs < ranAtMs;
}

function outcomeOf(
  ran: readonly Entry[],
  seen: ReadonlyMap<string, Seen>,
  failed: ReadonlyMap<string, string>,
): BroughtBack {
  const back: string[] = [];
  const lost: string[] = [];
  for (const entry of ran) {
    const now = seen.get(entry.id);
    const { name } = entry;
    if (now?.running === true && !now.restarting) back.push(name);
    else if (now !== undefined && endedByItself(entry, now)) continue;
    else if (now !== undefined)
      lost.push(
        failed.get(entry.id) ??
          `container ${name} was started again and ended with exit status ${now.exitCode}`,
      );
    else if (entry.autoRemove) lost.push(`container ${name}, which is removed when it stops (--rm)`);
    // buildx boots a builder's container by itself
    else if (!isBuilderContainer(name)) lost.push(`container ${name}, which ran before`);
  }
  return { back, lost };
}

function whyNotStarted(name: string, stderr: string): string {
  const said = stderr
    .split('\n')
    .find((line) => /^Error response/.test(line))
    ?.replace(/^Error response from daemon: /, '');
  return `container ${name} ran before and does not start (${said ?? stderr.trim().split('\n').at(-1) ?? ''})`;
}
