/** What only dockerd makes in its data root: names alone (`image`, `volumes`) are anybody's, what stands in them is not. */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** moby, `daemon/graphdriver` and `daemon/containerd`. */
const DRIVERS = [
  'overlay2',
  'overlayfs',
  'fuse-overlayfs',
  'vfs',
  'btrfs',
  'zfs',
  'overlay',
  'aufs',
  'devicemapper',
];

/** Any one of the paths proves its mark. Seen in the data roots of 20.10, 26.1, 28.5 and 29, with both stores. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  network: ['network/files'],
  volumes: ['volumes/metadata.db', 'volumes/backingFsBlockDev'],
  plugins: ['plugins/tmp', 'plugins/storage'],
  containerd: ['containerd/daemon'],
  overlay2: ['overlay2/l'],
  buildkit: [
    'cache.db',
    'metadata_v2.db',
    'snapshots.db',
    'history.db',
    'executor',
    'containerd-overlayfs',
  ].map((name) => `buildkit/${name}`),
  image: DRIVERS.flatMap((driver) =>
    ['imagedb', 'layerdb', 'repositories.json'].map((name) => `image/${driver}/${name}`),
  ),
};

/** A broken or half-emptied data root still has so many of them (every fault of the lab's library leaves more). */
export const MARKS_NEEDED = 3;

/** A UUID since 24 (moby, `daemon/id.go`), the fingerprint of a key before. */
const ENGINE_ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z2-7]{4}(?::[A-Z2-7]{4}){11})$/i;

/** Names of the marks that are there. No symbolic link is followed at the end of a path. */
export async function marksIn(dataRoot: string): Promise<readonly string[]> {
  const found = await Promise.all(
    Object.entries(MARKS).map(async ([mark, paths]) =>
      (await Promise.all(paths.map((path) => isReal(join(dataRoot, path))))).includes(true) ? [mark] : [],
    ),
  );
  const id = await engineIdIn(dataRoot);
  return [...found.flat(), ...(id !== null && ENGINE_ID.test(id) ? ['engine-id'] : [])];
}

/** What the engine of this data root calls itself; null where it does not say. */
export async function engineIdIn(dataRoot: string): Promise<string | null> {
  const text = await readFile(join(dataRoot, 'engine-id'), 'utf8').catch(() => null);
  return text === null ? null : text.trim().slice(0, 64);
}

async function isReal(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found !== null && !found.isSymbolicLink();
}
