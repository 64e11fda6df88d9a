/** Finds one part of a store by what it is for: the layer of a step, an image's lowest layer, an image's manifests. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LabBuilder } from '../../lab/builder.ts';
import type { PreparedEngine } from '../../lab/prepared-engine.ts';
import { snapshotOf } from '../../src/engine/checks/bolt-snapshot.ts';
import { bucketAt, entriesOf, textIn } from '../../src/engine/checks/bolt-tree.ts';
import { readContainerdMetadata } from '../../src/engine/checks/containerd-metadata.ts';
import { readGraphSnapshots } from '../../src/engine/checks/graph-cache.ts';
import { readGraphStore } from '../../src/engine/checks/graph-store.ts';
import { readSnapshots } from '../../src/engine/checks/snapshots.ts';

export interface Parts {
  /** Directory of `overlay2` in which the step's result stands. */
  layerOfStep(words: string): Promise<string>;
  /** Directory of the snapshotter's in which the step's result stands. */
  snapshotOfStep(words: string): Promise<string>;
  /** Chain ids of an image, lowest first. */
  chainsOf(tag: string): Promise<readonly string[]>;
  /** Files of the manifests that an image's index names. */
  manifestsOf(tag: string): Promise<readonly string[]>;
}

export async function openDatabases(
  engine: PreparedEngine,
  builder: LabBuilder | null = null,
): Promise<Parts> {
  const containerd = path.join(engine.dataRoot, 'containerd', 'daemon');
  const content = path.join(containerd, 'io.containerd.content.v1.content', 'blobs');
  const worker = builder === null ? null : path.join(builder.stateDir, 'runc-overlayfs');
  const records =
    worker ??
    path.join(
      engine.dataRoot,
      'buildkit',
      ...(engine.store === 'containerd' ? ['containerd-overlayfs'] : []),
    );
  const snapshotter =
    worker === null
      ? path.join(containerd, 'io.containerd.snapshotter.v1.overlayfs')
      : path.join(worker, 'snapshots');
  const keyOf = (words: string): Promise<string> => snapshotKey(path.join(records, 'metadata_v2.db'), words);
  return {
    layerOfStep: async (words) => {
      const known = readGraphSnapshots(await tree(path.join(records, 'snapshots.db')));
      const found = known.get(await keyOf(words));
      const { cacheIds } = await readGraphStore(engine.dataRoot);
      return cacheIds.get(found?.chain?.replace('sha256:', '') ?? '') ?? must(found?.folder);
    },
    snapshotOfStep: async (words) => {
      const key = await keyOf(words);
      const known = readSnapshots(await tree(path.join(snapshotter, 'metadata.db')));
      return path.join(snapshotter, 'snapshots', must(known.find((one) => one.key.endsWith(`/${key}`))?.id));
    },
    chainsOf: async (tag) => {
      const { images } = await readGraphStore(engine.dataRoot);
      return must(images.find(({ tags }) => tags.includes(tag))?.chains);
    },
    manifestsOf: async (tag) => {
      const metadata = await tree(path.join(containerd, 'io.containerd.metadata.v1.bolt', 'meta.db'));
      const { holders } = readContainerdMetadata(metadata);
      const index = must(holders.find(({ image }) => image === tag)?.blobs[0]);
      const text = await readFile(path.join(content, ...index.split(':')), 'utf8');
      const { manifests }: { manifests: readonly { digest: string }[] } = JSON.parse(text);
      return manifests.map(({ digest }) => path.join(content, ...digest.split(':')));
    },
  };
}

async function tree(file: string): Promise<Parameters<typeof bucketAt>[0]> {
  const read = await snapshotOf(file);
  if (read.kind !== 'read') throw new Error(`${file} cannot be read`);
  return read.tree;
}

/** By the record's description, which quotes the step. */
async function snapshotKey(file: string, words: string): Promise<string> {
  const read = await tree(file);
  for (const entry of bucketAt(read, ['_main'])) {
    const parts = new Map(entriesOf(read, entry).map(({ key, value }) => [key, textIn(read, value)]));
    const { value: step }: { value?: string } = JSON.parse(parts.get('cache.description') ?? '{}');
    const { value: key }: { value?: string } = JSON.parse(parts.get('cache.snapshot') ?? '{}');
    if (step?.includes(words) === true) return must(key);
  }
  throw new Error(`no record of the cache is of ${words}`);
}

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('that part is not there');
  return value;
}
