/** Mounts below what is to be moved: the engine's own leftovers are unmounted, any other is a reason to stop. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isWithin, type Mount, mountOf, overlayLowers, overlayUppers, sourceBelow } from '../mountinfo.ts';
import { type MountView, mountsSeenBy, mountViews } from './mount-views.ts';

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
 * BuildKit; a directory of the data root bound onto itself (older engines do so with `overlay2`) or, by BuildKit,
 * into `tmp`; never another's bind.
 */
export function isEnginesOwn(mount: Mount, dataRoot: string, home: Mount | null): boolean {
  // containerd's layers may stand outside of the data root, but their mounts stand in it (moby, `daemon/snapshotter`)
  if (mount.fsType === 'overlay')
    return isOwnOverlay(mount, dataRoot) || isWithin(mount.point, join(dataRoot, 'rootfs'));
  if (mount.fsType === 'fuse.fuse-overlayfs') return isWithin(mount.point, join(dataRoot, 'fuse-overlayfs'));
  if (mount.fsType === 'nsfs') return true;
  if (mount.fsType === 'tmpfs')
    return ['containers', 'buildkit'].some((dir) => isWithin(mount.point, join(dataRoot, dir)));
  const source = sourceBelow(mount, home, dataRoot);
  if (source === null || isWithin(source, 'volumes')) return false;
  return mount.point === join(dataRoot, source) || isWithin(mount.point, join(dataRoot, 'tmp'));
}

/** What BuildKit only reads has no layer to write to: then all that it shows must be the engine's. */
function isOwnOverlay(mount: Mount, dataRoot: string): boolean {
  const uppers = overlayUppers(mount);
  if (uppers.length > 0) return uppers.some((upper) => isOwnUpper(upper, dataRoot));
  const lowers = overlayLowers(mount);
  return lowers.length > 0 && lowers.every((lower) => isWithin(lower, dataRoot));
}

/** Long lists of layers are given relative to the driver's directory (overlay2: mountFrom). */
function isOwnUpper(upper: string, dataRoot: string): boolean {
  return upper.startsWith('/') ? isWithin(upper, dataRoot) : /^[\w-]+\/(diff|work)$/.test(upper);
}

/**
 * In every namespace that sees the directory: ours and the engine's own. Resolves to how many were unmounted, never lazily.
 * Throws, naming the mount, for one that is not the engine's own or stays. Whoever calls has proved that no container lives.
 */
export async function clearMounts(dataRoot: string, entries: readonly string[]): Promise<number> {
  const views = await mountViews(dataRoot);
  for (const view of views) refuseStrange(view, dataRoot, entries);
  let unmounted = 0;
  for (const view of views) unmounted += await clearView(view, dataRoot, entries);
  await refuseAny(dataRoot, entries, (mount) => `refused: ${mount.point} is still mounted`);
  return unmounted;
}

function refuseStrange(view: MountView, dataRoot: string, entries: readonly string[]): void {
  const strange = strangeIn(view, dataRoot, entries)[0];
  if (strange !== undefined) throw new Error(`refused: ${tellStrange(strange)}`);
}

function strangeIn({ mounts }: MountView, dataRoot: string, entries: readonly string[]): readonly Mount[] {
  const home = mountOf(mounts, dataRoot);
  return mountsBelow(mounts, dataRoot, entries).filter((mount) => !isEnginesOwn(mount, dataRoot, home));
}

function tellStrange({ point, fsType, source }: Mount): string {
  return `${point} is a mount point (${fsType} of ${source || 'nothing'}), not the engine’s own`;
}

/** To be asked before the engine is stopped: it may take such a mount away with its own (moby unmounts the data root as a whole). */
export async function strangeMounts(
  dataRoot: string,
  entries: readonly string[],
): Promise<readonly { readonly entry: string; readonly what: string }[]> {
  const found = (await mountViews(dataRoot)).flatMap((view) => strangeIn(view, dataRoot, entries));
  return entries.flatMap((entry) => {
    const mount = found.find(({ point }) => isWithin(point, join(dataRoot, entry)));
    return mount === undefined ? [] : [{ entry, what: tellStrange(mount) }];
  });
}

/** What was unmounted in one namespace may be gone in others too, so each is looked at anew. */
async function clearView({ pid }: MountView, dataRoot: string, entries: readonly string[]): Promise<number> {
  const below = mountsBelow(await mountsSeenBy(pid === null ? 'self' : String(pid)), dataRoot, entries);
  for (const { point } of below.toReversed()) {
    const words = ['umount', '--', point];
    if (pid === null) await run('umount', words.slice(1), { timeout: UMOUNT_MS });
    else await run('nsenter', [`--mount=/proc/${pid}/ns/mnt`, '--', ...words], { timeout: UMOUNT_MS });
  }
  return below.length;
}

/** For deletion: nothing at all may be mounted below, in any namespace. */
export async function refuseMounts(dataRoot: string, entry: string): Promise<void> {
  await refuseAny(
    dataRoot,
    [entry],
    ({ point }) => `refused: ${point} is mounted below what is to be deleted`,
  );
}

async function refuseAny(
  dataRoot: string,
  entries: readonly string[],
  why: (mount: Mount) => string,
): Promise<void> {
  for (const { mounts } of await mountViews(dataRoot)) {
    const mount = mountsBelow(mounts, dataRoot, entries)[0];
    if (mount !== undefined) throw new Error(why(mount));
  }
}
