/** Sets parts of a stopped engine's data root aside by rename: instant at any size, and to be undone after any crash. */
import type { ProcessId } from '../process-id.ts';
import { provenContainerdRoot, provenRoot } from '../proven-root.ts';
import { deleteTree, removeEmptyHome } from '../set-aside/delete-tree.ts';
import { proveEntries } from '../set-aside/entries.ts';
import { clearMounts } from '../set-aside/leftover-mounts.ts';
import { type Manifest, makeAsideDir, writeManifest } from '../set-aside/manifest.ts';
import { moveBack, moveOut } from '../set-aside/move.ts';
import { namedMoveError } from '../set-aside/move-error.ts';
import { refuseUsers } from '../set-aside/users.ts';

export interface SetAsideArgs {
  readonly dataRoot: string;
  /** Name of this set-aside, unique on the data root. */
  readonly id: string;
  readonly rung: string;
  readonly owner: ProcessId;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Relative to the data root; those that are not there are noted and left out. */
  readonly entries: readonly string[];
  /** Only with `allow-volume-loss`: `volumes` may be an entry. */
  readonly volumesToo: boolean;
  /** What the engine said that it is, before it was stopped; absent or null where it did not. */
  readonly engineId?: string | null;
  /** `containerd`: the root of a containerd outside of the data root, which is stopped too. Default `data-root`. */
  readonly kind?: 'data-root' | 'containerd';
  /** Why it is kept once the engine is known to live without it; absent or null: it is deleted then. */
  readonly keep?: string | null;
  /** The engine runs with it, up to now. */
  readonly engineRan?: boolean;
  /** It is one part of two: counts as half done until it is sealed. Default false. */
  readonly open?: boolean;
}

export interface SetAsideResult {
  readonly moved: readonly string[];
  /** Leftover mounts of the engine's own that were unmounted. */
  readonly unmounted: number;
}

/**
 * The engine must be stopped. Throws, with nothing changed but leftover mounts, when the path is not a data root, when it
 * is still used, when an entry or a mount is not the engine's own, and when a rename fails (those before it are undone).
 */
export async function setAside(args: SetAsideArgs, signal: AbortSignal): Promise<SetAsideResult> {
  const dataRoot =
    args.kind === 'containerd'
      ? await provenContainerdRoot(args.dataRoot)
      : await provenRoot(args.dataRoot, { pid: null, engineId: args.engineId ?? null });
  const { present, absent } = await proveEntries(dataRoot, args.entries, args.volumesToo);
  if (present.length === 0) throw new Error(`none of ${args.entries.join(', ')} is in ${dataRoot}`);
  await refuseUsers(dataRoot, signal);
  const unmounted = await clearMounts(dataRoot, present);
  signal.throwIfAborted();
  const manifest: Manifest = {
    version: 1,
    id: args.id,
    rung: args.rung,
    owner: args.owner,
    startedAt: args.startedAt,
    state: 'renaming',
    entries: present,
    absent,
    ...(typeof args.keep === 'string' ? { keep: args.keep } : {}),
    ...(args.engineRan === undefined ? {} : { engineRan: args.engineRan }),
  };
  await renameAll(dataRoot, manifest, args.open ?? false).catch((error: unknown) => {
    throw namedMoveError(error);
  });
  return { moved: present, unmounted };
}

async function renameAll(dataRoot: string, manifest: Manifest, open: boolean): Promise<void> {
  await makeAsideDir(dataRoot, manifest.id).catch((error: unknown) =>
    removeEmptyHome(dataRoot).then(() => Promise.reject(error)),
  );
  try {
    await writeManifest(dataRoot, manifest);
    await moveOut(dataRoot, manifest.id, manifest.entries);
    if (!open) await writeManifest(dataRoot, { ...manifest, state: 'renamed' });
  } catch (error) {
    await rollBack(dataRoot, manifest);
    throw error;
  }
}

/** When even this fails the manifest stays, still in state `renaming`: the next run goes on with it. */
async function rollBack(dataRoot: string, { id, entries }: Manifest): Promise<void> {
  await moveBack(dataRoot, id, entries);
  await deleteTree(dataRoot, id);
  await removeEmptyHome(dataRoot);
}
