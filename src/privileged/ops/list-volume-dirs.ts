/** Names the volumes of an engine that does not answer, from its data root's directories. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkedPath } from '../checked-path.ts';
import { errnoOf } from '../errno.ts';

/** Null when the directory cannot be read; one that is missing has no volumes. */
export async function listVolumeDirs(args: { readonly dataRoot: string }): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(join(checkedPath(args.dataRoot), 'volumes'), { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? [] : null;
  }
}
