/** Deletes drafts that a repair wrote beside the engine's files and was killed before it could put them in their place. */
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { recordedRoot } from '../proven-root.ts';

export interface SweepDraftsArgs {
  readonly dataRoot: string;
}

/** Where operations write drafts (`relink-overlay2`, `write-anew`, `mend-blob`), and how they name them. */
const DRAFT = /\.buildmend$|^\.buildmend-[0-9a-f]{64}$/;
const PLACES = [
  ['overlay2', 'l'],
  ['volumes'],
  ['network', 'files'],
  ['containerd', 'daemon', 'io.containerd.content.v1.content'],
];
const PARENTS = [['overlay2'], ['image']];

/** How many there were. The engine may run: nobody but us knows these names. */
export async function sweepDrafts({ dataRoot }: SweepDraftsArgs): Promise<number> {
  const root = await recordedRoot(dataRoot);
  const below = await Promise.all(PARENTS.map((parent) => directoriesIn(join(root, ...parent))));
  const folders = [...PLACES.map((place) => join(root, ...place)), ...below.flat()];
  let swept = 0;
  for (const folder of folders) swept += await sweep(folder);
  return swept;
}

async function directoriesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(path, name));
}

/** Only plain files and links: a rename of our own never leaves anything else under such a name. */
async function sweep(folder: string): Promise<number> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => DRAFT.test(name));
  let swept = 0;
  for (const name of names) {
    const path = join(folder, name);
    const found = await lstat(path);
    if (!found.isFile() && !found.isSymbolicLink()) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}
