/**
 * Checks the cache of a BuildKit that keeps its snapshots in containerd's store, or of a builder: each record's snapshot is known to the
 * metadata, and to the snapshotter. That the snapshotter's own directories are there is told by the check of snapshots.
 */
import type { Finding } from '../../core/finding.ts';
import { snapshotOf } from './bolt-snapshot.ts';
import { bucketAt } from './bolt-tree.ts';
import { nameOfRecord, readCacheRecords } from './buildkit-records.ts';
import { readSnapshotNames } from './containerd-snapshots.ts';
import { type About, broken, count, healthy, type Implied, unknown, withDependents } from './findings.ts';
import { whatStays } from './look-again.ts';

export interface SnapshotCache {
  readonly id: About['id'];
  /** `metadata_v2.db`. */
  readonly records: string;
  /** containerd's `meta.db`, a builder's `containerdmeta.db`. */
  readonly metadata: string;
  /** The overlay snapshotter's `metadata.db`. */
  readonly snapshots: string;
  readonly implies: Implied;
}

const SNAPSHOTTER = 'overlayfs';

/** From the records down to the snapshotter: what is removed loses its record last, and is gone at the next look. */
export async function checkSnapshotCache(cache: SnapshotCache): Promise<Finding> {
  const about = { id: cache.id, path: cache.records } as const;
  const reasons = new Map<string, string>();
  let [known, why]: [number, string | null] = [0, null];
  const wrong = await whatStays(async () => {
    const read = await readAll(cache);
    why = 'why' in read ? read.why : null;
    if ('why' in read) return [];
    const wanted = read.records.filter(({ mustHaveSnapshot }) => mustHaveSnapshot);
    known = wanted.length;
    return wanted
      .filter(({ id, snapshot }) => {
        const name = read.names.get(snapshot);
        if (name !== undefined && read.own.has(name)) return false;
        reasons.set(id, `${snapshot} is not in ${name === undefined ? cache.metadata : cache.snapshots}`);
        return true;
      })
      .map(({ id }) => id);
  });
  if (why !== null) return unknown(about, `its records are not compared with its snapshots: ${why}`);
  const [example] = wrong;
  if (example === undefined) return healthy(about, `all ${count(known, 'cache record')} have their snapshot`);
  const detail = `${wrong.length} of ${count(known, 'cache record')} have no snapshot, e.g. ${example}: ${reasons.get(example)}`;
  return withDependents(broken(about, detail, cache.implies), wrong.map(nameOfRecord));
}

interface Read {
  readonly records: ReturnType<typeof readCacheRecords>;
  readonly names: ReadonlyMap<string, string>;
  /** The snapshotter's own names. */
  readonly own: ReadonlySet<string>;
}

/** One after the other: who reads the records first never takes one that is being made for one that is broken. */
async function readAll(cache: SnapshotCache): Promise<Read | { readonly why: string }> {
  const [records, metadata, snapshots] = [
    await snapshotOf(cache.records),
    await snapshotOf(cache.metadata),
    await snapshotOf(cache.snapshots),
  ];
  for (const each of [records, metadata, snapshots]) if (each.kind === 'none') return { why: each.why };
  const none = { records: [], names: new Map<string, string>(), own: new Set<string>() };
  if (records.kind !== 'read' || metadata.kind !== 'read' || snapshots.kind !== 'read') return none;
  const own = bucketAt(snapshots.tree, ['v1', 'snapshots']).map(({ key }) => key);
  const names = readSnapshotNames(metadata.tree, SNAPSHOTTER);
  return { records: readCacheRecords(records.tree), names, own: new Set(own) };
}
