/**
 * Says for sure which layers of `overlay2` nobody but BuildKit names: every record of layers, mounts and containers must be readable, for
 * a good layer whose record cannot be read looks like one that nobody needs.
 */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../../privileged/errno.ts';
import { parseJson, stringAt } from '../json.ts';
import { mapBounded } from './pool.ts';

export type UnnamedLayers =
  | { readonly kind: 'known'; readonly layers: readonly string[] }
  | { readonly kind: 'undecided'; readonly why: string };

/** What the engine and BuildKit call layers: 25 characters, or a digest's 64, and `-init` for a container's. */
const LAYER = /^(?:[a-z0-9]{25}|[0-9a-f]{64})(?:-init)?$/;
const CHAIN = /^[0-9a-f]{64}$/;

/** To be asked only of a stopped engine: what is being pulled has its layers before their records. Never rejects. */
export async function unnamedLayers(dataRoot: string): Promise<UnnamedLayers> {
  try {
    const image = join(dataRoot, 'image', 'overlay2');
    const named = new Set([...(await recorded(image)), ...(await mounted(dataRoot, image))]);
    const folders = await readdir(join(dataRoot, 'overlay2'), { withFileTypes: true });
    const layers = folders
      .filter((entry) => entry.isDirectory() && LAYER.test(entry.name) && !named.has(entry.name))
      .map(({ name }) => name);
    return { kind: 'known', layers };
  } catch (error) {
    return { kind: 'undecided', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Directories that the image store's records name. Throws where one cannot be read. */
async function recorded(image: string): Promise<readonly string[]> {
  const layers = join(image, 'layerdb', 'sha256');
  const chains = (await readdir(layers)).filter((name) => CHAIN.test(name));
  return mapBounded(chains, (chain) => textOf(join(layers, chain, 'cache-id')));
}

/** Those of the containers: each must have its record of mounts. Throws where one is missing or cannot be read. */
async function mounted(dataRoot: string, image: string): Promise<readonly string[]> {
  const mounts = join(image, 'layerdb', 'mounts');
  const ids = await readdir(mounts).catch(emptyWhenGone);
  const found = await mapBounded(ids, async (id) => [
    await textOf(join(mounts, id, 'mount-id')),
    await textOf(join(mounts, id, 'init-id')).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return '';
      throw error;
    }),
  ]);
  const containers = await readdir(join(dataRoot, 'containers')).catch(emptyWhenGone);
  await mapBounded(containers, async (id) => {
    const file = join(dataRoot, 'containers', id, 'config.v2.json');
    if (stringAt(parseJson(await readFile(file, 'utf8')), 'ID') !== id)
      throw new Error(`${file} is not the record of that container`);
    if (!ids.includes(id)) throw new Error(`container ${id.slice(0, 12)} has no record of its layers`);
  });
  return found.flat();
}

/** Throws for an empty one. */
async function textOf(path: string): Promise<string> {
  const text = (await readFile(path, 'utf8')).trim();
  if (text === '') throw new Error(`${path} is empty`);
  return text;
}

function emptyWhenGone(error: unknown): readonly string[] {
  if (errnoOf(error) === 'ENOENT') return [];
  throw error;
}

/** `overlay2/l/<text of its file link>`, where there is such a link. */
export async function linkOf(root: string, layer: string): Promise<readonly string[]> {
  const text = await readFile(join(root, 'overlay2', layer, 'link'), 'utf8').catch(() => '');
  if (!/^[A-Z0-9]{26}$/.test(text.trim())) return [];
  const entry = `overlay2/l/${text.trim()}`;
  const there = await lstat(join(root, entry)).catch(() => null);
  return there?.isSymbolicLink() === true ? [entry] : [];
}
