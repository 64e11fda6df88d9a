/** Where a side engine's folder may stand: a disk that overlay2 works on, with enough room, and never the one that fails. */
import { stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/** Short paths, for a unix socket's has 107 bytes; a next run looks here for what a killed one left. */
export function sideParents(): readonly string[] {
  return [...new Set(['/var/tmp', '/tmp', tmpdir(), '/mnt', '/var/lib', '/home', '/opt', '/srv'])];
}

/** An engine with the images and the cache of one build: less is not worth a try. */
const LEAST_BYTES = 3 * 1024 ** 3;
/** ext, xfs, btrfs, f2fs (statfs(2)): overlay2 works there. Memory (tmpfs) is no place for images. */
const DISKS = [0xef53, 0x58465342, 0x9123683e, 0xf2f52010];

/**
 * The roomiest; null where none has enough.
 *
 * @param notOn - a path whose disk may not be used: it fails, or is full
 */
export async function sideParent(notOn: string | null): Promise<string | null> {
  const avoided = notOn === null ? null : await deviceOf(notOn);
  const rooms: { readonly path: string; readonly freeBytes: number }[] = [];
  for (const path of sideParents()) {
    const device = await deviceOf(path);
    if (device === null || device === avoided) continue;
    const found = await statfs(path).catch(() => null);
    if (found === null || !DISKS.includes(found.type)) continue;
    rooms.push({ path, freeBytes: found.bavail * found.bsize });
  }
  const best = rooms.reduce<(typeof rooms)[number] | null>(
    (most, room) => (most === null || room.freeBytes > most.freeBytes ? room : most),
    null,
  );
  return best === null || best.freeBytes < LEAST_BYTES ? null : best.path;
}

/** Null where there is no such path. */
export async function deviceOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ dev }) => dev,
    () => null,
  );
}
