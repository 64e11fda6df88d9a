/** Checks that the layers of every image of the graph-driver store are recorded and stand on disk. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { chainIds } from './chain-ids.ts';
import { type Dependents, NO_DEPENDENTS } from './dependents.ts';
import { broken, count, healthy, withDependents } from './findings.ts';
import { isThere, lookRepeatedly, namesIn } from './look-again.ts';

const IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' } as const;

/** Each image's `rootfs.diff_ids` make chain ids (OCI image-spec, `config.md`), and each chain id a directory in layerdb. */
export async function checkLayerdb(
  dataRoot: string,
  dependents: Dependents = NO_DEPENDENTS,
  living = true,
): Promise<Finding> {
  const images = join(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256');
  const layers = join(dataRoot, 'image', 'overlay2', 'layerdb', 'sha256');
  const about = { id: 'layerdb', path: layers } as const;
  const ids = await namesIn(images);
  const missing = await lookRepeatedly(ids, (id) => hasMissingLayer(join(images, id), layers), living);
  if (missing.length === 0)
    return healthy(about, `the layers of all ${count(ids.length, 'image')} are recorded`);
  const detail = `layers of ${missing.length} of ${count(ids.length, 'image')} are not recorded, e.g. of ${missing[0]}`;
  return withDependents(broken(about, detail, IMPLIED), await dependents.ofImages(missing));
}

/** Each recorded layer names its directory in `overlay2` by its `cache-id`; a directory without `diff` has no content. */
export async function checkOverlay2Layers(
  dataRoot: string,
  dependents: Dependents = NO_DEPENDENTS,
  living = true,
): Promise<Finding> {
  const driverRoot = join(dataRoot, 'overlay2');
  const layers = join(dataRoot, 'image', 'overlay2', 'layerdb', 'sha256');
  const about = { id: 'overlay2-layers', path: driverRoot } as const;
  const recorded = await namesIn(layers);
  const present = (await namesIn(driverRoot)).filter((name) => name !== 'l');
  const gone = await lookRepeatedly(
    recorded,
    async (chain) => {
      const id = await cacheIdOf(join(layers, chain));
      return /^[a-z0-9-]+$/.test(id) && !(await isThere(join(driverRoot, id)));
    },
    living,
  );
  const empty = await lookRepeatedly(
    present,
    async (id) => {
      return (await isThere(join(driverRoot, id, 'link'))) && !(await isThere(join(driverRoot, id, 'diff')));
    },
    living,
  );
  if (gone.length + empty.length === 0) {
    return healthy(about, `all ${count(present.length, 'layer')} have their content`);
  }
  const parts = [
    gone.length === 0 ? '' : `${gone.length} of ${count(recorded.length, 'recorded layer')} are gone`,
    empty.length === 0 ? '' : `${empty.length} of ${count(present.length, 'layer')} have no content (diff)`,
  ];
  const finding = broken(about, parts.filter((part) => part !== '').join(', '), IMPLIED);
  const goneIds = await Promise.all(gone.map((chain) => cacheIdOf(join(layers, chain))));
  return withDependents(finding, await dependents.ofLayers([...goneIds, ...empty]));
}

async function cacheIdOf(layer: string): Promise<string> {
  return (await readFile(join(layer, 'cache-id'), 'utf8').catch(() => '')).trim();
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
