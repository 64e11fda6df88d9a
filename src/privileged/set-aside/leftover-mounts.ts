/** Mounts below what is to be moved: the engine's own leftovers are unmounted, any other is a reason to stop. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isWithin, type Mount, mountOf, overlayUppers, parseMountinfo, sourceBelow } from '../mountinfo.ts';

const run = promisify(execFile);
const UMOUNT_MS = 20_000;

/** Mounts at or below the entries (paths relative to the data root), in the order they were made. */
export function mountsBelow(
  mounts: readonly Mount[],
  dataRoot: string,
  entries: readonly string[],
): readonly Mount[] {
  const paths = entries.map((entry) => join(dataRoot, entry));
  return mounts.filter((mount) => paths.some((path) => isWithin(mount.point, path)));
}

/**
 * The engine's own: an overlay of layers of this data root; a network namespace; shared memory of a container or of
 * BuildKit; a bind of the data root's own files that are no volume (older engines bind `overlay2` onto itself).
 */
export function isEnginesOwn(mount: Mount, dataRoot: string, home: Mount | null): boolean {
  if (mount.fsType === 'overlay') return overlayUppers(mount).some((upper) => isOwnUpper(upper, dataRoot));
  if (mount.fsType === 'fuse.fuse-overlayfs') return isWithin(mount.point, join(dataRoot, 'fuse-overlayfs'));
  if (mount.fsType === 'nsfs') return true;
  if (mount.fsType === 'tmpfs')
    return ['containers', 'buildkit'].some((dir) => isWithin(mount.point, join(dataRoot, dir)));
  const source = sourceBelow(mount, home, dataRoot);
  return source !== null && !isWithin(source, 'volumes');
}

/** Long lists of layers are given relative to the driver's directory (overlay2: mountFrom). */
function isOwnUpper(upper: string, dataRoot: string): boolean {
  return upper.startsWith('/') ? isWithin(upper, dataRoot) : /^[\w-]+\/(diff|work)$/.test(upper);
}

async function ownMounts(): Promise<readonly Mount[]> {
  return parseMountinfo(await readFile('/proc/self/mountinfo', 'utf8'));
}

/** Resolves to how many were unmounted. Throws, naming the mount, for one that is not the engine's own or stays. */
export async function clearMounts(dataRoot: string, entries: readonly string[]): Promise<number> {
  const mounts = await ownMounts();
  const home = mountOf(mounts, dataRoot);
  const below = mountsBelow(mounts, dataRoot, entries);
  const strange = below.find((mount) => !isEnginesOwn(mount, dataRoot, home));
  if (strange !== undefined) {
    throw new Error(
      `refused: ${strange.point} is a mount point (${strange.fsType} of ${strange.source || 'nothing'}), not the engine’s own`,
    );
  }
  for (const mount of below.toReversed()) {
    await run('umount', ['--', mount.point], { timeout: UMOUNT_MS });
  }
  const left = mountsBelow(await ownMounts(), dataRoot, entries)[0];
  if (left !== undefined) throw new Error(`refused: ${left.point} is still mounted`);
  return below.length;
}

/** For deletion: nothing at all may be mounted below. */
export async function refuseMounts(dataRoot: string, entry: string): Promise<void> {
  const mount = mountsBelow(await ownMounts(), dataRoot, [entry])[0];
  if (mount !== undefined) throw new Error(`refused: ${mount.point} is mounted below what is to be deleted`);
}
