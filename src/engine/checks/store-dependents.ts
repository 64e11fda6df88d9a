/** Names what is lost with a whole database or store, from what is left beside it: also with the engine stopped. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dependentsOfBuildCache, engineCache } from './build-cache-size.ts';
import { readContainerConfigs } from './container-configs.ts';
import { dependentsOfMetadata, dependentsOfSnapshotter } from './containerd-images.ts';
import { count } from './findings.ts';
import { namesIn } from './look-again.ts';
import { dependentsOfNetworks } from './network-names.ts';

export interface StorePlaces {
  readonly dataRoot: string;
  /** Null for the graph driver's store. */
  readonly containerdRoot: string | null;
}

/** A store as a whole; `all`: everything that the data root holds. */
export type StorePart = 'networks' | 'volumes' | 'build-cache' | 'metadata' | 'snapshots' | 'tags' | 'all';

/** Never rejects: that something cannot be named is no error of its own. */
export async function dependentsOfStore(part: StorePart, places: StorePlaces): Promise<readonly string[]> {
  return namesOf(part, places).catch(() => []);
}

async function namesOf(part: StorePart, places: StorePlaces): Promise<readonly string[]> {
  const { dataRoot, containerdRoot } = places;
  switch (part) {
    case 'networks':
      return dependentsOfNetworks(dataRoot);
    case 'volumes':
      return volumesIn(dataRoot);
    case 'build-cache':
      return dependentsOfBuildCache(engineCache(dataRoot, containerdRoot));
    case 'metadata':
      return containerdRoot === null ? [] : dependentsOfMetadata(dataRoot, containerdRoot);
    case 'snapshots':
      return containerdRoot === null ? [] : dependentsOfSnapshotter(containerdRoot);
    case 'tags':
      return imagesOf(dataRoot);
    case 'all':
      return everythingIn(places);
  }
}

/** Without those that builders keep their state in. */
async function volumesIn(dataRoot: string): Promise<readonly string[]> {
  const entries = await readdir(join(dataRoot, 'volumes'), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !/^buildx_buildkit_.*_state$/.test(entry.name))
    .map(({ name }) => `volume ${name}`);
}

/** Their names are lost: by what containers were made from, and how many there are. */
async function imagesOf(dataRoot: string): Promise<readonly string[]> {
  const images = await namesIn(join(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256'));
  const named = (await readContainerConfigs(dataRoot))
    .map(({ image }) => image)
    .filter((name) => name !== '');
  const number = images.length === 0 ? [] : [`the names of ${count(images.length, 'image')}`];
  return [...number, ...[...new Set(named)].toSorted().map((name) => `image ${name}`)];
}

async function everythingIn({ dataRoot, containerdRoot }: StorePlaces): Promise<readonly string[]> {
  const containers = await readContainerConfigs(dataRoot);
  const images =
    containerdRoot === null
      ? (await namesIn(join(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256'))).length
      : (await dependentsOfSnapshotter(containerdRoot)).filter((name) => name.startsWith('image ')).length;
  return [
    ...(images === 0 ? [] : [count(images, 'image')]),
    ...containers.map(({ name }) => `container ${name}`),
    ...(await volumesIn(dataRoot)),
    ...(await dependentsOfBuildCache(engineCache(dataRoot, containerdRoot))),
  ];
}
