/** Checks containerd's snapshots against their metadata (containerd, `core/snapshots/storage/bolt.go`): each recorded one has its `fs`. */
import { join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { snapshotOf } from './bolt-snapshot.ts';
import { type BoltTree, bucketAt, entriesOf, textIn } from './bolt-tree.ts';
import { type ContainerdMetadata, holdersOf, namesOfHolders, uvarint } from './containerd-metadata.ts';
import { type ContentStore, containerdContent, recordsOf } from './content-sizes.ts';
import { broken, count, healthy, unknown, withDependents } from './findings.ts';
import { isThere, whatStays } from './look-again.ts';
import { mapBounded } from './pool.ts';

/** An overlay snapshotter's folder, and the metadata that speak of who needs what is in it. */
export interface SnapshotStore {
  /** Holds `metadata.db` and `snapshots/<number>/fs`. */
  readonly folder: string;
  readonly content: ContentStore;
}

export function containerdSnapshots(containerdRoot: string): SnapshotStore {
  const folder = join(containerdRoot, 'io.containerd.snapshotter.v1.overlayfs');
  return { folder, content: containerdContent(containerdRoot) };
}

/** As the snapshotter records it. */
export interface Snapshot {
  /** `moby/12/sha256:…`. */
  readonly key: string;
  readonly id: string;
  readonly parent: string;
}

/** Nothing is recorded where another snapshotter is used. A directory is made before its record is committed, and deleted after its record. */
export async function checkSnapshots({ folder: root, content }: SnapshotStore): Promise<Finding> {
  const about = { id: content.id, path: join(root, 'snapshots') } as const;
  let known: readonly Snapshot[] = [];
  let why: string | null = null;
  const wrong = await whatStays(async () => {
    const read = await snapshotOf(join(root, 'metadata.db'));
    why = read.kind === 'none' ? read.why : null;
    known = read.kind === 'read' ? readSnapshots(read.tree) : [];
    const there = await mapBounded(known, ({ id }) => isThere(join(root, 'snapshots', id, 'fs')));
    return known.filter((_, index) => there[index] !== true).map(({ id }) => id);
  });
  if (why !== null) return unknown(about, `snapshots are not compared with their records: ${why}`);
  if (wrong.length === 0) return healthy(about, `all ${count(known.length, 'recorded snapshot')} are there`);
  const detail = `${wrong.length} of ${count(known.length, 'recorded snapshot')} are gone, e.g. ${join('snapshots', wrong[0] ?? '', 'fs')}`;
  const metadata = await recordsOf(content).catch(() => ({ why: '' }));
  const dependents = 'why' in metadata ? [] : onSnapshots(metadata, known, new Set(wrong));
  return withDependents(broken(about, detail, content.implies), dependents);
}

/** Throws BoltError. */
export function readSnapshots(tree: BoltTree): readonly Snapshot[] {
  return bucketAt(tree, ['v1', 'snapshots']).flatMap((entry) => {
    const parts = entry.bucket ? entriesOf(tree, entry) : [];
    const id = parts.find(({ key }) => key === 'id')?.value;
    const below = parts.find(({ key }) => key === 'parent')?.value;
    const parent = below === undefined ? '' : textIn(tree, below);
    return id === undefined ? [] : [{ key: entry.key, id: uvarint(id).toString(), parent }];
  });
}

/** Images whose uppermost snapshot is, or stands on, one of these, and records of the build cache that hold such a one. */
function onSnapshots(
  metadata: ContainerdMetadata,
  known: readonly Snapshot[],
  ids: ReadonlySet<string>,
): readonly string[] {
  const byKey = new Map(known.map((snapshot) => [snapshot.key, snapshot]));
  const stands = ({ key }: Snapshot): boolean => {
    for (let at = byKey.get(key), steps = 0; at !== undefined && steps < known.length; steps += 1) {
      if (ids.has(at.id)) return true;
      at = byKey.get(at.parent);
    }
    return false;
  };
  const names = new Set(known.filter(stands).map(({ key }) => key.replace(/^[^/]*\/\d+\//, '')));
  const blobs = metadata.content.filter(({ snapshots }) => snapshots.some((name) => names.has(name)));
  const through = new Set(holdersOf(metadata, new Set(blobs.map(({ digest }) => digest))));
  return namesOfHolders(
    metadata.holders.filter(
      ({ name, snapshots }) => through.has(name) || snapshots.some((snapshot) => names.has(snapshot)),
    ),
  );
}
