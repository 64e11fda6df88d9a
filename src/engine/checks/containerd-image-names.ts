/** Names of the images of an engine that uses containerd's store, as containerd's own metadata have them. */

import { snapshotOf } from './bolt-snapshot.ts';
import { bucketAt, textIn } from './bolt-tree.ts';

/** Docker's namespace (moby, `daemon/config/config_linux.go`). */
const NAMESPACE = 'moby';

export interface NamedDigest {
  /** With its registry: `docker.io/library/app:1`. */
  readonly name: string;
  /** Of its index or manifest: `sha256:<hex>`. */
  readonly digest: string;
}

/** Null where the database cannot be read. Layout: containerd, `core/metadata/buckets.go`. @param metadata - `…/meta.db` */
export async function containerdImageNames(metadata: string): Promise<readonly NamedDigest[] | null> {
  const snapshot = await snapshotOf(metadata).catch(() => null);
  if (snapshot?.kind !== 'read') return null;
  const { tree } = snapshot;
  const at = ['v1', NAMESPACE, 'images'];
  try {
    return bucketAt(tree, at).flatMap(({ key, bucket }) => {
      const target = bucket ? bucketAt(tree, [...at, key, 'target']) : [];
      const digest = target.find((part) => part.key === 'digest')?.value;
      return digest === undefined ? [] : [{ name: key, digest: textIn(tree, digest) }];
    });
  } catch {
    return null;
  }
}
