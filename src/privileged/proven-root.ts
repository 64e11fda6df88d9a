/** The one way a root operation gets at a data root: the path checked, free of symbolic links, and proved to be one. */
import { realpath } from 'node:fs/promises';
import { proveDataRoot } from '../engine/data-root-proof.ts';
import { checkedPath } from './checked-path.ts';

/** Hands the path back. Throws with the reason when it is not a Docker data root, or leads through a symbolic link. */
export async function provenRoot(dataRoot: string): Promise<string> {
  const path = checkedPath(dataRoot);
  const real = await realpath(path);
  if (real !== path) throw new Error(`refused ${path}: it leads to ${real} through a symbolic link`);
  const proof = await proveDataRoot(path, null);
  return path;
}
