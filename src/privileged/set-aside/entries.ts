/** What may be set aside at all: real files and directories of the data root itself, on its own device, never volumes. */
import { lstat, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { checkedName } from '../checked-path.ts';

/** Its loss costs labels and options of volumes, not their data (measured: docs of the repair rung). */
const VOLUME_RECORD = 'volumes/metadata.db';
const OURS = '.buildmend';

export interface ProvenEntries {
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

/**
 * Checks relative paths against the data root. Throws, with the path and the reason, for a symbolic link anywhere on the
 * way, another device, something that is neither file nor directory, our own directory, and for volumes unless `volumesToo`.
 */
export async function proveEntries(
  dataRoot: string,
  entries: readonly string[],
  volumesToo: boolean,
): Promise<ProvenEntries> {
  const asked = new Set(entries);
  if (asked.size < entries.length) throw new Error('refused: the same entry is asked for twice');
  const root = await lstat(dataRoot);
  const present: string[] = [];
  const absent: string[] = [];
  for (const entry of entries) {
    const names = entry.split('/').map(checkedName);
    if (names[0] === OURS) throw new Error(`refused ${entry}: it is Buildmend’s own directory`);
    if (names[0] === 'volumes' && entry !== VOLUME_RECORD && !volumesToo) {
      throw new Error(`refused ${entry}: volumes are only removed with allow-volume-loss`);
    }
    const outer = names.map((_, index) => names.slice(0, index).join('/')).find((other) => asked.has(other));
    if (outer !== undefined)
      throw new Error(`refused ${entry}: it is a part of ${outer}, which is asked for too`);
    ((await proveOne(dataRoot, root.dev, names)) ? present : absent).push(entry);
  }
  return { present, absent };
}

async function proveOne(dataRoot: string, device: number, names: readonly string[]): Promise<boolean> {
  let path = dataRoot;
  for (const [index, name] of names.entries()) {
    path = join(path, name);
    const stat = await lstat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (stat === null) return false;
    const last = index === names.length - 1;
    if (stat.isSymbolicLink() && last && (await isLayerLink(path, names.join('/')))) return true;
    if (stat.isSymbolicLink()) throw new Error(`refused ${path}: it is a symbolic link`);
    if (!stat.isDirectory() && !(last && stat.isFile()))
      throw new Error(`refused ${path}: it is not a directory`);
    if (stat.dev !== device)
      throw new Error(
        `refused ${path}: it stands on another device than ${dataRoot} (a mount, or a subvolume of its own)`,
      );
  }
  return true;
}

/** overlay2's own short link of a layer: a rename moves it and follows nothing. */
async function isLayerLink(path: string, entry: string): Promise<boolean> {
  if (!/^overlay2\/l\/[A-Z0-9]{26}$/.test(entry)) return false;
  return /^\.\.\/[a-z0-9]+(?:-init)?\/diff$/.test(await readlink(path));
}
