/** The others of a simulated world: builds that end or never end, containers, and runs that mend the same engine. */
import type { Mend } from '../../src/core/history.ts';
import type { Around, Holder, RunningBuilds, RunningContainer } from '../../src/core/neighbours.ts';
import { type Disturbance, type RungId, rungSpec } from '../../src/core/rungs.ts';

export interface SimBuild {
  readonly where: RunningBuilds['where'];
  readonly ours: boolean;
  readonly fromMs: number;
  /** Null: it never ends. */
  readonly untilMs: number | null;
}

/** Another run of Buildmend on the same engine. */
export interface SimRun {
  readonly fromMs: number;
  /** It dies without giving the lock back, which is seen for what it is. Null: it holds it for ever. */
  readonly untilMs: number | null;
  readonly rung: RungId;
  /** When its rung is done, if it ever is. */
  readonly mendsAtMs: number | null;
  /** What it does is what the engine needs. */
  readonly helps: boolean;
}

export interface Others {
  readonly builds?: readonly SimBuild[];
  readonly containers?: readonly RunningContainer[];
  readonly liveRestore?: boolean;
  readonly swarm?: boolean;
  readonly runs?: readonly SimRun[];
  /** The engine does not answer: nobody can be counted. */
  readonly mute?: boolean;
  /** `repair` has to stop the engine. */
  readonly repairStops?: boolean;
}

export function disturbanceIn({ repairStops }: Others, rung: RungId): Disturbance {
  return rung === 'repair' && repairStops === true ? 'engine' : rungSpec(rung).disturbs;
}

/** Builds that run at a moment. */
export function buildsAt({ builds = [] }: Others, atMs: number): readonly SimBuild[] {
  return builds.filter(({ fromMs, untilMs }) => fromMs <= atMs && (untilMs === null || atMs < untilMs));
}

export function holderAt({ runs = [] }: Others, atMs: number): Holder | null {
  const index = runs.findIndex(
    ({ fromMs, untilMs }) => fromMs <= atMs && (untilMs === null || atMs < untilMs),
  );
  const run = runs[index];
  return run === undefined
    ? null
    : { runId: `other-${index}`, pid: 100 + index, rung: run.rung, heldMs: atMs - run.fromMs };
}

export function isMendedByOthers({ runs = [] }: Others, atMs: number): boolean {
  return runs.some(({ helps, mendsAtMs }) => helps && mendsAtMs !== null && mendsAtMs <= atMs);
}

/** @param heldSinceMs - when the simulated run took the lock; null while it has not: nobody takes it from it */
export function aroundAt(
  others: Others,
  rung: RungId,
  { atMs, attemptMs, heldSinceMs }: { atMs: number; attemptMs: number; heldSinceMs: number | null },
): Around {
  const holder = heldSinceMs === null ? holderAt(others, atMs) : null;
  const mends = (others.runs ?? []).flatMap(({ rung: done, mendsAtMs, fromMs }, index): Mend[] =>
    mendsAtMs === null || mendsAtMs > atMs || mendsAtMs <= attemptMs || fromMs > (heldSinceMs ?? atMs)
      ? []
      : [{ runId: `other-${index}`, rung: done, atMs: mendsAtMs }],
  );
  const building = buildsAt(others, atMs);
  return {
    holder,
    mend: mends.toSorted((a, b) => a.atMs - b.atMs).at(-1) ?? null,
    neighbours:
      others.mute === true
        ? null
        : {
            builds: building.map(({ where, ours }) => ({ where, ours, name: where, count: 1 })),
            containers: others.containers ?? [],
            liveRestore: others.liveRestore ?? false,
            swarm: others.swarm ?? false,
          },
    disturbs: disturbanceIn(others, rung),
    elapsedMs: atMs,
  };
}
