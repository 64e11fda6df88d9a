/** Checks that the layers of every image of the graph-driver store are recorded and stand on disk. */
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '../../core/finding.ts';
import { errnoOf } from '../../privileged/errno.ts';
import { broken, count, healthy } from './findings.ts';
import { mapBounded } from './pool.ts';

const IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' } as const;
/** An image that is being removed loses its parts one by one: looked at again after these pauses, in milliseconds. */
const LOOK_AGAIN = [300, 1000] as const;

/** Each image's `rootfs.diff_ids` make chain ids (OCI image-spec, `config.md`), and each chain id a directory in layerdb. */
export async function checkLayerdb(dataRoot: string): Promise<Finding> {
  const images = join(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256');
  const layers = join(dataRoot, 'image', 'overlay2', 'layerdb', 'sha256');
  const about = { id: 'layerdb', path: layers } as const;
  const ids = await namesIn(images);
  const missing = await lookRepeatedly(ids, (id) => hasMissingLayer(join(images, id), layers));
  if (missing.length === 0)
    return healthy(about, `the layers of all ${count(ids.length, 'image')} are recorded`);
  const detail = `layers of ${missing.length} of ${count(ids.length, 'image')} are not recorded, e.g. of ${missing[0]}`;
  return broken(about, detail, IMPLIED);
}

/** Each recorded layer names its directory in `overlay2` by its `cache-id`; a directory without `diff` has no content. */
export async function checkOverlay2Layers(dataRoot: string): Promise<Finding> {
  const driverRoot = join(dataRoot, 'overlay2');
  const layers = join(dataRoot, 'image', 'overlay2', 'layerdb', 'sha256');
  const about = { id: 'overlay2-layers', path: driverRoot } as const;
  const recorded = await namesIn(layers);
  const present = (await namesIn(driverRoot)).filter((name) => name !== 'l');
  const gone = await lookRepeatedly(recorded, async (chain) => {
    const id = (await readFile(join(layers, chain, 'cache-id'), 'utf8').catch(() => '')).trim();
    return /^[a-z0-9-]+$/.test(id) && !(await isThere(join(driverRoot, id)));
  });
  const empty = await lookRepeatedly(present, async (id) => {
    return (await isThere(join(driverRoot, id, 'link'))) && !(await isThere(join(driverRoot, id, 'diff')));
  });
  if (gone.length + empty.length === 0) {
    return healthy(about, `all ${count(present.length, 'layer')} have their content`);
  }
  const parts = [
    gone.length === 0 ? '' : `${gone.length} of ${count(recorded.length, 'recorded layer')} are gone`,
    empty.length === 0 ? '' : `${empty.length} of ${count(present.length, 'layer')} have no content (diff)`,
  ];
  return broken(about, parts.filter((part) => part !== '').join(', '), IMPLIED);
}

async function hasMissingLayer(imagePath: string, layers: string): Promise<boolean> {
  const text = await readFile(imagePath, 'utf8').catch(() => null);
  const chains = text === null ? [] : chainIds(diffIdsOf(text));
  for (const chain of chains) if (!(await isThere(join(layers, chain)))) return true;
  return false;
}

/** `sha256:<hex>` of each layer's content; none for what is no image's configuration. */
export function diffIdsOf(config: string): readonly string[] {
  try {
    const parsed: { readonly rootfs?: { readonly diff_ids?: unknown } } | null = JSON.parse(config);
    const ids: unknown = parsed?.rootfs?.diff_ids;
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Hex digests: the first is the first layer's own, each next one is over the chain so far and the layer. */
export function chainIds(diffIds: readonly string[]): readonly string[] {
  const chains: string[] = [];
  for (const diff of diffIds) {
    const before = chains.at(-1);
    const text = before === undefined ? null : `sha256:${before} ${diff}`;
    chains.push(
      text === null ? diff.replace('sha256:', '') : createHash('sha256').update(text).digest('hex'),
    );
  }
  return chains;
}

/** What is wrong at every look. */
async function lookRepeatedly(
  names: readonly string[],
  isWrong: (name: string) => Promise<boolean>,
): Promise<readonly string[]> {
  let wrong = await select(names, isWrong);
  for (const pauseMs of LOOK_AGAIN) {
    if (wrong.length === 0) return wrong;
    await sleep(pauseMs);
    wrong = await select(wrong, isWrong);
  }
  return wrong;
}

async function select(
  names: readonly string[],
  isWrong: (name: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const flags = await mapBounded(names, isWrong);
  return names.filter((_, index) => flags[index] === true);
}

async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return false;
    throw error;
  }
}
