/** Counts the records of a build cache from whatever still tells of them, when one of its databases cannot be opened. */
import { join } from 'node:path';
import { lookAtBolt } from './bolt-file.ts';
import { snapshotOf } from './bolt-snapshot.ts';
import { type BoltTree, bucketAt, entriesOf } from './bolt-tree.ts';
import { readCacheRecords } from './buildkit-records.ts';
import { containerdContent } from './content-sizes.ts';
import { namesIn } from './look-again.ts';

/** BuildKit's own ids. */
const ID = /^[a-z0-9]{25}$/;

/** What may still tell of a cache. */
export interface CacheSources {
  /** `metadata_v2.db`. */
  readonly records: string;
  /** containerd's `meta.db`, or BuildKit's own `containerdmeta.db`. */
  readonly leases: string;
  /** The graph driver's `snapshots.db`, and `overlay2`. */
  readonly graph?: { readonly snapshots: string; readonly layers: string };
}

/** `all 14 records of the build cache`; empty where there is none, or nothing tells of it. */
export async function dependentsOfBuildCache({
  records,
  leases,
  graph,
}: CacheSources): Promise<readonly string[]> {
  const sources = [
    () => countIn(records, (tree) => readCacheRecords(tree).length),
    () => countIn(leases, countLeases),
    () => (graph === undefined ? 0 : countIn(graph.snapshots, countSnapshots)),
    () => (graph === undefined ? 0 : countFolders(graph.layers)),
  ];
  for (const source of sources) {
    const number = await Promise.resolve(source()).catch(() => 0);
    if (number === 1) return ['the one record of the build cache'];
    if (number > 0) return [`all ${number} records of the build cache`];
  }
  return [];
}

/** Of the engine's own BuildKit. */
export function engineCache(dataRoot: string, containerdRoot: string | null): CacheSources {
  const root = join(dataRoot, 'buildkit');
  if (containerdRoot === null) {
    return {
      records: join(root, 'metadata_v2.db'),
      leases: join(root, 'containerdmeta.db'),
      graph: { snapshots: join(root, 'snapshots.db'), layers: join(dataRoot, 'overlay2') },
    };
  }
  return {
    records: join(root, 'containerd-overlayfs', 'metadata_v2.db'),
    leases: containerdContent(containerdRoot).metadata,
  };
}

async function countIn(path: string, count: (tree: BoltTree) => number): Promise<number> {
  if ((await lookAtBolt(path)).kind !== 'valid') return 0;
  const read = await snapshotOf(path);
  return read.kind === 'read' ? count(read.tree) : 0;
}

/** Each record has a lease of its own name. */
function countLeases(tree: BoltTree): number {
  return bucketAt(tree, ['v1'])
    .filter(({ bucket }) => bucket)
    .flatMap(({ key }) => bucketAt(tree, ['v1', key, 'leases']))
    .filter(({ key }) => ID.test(key)).length;
}

function countSnapshots(tree: BoltTree): number {
  return bucketAt(tree, []).filter(
    (entry) =>
      entry.bucket && ID.test(entry.key) && !entriesOf(tree, entry).some(({ key }) => key === 'iscommitted'),
  ).length;
}

/** Layers of images have longer names, containers' own too. */
async function countFolders(root: string): Promise<number> {
  return (await namesIn(root)).filter((name) => ID.test(name)).length;
}
