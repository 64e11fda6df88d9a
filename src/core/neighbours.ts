/** Who else is on the engine when a rung is about to be taken, and who of them is in its way (law 7). */
import type { Mend } from './history.ts';
import type { Plan } from './plan.ts';
import type { Disturbance, RungId } from './rungs.ts';

/** Builds of others that run now; the run's own is over when it looks. */
export interface RunningBuilds {
  /** `engine`: in its own BuildKit. `builder`: in a builder's container. `classic`: by the classic builder. */
  readonly where: 'engine' | 'builder' | 'classic';
  /** The builder's name; empty for the classic one. */
  readonly name: string;
  readonly count: number;
  /** It is the builder that the run's own build uses. */
  readonly ours: boolean;
}

/** A running container that is neither a builder's nor a step of a classic build. */
export interface RunningContainer {
  readonly name: string;
  /** It is removed when it stops (`--rm`): all others run again after a stop of the engine, by themselves or started by us. */
  readonly autoRemove: boolean;
}

export interface Neighbours {
  readonly builds: readonly RunningBuilds[];
  readonly containers: readonly RunningContainer[];
  /** Containers outlive the engine. */
  readonly liveRestore: boolean;
  readonly swarm: boolean;
}

/** Another run of Buildmend that holds the engine's lock. */
export interface Holder {
  readonly runId: string;
  readonly pid: number;
  /** What it does; null before its first rung. */
  readonly rung: RungId | null;
  /** For how long it has held the lock, in milliseconds. */
  readonly heldMs: number;
}

/** What a look around found. */
export interface Around {
  /** Null: the lock is ours. */
  readonly holder: Holder | null;
  /** The newest thing another run did since our last attempt began that may have mended what failed; null for none. */
  readonly mend: Mend | null;
  /** Null where the engine does not answer: it serves nobody then. */
  readonly neighbours: Neighbours | null;
  readonly disturbs: Disturbance;
  /** Since the start of the run, in milliseconds. */
  readonly elapsedMs: number;
}

/** Somebody is in the way. */
export interface Hindrance {
  /** As in "waiting for …". */
  readonly who: string;
  /** What would become of them. */
  readonly harm: string;
  /** Worth waiting for in every case: two mends at once would break each other. */
  readonly always: boolean;
}

const MAX_NAMED = 4;

/** Null when nobody is. */
export function hindranceOf(
  plan: Pick<Plan, 'neighbours' | 'allowContainerLoss'>,
  { holder, neighbours, disturbs }: Around,
): Hindrance | null {
  if (holder !== null)
    return { who: told(holder), harm: 'two that mend at once would break each other’s work', always: true };
  if (plan.neighbours === 'ignore' || neighbours === null) return null;
  const builds = buildsDisturbed(neighbours, disturbs);
  if (builds.length > 0) return { who: tellBuilds(builds), harm: 'they would be cut off', always: false };
  if (disturbs !== 'engine' || neighbours.liveRestore || plan.allowContainerLoss) return null;
  const lost = neighbours.containers.filter(({ autoRemove }) => autoRemove).map(({ name }) => name);
  if (lost.length === 0) return null;
  const who = `${lost.length === 1 ? 'container' : 'containers'} ${named(lost)}`;
  return {
    who,
    harm: 'what was started with `--rm` is gone once the engine stops (`allow-container-loss: true` allows it)',
    always: false,
  };
}

function buildsDisturbed({ builds }: Neighbours, disturbs: Disturbance): readonly RunningBuilds[] {
  return builds.filter(({ count, where, ours }) => {
    if (count === 0 || disturbs === 'nobody') return false;
    return disturbs === 'engine' || where === 'classic' || (disturbs === 'builder' && ours);
  });
}

function tellBuilds(builds: readonly RunningBuilds[]): string {
  return builds
    .map(({ where, name, count }) => {
      const what = count === 1 ? '1 build' : `${count} builds`;
      if (where === 'classic') return `${what} of the classic builder`;
      return where === 'engine' ? `${what} in the engine` : `${what} in builder ${name}`;
    })
    .join(' and ');
}

/** Who is there, in words; empty for nobody. */
export function tellNeighbours({ builds, containers, swarm }: Neighbours): string {
  const building = builds.filter(({ count }) => count > 0);
  const running = containers.map(({ name }) => name);
  return [
    ...(building.length === 0 ? [] : [tellBuilds(building)]),
    ...(running.length === 0
      ? []
      : [`${running.length === 1 ? 'container' : 'containers'} ${named(running)}`]),
    ...(swarm ? ['a swarm'] : []),
  ].join('; ');
}

function named(names: readonly string[]): string {
  const more = names.length - MAX_NAMED;
  return `${names.slice(0, MAX_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function told({ runId, pid, rung, heldMs }: Holder): string {
  const doing = rung === null ? 'about to mend the engine' : rung;
  return `another run of Buildmend (${runId}, process ${pid}: ${doing}, for ${Math.round(heldMs / 1000)} s)`;
}

/** For log, summary and report. */
export function tellMend({ runId, rung, atMs }: Mend): string {
  return `another run (${runId}) mended the engine meanwhile (${rung} at ${new Date(atMs).toISOString().slice(11, 19)} UTC)`;
}
