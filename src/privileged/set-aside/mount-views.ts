/** The mounts of every mount namespace in which a directory is the same as here: an engine may live in one of its own. */
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Mount, mountOf, parseMountinfo, pathInFileSystem } from '../mountinfo.ts';

export interface MountView {
  /** A process that lives in the namespace; null for our own. */
  readonly pid: number | null;
  readonly mounts: readonly Mount[];
}

/**
 * Our own first. Namespaces that have another directory under this path (a container with an engine inside) are left out;
 * so are those that end while we look.
 */
export async function mountViews(directory: string): Promise<readonly MountView[]> {
  const own = await mountsSeenBy('self');
  const seen = new Set([await namespaceOf('self')]);
  const views: MountView[] = [{ pid: null, mounts: own }];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const namespace = await namespaceOf(name);
    if (namespace === null || seen.has(namespace)) continue;
    seen.add(namespace);
    const mounts = await mountsSeenBy(name);
    if (isSameThere(own, mounts, directory)) views.push({ pid: Number(name), mounts });
  }
  return views;
}

/** By what is mounted there: device, and the path inside the file system. */
export function isSameThere(own: readonly Mount[], theirs: readonly Mount[], directory: string): boolean {
  const [here, there] = [mountOf(own, directory), mountOf(theirs, directory)];
  if (here === null || there === null || here.device !== there.device) return false;
  return pathInFileSystem(here, directory) === pathInFileSystem(there, directory);
}

export async function mountsSeenBy(process: string): Promise<readonly Mount[]> {
  return parseMountinfo(await readFile(join('/proc', process, 'mountinfo'), 'utf8').catch(() => ''));
}

async function namespaceOf(process: string): Promise<string | null> {
  return readlink(join('/proc', process, 'ns', 'mnt')).catch(() => null);
}
