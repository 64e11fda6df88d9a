/** The one way a root operation gets at a data root: the path checked, free of symbolic links, and proved to be one. */
import { lstat, readdir, realpath } from 'node:fs/promises';
import { checkedPath } from './checked-path.ts';
import { refusedByMount } from './foreign-mount.ts';
import { proveDataRoot, refusedByName } from './ops/prove-data-root.ts';
import { asideHome } from './set-aside/manifest.ts';

export interface RootOwner {
  readonly pid: number | null;
  readonly engineId: string | null;
}

/** The path without symbolic links. Throws with the reason when it is not a Docker data root, or not this engine's. */
export async function provenRoot(
  dataRoot: string,
  { pid, engineId }: RootOwner = { pid: null, engineId: null },
): Promise<string> {
  const proof = await proveDataRoot({ path: checkedPath(dataRoot), pid, engineId });
  if (!proof.ok) throw new Error(`refused: ${proof.why}`);
  return proof.path;
}

/**
 * For the way back: a data root whose stores are all set aside no longer looks like one. It was proved before the manifest
 * was written; where root's own directory for set-aside things stands, that proof is taken over.
 */
export async function recordedRoot(dataRoot: string): Promise<string> {
  const path = await realpath(checkedPath(dataRoot));
  const home = await lstat(asideHome(path)).catch(() => null);
  const owner = (await lstat(path)).uid;
  if (home === null || !home.isDirectory() || (home.uid !== 0 && home.uid !== owner))
    return provenRoot(dataRoot);
  return path;
}

/** containerd's own directories in its root (containerd, `plugins`); the metadata store is in every one. */
const CONTAINERDS = /^io\.containerd\.(?:content|snapshotter|metadata|runtime)\./;

/** The path without symbolic links. Throws with the reason when no containerd keeps its files there. */
export async function provenContainerdRoot(root: string): Promise<string> {
  const path = await realpath(checkedPath(root));
  const why = (await refusedByName(path)) ?? (await refusedByMount(path));
  if (why !== null) throw new Error(`refused: ${path}: ${why}`);
  const names = await readdir(path);
  const marks = names.filter((name) => CONTAINERDS.test(name));
  if (!names.includes('io.containerd.metadata.v1.bolt') || marks.length < 2)
    throw new Error(`refused: ${path}: does not look like the root of a containerd`);
  if ((await lstat(path)).uid !== 0) throw new Error(`refused: ${path}: does not belong to root`);
  return path;
}
