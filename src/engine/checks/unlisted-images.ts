/** Names the files of images that an engine left out when it started because layers of theirs are not recorded. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord, parseJson, recordAt, stringAt } from '../json.ts';
import { chainIds } from './chain-ids.ts';
import { diffIdsOf } from './layerdb.ts';
import { isThere } from './look-again.ts';
import { linkOf } from './unnamed-layers.ts';

export interface UnlistedImage {
  readonly id: string;
  /** `app:1`, and `app@sha256:…`, as `repositories.json` has them. */
  readonly tags: readonly string[];
  readonly digests: readonly string[];
  /** Relative to the data root. */
  readonly entries: readonly string[];
}

export interface UnlistedImages {
  readonly images: readonly UnlistedImage[];
  /** Records of layers that stand on one without a record, with the layers themselves; relative to the data root. */
  readonly orphans: readonly string[];
  /** A container was made from one of them, or stands on such a layer: none may go. */
  readonly used: boolean;
}

const STORE = 'image/overlay2';

/**
 * A pull takes an image whose configuration is there for complete, and fails on a layer's record that is there: both are in the way
 * (measured with 28.5). Reads only; what is to be moved by it has to be asked for again once the engine is stopped.
 */
export async function unlistedImages(root: string, ids: readonly string[]): Promise<UnlistedImages> {
  const orphans = await orphanedRecords(root);
  const names = await namesIn(join(root, STORE, 'repositories.json'));
  const images: UnlistedImage[] = [];
  const chains = new Set(orphans.chains);
  for (const id of ids) {
    const hex = /^sha256:([0-9a-f]{64})$/.exec(id)?.[1];
    if (hex === undefined) continue;
    const own = chainIds(diffIdsOf(await textOf(join(root, STORE, 'imagedb/content/sha256', hex))));
    const recorded = own.map((chain) => isThere(join(root, STORE, 'layerdb/sha256', chain)));
    // All recorded: the engine has it, or something else is wrong with it
    if (own.length > 0 && (await Promise.all(recorded)).every(Boolean)) continue;
    for (const chain of own) chains.add(chain);
    const parts = ['content', 'metadata'].map((part) => `${STORE}/imagedb/${part}/sha256/${hex}`);
    const there = await Promise.all(parts.map((part) => isThere(join(root, part))));
    const called = names.filter((name) => name.image === id).map(({ name }) => name);
    images.push({
      id,
      tags: called.filter((name) => !name.includes('@')),
      digests: called.filter((name) => name.includes('@')),
      entries: parts.filter((_, index) => there[index] === true),
    });
  }
  return { images, orphans: orphans.entries, used: await isUsed(root, chains, ids) };
}

/** By the records of the containers' own layers, and by the containers' own. */
async function isUsed(
  root: string,
  chains: ReadonlySet<string>,
  images: readonly string[],
): Promise<boolean> {
  const mounts = join(root, STORE, 'layerdb/mounts');
  for (const id of await readdir(mounts).catch(() => [])) {
    if (chains.has((await textOf(join(mounts, id, 'parent'))).replace('sha256:', ''))) return true;
    const config = await textOf(join(root, 'containers', id, 'config.v2.json'));
    if (images.includes(stringAt(parseJson(config), 'Image') ?? '')) return true;
  }
  return false;
}

async function namesIn(repositories: string): Promise<readonly { name: string; image: string }[]> {
  const all = recordAt(parseJson(await textOf(repositories)), 'Repositories');
  return Object.values(all).flatMap((names) =>
    isRecord(names)
      ? Object.entries(names).flatMap(([name, image]) => (typeof image === 'string' ? [{ name, image }] : []))
      : [],
  );
}

interface Orphans {
  readonly chains: readonly string[];
  readonly entries: readonly string[];
}

/** Records of layers whose parent has none, all the way up; with their directories. */
async function orphanedRecords(root: string): Promise<Orphans> {
  const folder = join(root, STORE, 'layerdb/sha256');
  const chains = await readdir(folder).catch(() => []);
  const parents = new Map<string, string>();
  for (const chain of chains)
    parents.set(chain, (await textOf(join(folder, chain, 'parent'))).replace('sha256:', ''));
  const isOrphan = (chain: string): boolean => {
    let at = parents.get(chain);
    for (let steps = 0; at !== undefined && at !== '' && steps < parents.size; steps += 1) {
      if (!parents.has(at)) return true;
      at = parents.get(at);
    }
    return false;
  };
  const entries: string[] = [];
  const orphans = chains.filter(isOrphan);
  for (const chain of orphans) {
    entries.push(`${STORE}/layerdb/sha256/${chain}`);
    const layer = await textOf(join(folder, chain, 'cache-id'));
    if (!/^[a-z0-9]+$/.test(layer) || !(await isThere(join(root, 'overlay2', layer)))) continue;
    entries.push(`overlay2/${layer}`, ...(await linkOf(root, layer)));
  }
  return { chains: orphans, entries };
}

async function textOf(path: string): Promise<string> {
  return (await readFile(path, 'utf8').catch(() => '')).trim();
}
