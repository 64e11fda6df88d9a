/** Makes the list of tags anew in the place of a broken one that was set aside. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Tag } from '../../engine/checks/graph-store.ts';
import { repositoriesJson, type TagsAnew, tagsAnew } from '../../engine/checks/tags-anew.ts';
import { checkedName } from '../checked-path.ts';
import { provenRoot } from '../proven-root.ts';
import { keptPath } from '../set-aside/move.ts';
import { writeAnew } from '../set-aside/write-anew.ts';

export interface RemakeTagsArgs {
  readonly dataRoot: string;
  /** Of the set-aside. */
  readonly id: string;
  /** `image/<driver>/repositories.json` */
  readonly entry: string;
  readonly inventory: readonly Tag[];
  readonly neverNamed: readonly string[];
}

/** The engine must be stopped. Writes nothing where no tag is known. Throws when the file cannot be read or written. */
export async function remakeTags(args: RemakeTagsArgs): Promise<TagsAnew> {
  const { id, entry, inventory, neverNamed } = args;
  const [image, driver = '', file, ...more] = entry.split('/');
  if (image !== 'image' || file !== 'repositories.json' || more.length > 0)
    throw new Error(`refused ${entry}: it is no list of tags`);
  checkedName(driver);
  const dataRoot = await provenRoot(args.dataRoot);
  const broken = await readFile(keptPath(dataRoot, id, 'store', entry), 'latin1');
  const imageRoot = join(dataRoot, dirname(entry));
  const anew = await tagsAnew({ dataRoot, imageRoot, broken, inventory, neverNamed });
  if (anew.tags.length > 0) await writeAnew(dataRoot, { id, entry }, repositoriesJson(anew.tags));
  return anew;
}
