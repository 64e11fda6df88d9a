/** Finds what is gone in the graph driver's store (layers, their records, images' configurations), and what stands on it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { snapshotOf } from './bolt-snapshot.ts';
import { type BrokenContent, type Look, lookAtContent } from './broken-content.ts';
import { type CacheRecord, readCacheRecords } from './buildkit-records.ts';
import { type GraphSnapshot, readGraphSnapshots } from './graph-cache.ts';
import { type GraphStore, readGraphStore } from './graph-store.ts';
import { isTorn } from './imagedb.ts';
import { isThere, namesIn } from './look-again.ts';
import { surveyLayerFiles } from './overlay2-files.ts';
import { mapBounded } from './pool.ts';
import { recordsStandingOn } from './records-standing-on.ts';

interface Seen {
  readonly store: GraphStore;
  readonly records: readonly CacheRecord[];
  readonly snapshots: ReadonlyMap<string, GraphSnapshot>;
  /** Chain id → the one below it, of each recorded layer. */
  readonly below: ReadonlyMap<string, string>;
}

/** Null where BuildKit's records cannot be read. */
export function brokenGraphContent(
  dataRoot: string,
  pausesMs?: readonly number[],
): Promise<BrokenContent | null> {
  return lookAtContent(() => look(dataRoot), pausesMs);
}

async function look(dataRoot: string): Promise<Look | null> {
  const root = join(dataRoot, 'buildkit');
  const [records, snapshots] = [
    await snapshotOf(join(root, 'metadata_v2.db')),
    await snapshotOf(join(root, 'snapshots.db')),
  ];
  if (records.kind === 'none' || snapshots.kind === 'none') return null;
  const seen: Seen = {
    store: await readGraphStore(dataRoot),
    records: records.kind === 'read' ? readCacheRecords(records.tree) : [],
    snapshots: snapshots.kind === 'read' ? readGraphSnapshots(snapshots.tree) : new Map(),
    below: await readParents(join(dataRoot, 'image', 'overlay2', 'layerdb', 'sha256')),
  };
  const parts = new Map([
    ...(await brokenLayers(dataRoot, seen)),
    ...unrecorded(seen),
    ...(await tornImages(dataRoot, seen)),
    ...lostSnapshots(seen),
  ]);
  return { parts, resolve: (still) => resolve(seen, still) };
}

type Parts = readonly (readonly [part: string, words: string])[];

/** `layer <directory>`: without content, or not to be mounted. */
async function brokenLayers(dataRoot: string, { store, records, snapshots }: Seen): Promise<Parts> {
  const root = join(dataRoot, 'overlay2');
  const there = (await namesIn(root)).filter((name) => name !== 'l' && !name.startsWith('.'));
  const wanted = new Set([
    ...store.cacheIds.values(),
    ...records.flatMap(({ snapshot, mustHaveSnapshot, mutable }) => {
      const known = snapshots.get(snapshot);
      return known === undefined || known.chain !== null || !(mustHaveSnapshot || mutable)
        ? []
        : [known.folder];
    }),
  ]);
  const present = new Set(there);
  const gone = [...wanted].filter((id) => /^[a-z0-9-]+$/.test(id) && !present.has(id));
  const empty = await mapBounded(there, async (id) => {
    return (await isThere(join(root, id, 'link'))) && !(await isThere(join(root, id, 'diff')));
  });
  const { wrong } = await surveyLayerFiles(dataRoot);
  return [
    ...[...wrong].map(([id, why]) => [`layer ${id}`, `overlay2: ${why}`] as const),
    ...there.filter((_, index) => empty[index] === true).map((id) => layerPart(id, 'has no content')),
    ...gone.map((id) => layerPart(id, 'is gone')),
  ];
}

function layerPart(id: string, why: string): readonly [string, string] {
  return [`layer ${id}`, `overlay2/${id} ${why}`];
}

/** `chain <id>`: an image’s layer that no record names, and one that is recorded on top of such a one. */
function unrecorded({ store, below }: Seen): Parts {
  const known = new Set(below.keys());
  const missing = [
    ...store.images.flatMap(({ chains }) => chains.filter((chain) => !known.has(chain))),
    ...[...below.values()].filter((parent) => parent !== '' && !known.has(parent)),
  ];
  return [...new Set(missing)].map((chain) => [
    `chain ${chain}`,
    `layerdb does not have ${chain.slice(0, 12)}`,
  ]);
}

async function tornImages(dataRoot: string, { store }: Seen): Promise<Parts> {
  const content = join(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256');
  const torn = await mapBounded(store.images, ({ id }) => isTorn(join(content, id), id));
  return store.images
    .filter((_, index) => torn[index] === true)
    .map(({ id }) => [
      `image ${id}`,
      `the configuration of image ${id.slice(0, 12)} is not what its name says`,
    ]);
}

/** `record <id>`: BuildKit has no snapshot for it. */
function lostSnapshots({ records, snapshots }: Seen): Parts {
  return records
    .filter(({ mustHaveSnapshot, snapshot }) => mustHaveSnapshot && !snapshots.has(snapshot))
    .map(({ id }) => [`record ${id}`, `snapshots.db does not have that of ${id}`]);
}

function resolve({ store, records, snapshots, below }: Seen, parts: ReadonlySet<string>): BrokenContent {
  const named = (kind: string): ReadonlySet<string> =>
    new Set([...parts].flatMap((part) => (part.startsWith(`${kind} `) ? [part.slice(kind.length + 1)] : [])));
  const layers = named('layer');
  const chains = new Set(named('chain'));
  for (const [chain, id] of store.cacheIds) if (layers.has(id)) chains.add(chain);
  standingOn(chains, below);
  const torn = named('image');
  const images = store.images.filter(
    ({ id, chains: own }) => torn.has(id) || own.some((chain) => chains.has(chain)),
  );
  const own = named('record');
  const broken = records.filter(({ id, snapshot }) => {
    const { chain, folder } = snapshots.get(snapshot) ?? { chain: snapshot, folder: '' };
    return own.has(id) || layers.has(folder) || chains.has((chain ?? '').replace('sha256:', ''));
  });
  const ids = broken.map(({ id }) => id);
  return {
    parts: [...parts],
    blobs: [],
    records: recordsStandingOn(records, ids),
    knownRecords: records.length,
    images: images.map(({ id }) => `sha256:${id}`),
    knownImages: store.images.length,
  };
}

/** Adds every recorded chain that has one of them below it. */
function standingOn(chains: Set<string>, below: ReadonlyMap<string, string>): void {
  let before = -1;
  while (before !== chains.size) {
    before = chains.size;
    for (const [chain, parent] of below) if (chains.has(parent)) chains.add(chain);
  }
}

async function readParents(layers: string): Promise<ReadonlyMap<string, string>> {
  const chains = (await namesIn(layers)).filter((name) => /^[0-9a-f]{64}$/.test(name));
  const parents = await mapBounded(chains, (chain) =>
    readFile(join(layers, chain, 'parent'), 'utf8').catch(() => ''),
  );
  return new Map(chains.map((chain, index) => [chain, (parents[index] ?? '').trim().replace('sha256:', '')]));
}
