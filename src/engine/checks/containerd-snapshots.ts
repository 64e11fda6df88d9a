/** Reads which snapshots a containerd's metadata know (`core/metadata/buckets.go`): by the key that clients use, and by the snapshotter's own. */
import { type BoltTree, bucketAt, entriesOf, textIn } from './bolt-tree.ts';

/** Of one snapshotter, over all namespaces: key → the name that the snapshotter has for it (`moby/33/…`). Throws BoltError. */
export function readSnapshotNames(tree: BoltTree, snapshotter: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const namespace of bucketAt(tree, ['v1']).filter(({ bucket }) => bucket)) {
    for (const entry of bucketAt(tree, ['v1', namespace.key, 'snapshots', snapshotter])) {
      const name = entry.bucket ? entriesOf(tree, entry).find(({ key }) => key === 'name') : undefined;
      if (name !== undefined) names.set(entry.key, textIn(tree, name.value));
    }
  }
  return names;
}
