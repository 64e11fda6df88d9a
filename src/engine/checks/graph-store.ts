/**
 * Reads who stands on which layer in the graph driver's store: images, tags, containers, and the layers' directories.
 * Layout: moby, `layer/filestore.go` (`cache-id`, `parent`, `mounts/<id>/mount-id`), `image/fs.go`, `reference/store.go`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { arrayAt, isRecord, parseJson, recordAt, stringAt, stringsOf } from '../json.ts';
import { chainIds } from './chain-ids.ts';
import { namesIn } from './look-again.ts';
import { mapBounded } from './pool.ts';

export interface GraphImage {
  /** Hex digest of its configuration. */
  readonly id: string;
  /** Chain ids of its layers, lowest first. */
  readonly chains: readonly string[];
  /** `app:1`; empty for one without a name. */
  readonly tags: readonly string[];
}

export interface GraphContainer {
  readonly id: string;
  /** Without the slash before it; null where its own file cannot be read. */
  readonly name: string | null;
  /** Its own directories in `overlay2`: the writable one and the init layer. */
  readonly layers: readonly string[];
  /** Hex digest of the image it was made from; null where its own file cannot be read. */
  readonly image: string | null;
}

export interface GraphStore {
  /** Chain id → directory in `overlay2`, of each recorded layer that has one. */
  readonly cacheIds: ReadonlyMap<string, string>;
  readonly images: readonly GraphImage[];
  readonly containers: readonly GraphContainer[];
}

/** What cannot be read is left out: this says who is known to depend on something, not who does not. */
export async function readGraphStore(dataRoot: string): Promise<GraphStore> {
  const root = join(dataRoot, 'image', 'overlay2');
  const [cacheIds, images, containers] = await Promise.all([
    readCacheIds(root),
    readImages(root),
    readContainers(dataRoot, root),
  ]);
  return { cacheIds, images, containers };
}

export async function readCacheIds(imageRoot: string): Promise<ReadonlyMap<string, string>> {
  const layers = join(imageRoot, 'layerdb', 'sha256');
  const chains = await namesIn(layers);
  const ids = await mapBounded(chains, (chain) => textOf(join(layers, chain, 'cache-id')));
  return new Map(
    chains.flatMap((chain, index) => {
      const id = ids[index] ?? '';
      return /^[a-z0-9-]+$/.test(id) ? [[chain, id]] : [];
    }),
  );
}

async function readImages(imageRoot: string): Promise<readonly GraphImage[]> {
  const content = join(imageRoot, 'imagedb', 'content', 'sha256');
  const tags = tagsOf(await textOf(join(imageRoot, 'repositories.json')));
  return mapBounded(await namesIn(content), async (id) => {
    const config = parseJson((await textOf(join(content, id))) ?? '');
    const chains = chainIds(stringsOf(arrayAt(recordAt(config, 'rootfs'), 'diff_ids')));
    return { id, chains, tags: tags.filter((tag) => tag.image === id).map(({ name }) => name) };
  });
}

export interface Tag {
  readonly name: string;
  /** Hex digest. */
  readonly image: string;
}

/** `{"Repositories":{"app":{"app:1":"sha256:…","app@sha256:…":"sha256:…"}}}`, without the names by digest. */
export function tagsOf(repositoriesJson: string | null): readonly Tag[] {
  const repositories = recordAt(parseJson(repositoriesJson ?? ''), 'Repositories');
  if (!isRecord(repositories)) return [];
  return Object.values(repositories).flatMap((names) =>
    isRecord(names)
      ? Object.entries(names).flatMap(([name, image]) =>
          typeof image === 'string' && !name.includes('@')
            ? [{ name, image: image.replace('sha256:', '') }]
            : [],
        )
      : [],
  );
}

async function readContainers(dataRoot: string, imageRoot: string): Promise<readonly GraphContainer[]> {
  const mounts = join(imageRoot, 'layerdb', 'mounts');
  return mapBounded(await namesIn(mounts), async (id) => {
    const own = await Promise.all(['mount-id', 'init-id'].map((file) => textOf(join(mounts, id, file))));
    const config = parseJson((await textOf(join(dataRoot, 'containers', id, 'config.v2.json'))) ?? '');
    return {
      id,
      name: stringAt(config, 'Name')?.replace(/^\//, '') ?? null,
      layers: own.filter((layer) => layer !== null),
      image: stringAt(config, 'Image')?.replace('sha256:', '') ?? null,
    };
  });
}

function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}
