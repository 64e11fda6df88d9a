/** Looks at a data root, proved to be one, before anything of it is moved: what stands in it, and who lives on it. Reads only. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { provenRoot } from '../proven-root.ts';
import { strangeMounts } from '../set-aside/leftover-mounts.ts';
import { usersOf } from '../set-aside/users.ts';

export interface ListDataRootArgs {
  readonly dataRoot: string;
  /** What the engine said that it is; null where it did not. */
  readonly engineId: string | null;
  /** The engine's process while it lives: it must see the same directory. */
  readonly pid: number | null;
}

export interface DataRootLook {
  /** What stands directly in it. */
  readonly names: readonly string[];
  /** The engine is a member of a swarm, whether or not it runs: it keeps its membership in `swarm` (moby, `daemon/cluster`). */
  readonly inSwarm: boolean;
  /** Containers that live at this moment: `process 12 (sleep, …)`. */
  readonly living: readonly string[];
  /** Mounts at or below what stands in it that are not the engine's own, volumes apart. */
  readonly strange: readonly { readonly entry: string; readonly what: string }[];
}

/** Throws with the reason when it is not a Docker data root, or another engine's. */
export async function listDataRoot(args: ListDataRootArgs, signal: AbortSignal): Promise<DataRootLook> {
  const { engineId, pid } = args;
  const dataRoot = await provenRoot(args.dataRoot, { engineId, pid });
  const [names, swarm, users] = await Promise.all([
    readdir(dataRoot),
    readdir(join(dataRoot, 'swarm')).catch(() => []),
    usersOf(dataRoot, signal),
  ]);
  const strange = await strangeMounts(
    dataRoot,
    names.filter((name) => name !== 'volumes'),
  );
  const living = users
    .filter(({ kind }) => kind === 'container')
    .map((user) => `process ${user.pid}, ${user.path}`);
  return { names: names.toSorted(), inSwarm: swarm.length > 0, living, strange };
}
