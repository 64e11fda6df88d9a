/**
 * Checks the cache of the engine's own BuildKit with the graph driver: each record's snapshot is recorded (`snapshots.db`) and stands in
 * `overlay2`, or is a layer of the image store. Layout: moby, `daemon/internal/builder-next/adapters/snapshot/snapshot.go`.
 */
import { join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { snapshotOf } from './bolt-snapshot.ts';
import { type BoltTree, bucketAt, entriesOf, textIn } from './bolt-tree.ts';
import { nameOfRecord, readCacheRecords } from './buildkit-records.ts';
import { broken, count, healthy, unknown, withDependents } from './findings.ts';
import { isThere, whatStays } from './look-again.ts';
import { mapBounded } from './pool.ts';

const IMPLIED = { failureClass: 'buildkit-state-corruption', owner: 'engine' } as const;

/** Where a snapshot's content is. */
export interface GraphSnapshot {
  /** Directory in `overlay2`. */
  readonly folder: string;
  /** `sha256:…` in the image store, once it was made a layer of an image; null before. */
  readonly chain: string | null;
}

const NO_SNAPSHOTS: ReadonlyMap<string, GraphSnapshot> = new Map();

/** Read from the records down to the disk: what is removed loses its files before its record, and is gone at the next look. */
export async function checkGraphCache(dataRoot: string): Promise<Finding> {
  const root = join(dataRoot, 'buildkit');
  const about = { id: 'buildkit-state', path: join(root, 'metadata_v2.db') } as const;
  const reasons = new Map<string, string>();
  let [known, why]: [number, string | null] = [0, null];
  const wrong = await whatStays(async () => {
    const [records, snapshots] = [
      await snapshotOf(join(root, 'metadata_v2.db')),
      await snapshotOf(join(root, 'snapshots.db')),
    ];
    why = records.kind === 'none' ? records.why : snapshots.kind === 'none' ? snapshots.why : null;
    if (records.kind !== 'read' || snapshots.kind === 'none') return [];
    // One that is gone is made anew, empty, and the records stay (measured: `can not convert active … to layer`).
    const there = snapshots.kind === 'read' ? readGraphSnapshots(snapshots.tree) : NO_SNAPSHOTS;
    const wanted = readCacheRecords(records.tree).filter(
      ({ mustHaveSnapshot, mutable, snapshot }) => mustHaveSnapshot || (mutable && there.has(snapshot)),
    );
    known = wanted.length;
    const found = await mapBounded(wanted, ({ snapshot }) => wrongOf(dataRoot, there.get(snapshot) ?? null));
    for (const [index, { id }] of wanted.entries()) reasons.set(id, found[index] ?? '');
    return wanted.filter((_, index) => found[index] !== null).map(({ id }) => id);
  });
  if (why !== null) return unknown(about, `its records are not compared with its snapshots: ${why}`);
  const [example] = wrong;
  if (example === undefined) return healthy(about, `all ${count(known, 'cache record')} have their snapshot`);
  const detail = `${wrong.length} of ${count(known, 'cache record')} have no snapshot, e.g. ${example}: ${reasons.get(example)}`;
  return withDependents(broken(about, detail, IMPLIED), wrong.map(nameOfRecord));
}

/** By key. One that is only committed under another key (`iscommitted`) is none of its own. Throws BoltError. */
export function readGraphSnapshots(tree: BoltTree): ReadonlyMap<string, GraphSnapshot> {
  const snapshots = new Map<string, GraphSnapshot>();
  for (const entry of bucketAt(tree, []).filter(({ bucket }) => bucket)) {
    const parts = entriesOf(tree, entry);
    const text = (name: string): string | null => {
      const value = parts.find(({ key }) => key === name)?.value;
      return value === undefined ? null : textIn(tree, value);
    };
    snapshots.set(entry.key, { folder: text('committed') ?? entry.key, chain: text('chainid') });
  }
  return snapshots;
}

/** Null for one that is well. */
async function wrongOf(dataRoot: string, snapshot: GraphSnapshot | null): Promise<string | null> {
  if (snapshot === null) return 'snapshots.db does not have it';
  const { chain, folder } = snapshot;
  const path =
    chain === null
      ? join('overlay2', folder)
      : join('image', 'overlay2', 'layerdb', 'sha256', chain.replace('sha256:', ''));
  if (!/^[a-z0-9:]+$/.test(chain ?? folder)) return null;
  return (await isThere(join(dataRoot, path))) ? null : `${join(dataRoot, path)} is gone`;
}
