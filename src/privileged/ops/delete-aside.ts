/** Deletes what was set aside, once the build passed without it. */
import { statfs } from 'node:fs/promises';
import { recordedRoot } from '../proven-root.ts';
import { deleteTree, removeEmptyHome } from '../set-aside/delete-tree.ts';
import { isHollow, readManifest, writeManifest } from '../set-aside/manifest.ts';

export interface DeleteAsideArgs {
  readonly dataRoot: string;
  readonly id: string;
  /** A person asked for it: what is `kept` is deleted too. Default false. */
  readonly keptToo?: boolean;
}

export interface DeleteAsideResult {
  /** By how much the free space of the file system grew; other writers count in. */
  readonly freedBytes: number;
}

/** The engine may run. A directory without manifest and without content goes too. Throws when nothing complete is recorded under the id, or something is mounted below it. */
export async function deleteAside(args: DeleteAsideArgs, signal: AbortSignal): Promise<DeleteAsideResult> {
  const dataRoot = await recordedRoot(args.dataRoot);
  const manifest = await readManifest(dataRoot, args.id);
  if (manifest === null && (await isHollow(dataRoot, args.id))) {
    await deleteTree(dataRoot, args.id, signal);
    await removeEmptyHome(dataRoot);
    return { freedBytes: 0 };
  }
  if (manifest === null) throw new Error(`nothing is recorded as set aside under ${args.id}`);
  if (manifest.state === 'kept' && args.keptToo !== true)
    throw new Error(
      `${args.id} is kept (${manifest.keptBecause ?? 'no reason is recorded'}): it is not deleted`,
    );
  if (manifest.state !== 'kept' && manifest.state !== 'renamed' && manifest.state !== 'deleting') {
    throw new Error(`${args.id} was set aside or put back only in part: it is not deleted`);
  }
  const before = await freeBytes(dataRoot);
  await writeManifest(dataRoot, { ...manifest, state: 'deleting' });
  await deleteTree(dataRoot, args.id, signal);
  await removeEmptyHome(dataRoot);
  return { freedBytes: Math.max(0, (await freeBytes(dataRoot)) - before) };
}

async function freeBytes(path: string): Promise<number> {
  const stats = await statfs(path);
  return stats.bavail * stats.bsize;
}
