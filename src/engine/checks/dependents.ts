/** Names what stands on broken layers and images: images, containers, records of the build cache. */

import { nameOfRecord } from './buildkit-records.ts';
import { type GraphImage, type GraphStore, readGraphStore } from './graph-store.ts';
import { recordsOnLayers } from './records-on-layers.ts';
import { dependentsOfStore, type StorePart, type StorePlaces } from './store-dependents.ts';

/** Names what is known to need something; empty where nothing is known. */
export interface Dependents {
  /** @param layers - directories of `overlay2` */
  ofLayers(layers: readonly string[]): Promise<readonly string[]>;
  /** @param images - hex digests of their configurations */
  ofImages(images: readonly string[]): Promise<readonly string[]>;
  ofStore(part: StorePart): Promise<readonly string[]>;
}

/** For the quick look after a failed build: nothing is told, and nothing is read for it. */
export const NO_DEPENDENTS: Dependents = {
  ofLayers: () => Promise.resolve([]),
  ofImages: () => Promise.resolve([]),
  ofStore: () => Promise.resolve([]),
};

/** Reads the store when first asked, once. */
export function dependentsIn(places: StorePlaces): Dependents {
  const { dataRoot } = places;
  let reading: Promise<GraphStore> | null = null;
  const store = (): Promise<GraphStore> => {
    reading ??= readGraphStore(dataRoot);
    return reading;
  };
  return {
    ofLayers: async (layers) => {
      const known = await store();
      const records = await recordsOnLayers({ dataRoot, layers, cacheIds: known.cacheIds });
      return dependentsOf(known, layers, records);
    },
    ofImages: async (images) => dependentsOfImages(await store(), images),
    ofStore: (part) => dependentsOfStore(part, places),
  };
}

/**
 * Images first, then containers, then the build cache; what is in no record has nobody.
 * @param records - ids of the build cache's records that stand on them
 */
export function dependentsOf(
  store: GraphStore,
  layers: readonly string[],
  records: readonly string[],
): readonly string[] {
  const wanted = new Set(layers);
  const chains = new Set([...store.cacheIds].filter(([, id]) => wanted.has(id)).map(([chain]) => chain));
  const images = store.images.filter((image) => image.chains.some((chain) => chains.has(chain)));
  const onImages = new Set(images.map(({ id }) => id));
  const containers = store.containers.filter(
    ({ image, layers: own }) =>
      own.some((layer) => wanted.has(layer)) || (image !== null && onImages.has(image)),
  );
  return [...images.flatMap(namesOfImage), ...containers.map(nameOfContainer), ...records.map(nameOfRecord)];
}

export function dependentsOfImages(store: GraphStore, ids: readonly string[]): readonly string[] {
  const known = ids.map((id) => store.images.find((image) => image.id === id) ?? { id, tags: [] });
  const containers = store.containers.filter(({ image }) => image !== null && ids.includes(image));
  return [...known.flatMap(namesOfImage), ...containers.map(nameOfContainer)];
}

function namesOfImage({ id, tags }: Pick<GraphImage, 'id' | 'tags'>): readonly string[] {
  return tags.length === 0 ? [`image ${id.slice(0, 12)}`] : tags.map((tag) => `image ${tag}`);
}

function nameOfContainer({ name, id }: { readonly name: string | null; readonly id: string }): string {
  return `container ${name ?? id.slice(0, 12)}`;
}
