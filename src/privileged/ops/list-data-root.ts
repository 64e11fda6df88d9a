/** Names what stands directly in a data root, proved to be one. Reads only. */
import { readdir } from 'node:fs/promises';
import { provenRoot } from '../proven-root.ts';

export interface ListDataRootArgs {
  readonly dataRoot: string;
}

/** Throws with the reason when it is not a Docker data root. */
export async function listDataRoot(args: ListDataRootArgs): Promise<readonly string[]> {
  return (await readdir(await provenRoot(args.dataRoot))).toSorted();
}
