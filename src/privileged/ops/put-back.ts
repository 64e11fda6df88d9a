/** Puts back what was set aside, whatever point the run that did it reached. */
import { recordedRoot } from '../proven-root.ts';
import { deleteTree, removeEmptyHome } from '../set-aside/delete-tree.ts';
import { proveEntries } from '../set-aside/entries.ts';
import { clearMounts } from '../set-aside/leftover-mounts.ts';
import { readManifest, writeManifest } from '../set-aside/manifest.ts';
import { keptEntries, moveAway, moveBack } from '../set-aside/move.ts';
import { refuseUsers } from '../set-aside/users.ts';

export interface PutBackArgs {
  readonly dataRoot: string;
  readonly id: string;
}

export interface PutBackResult {
  readonly restored: number;
}

/**
 * The engine must be stopped. What it made in the meantime is deleted, volumes' data never. Throws when the manifest is
 * missing, when the deletion has begun, and as `setAside` does; it may be called again then.
 */
export async function putBack(args: PutBackArgs, signal: AbortSignal): Promise<PutBackResult> {
  const dataRoot = await recordedRoot(args.dataRoot);
  const manifest = await readManifest(dataRoot, args.id);
  if (manifest === null) throw new Error(`nothing is recorded as set aside under ${args.id}`);
  if (manifest.state === 'deleting') throw new Error(`${args.id} is being deleted already`);
  const names = [...manifest.entries, ...manifest.absent];
  const now = await proveEntries(dataRoot, names, true);
  await refuseUsers(dataRoot, signal);
  await clearMounts(dataRoot, now.present);
  await writeManifest(dataRoot, { ...manifest, state: 'undoing' });
  // Once all is back, what stands under the absent names is the engine's own again.
  const kept = await keptEntries(dataRoot, args.id, manifest.entries);
  if (kept.length > 0) for (const name of manifest.absent) await moveAway(dataRoot, args.id, name);
  const restored = await moveBack(dataRoot, args.id, kept);
  await deleteTree(dataRoot, args.id);
  await removeEmptyHome(dataRoot);
  return { restored };
}
