/** Checks containerd's blobs against its metadata: each that is recorded is there, with the recorded size. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckId, Finding } from '../../core/finding.ts';
import { errnoOf } from '../../privileged/errno.ts';
import { snapshotOf } from './bolt-snapshot.ts';
import {
  type ContainerdMetadata,
  type ContentRecord,
  holdersOf,
  readContainerdMetadata,
} from './containerd-metadata.ts';
import { broken, count, healthy, type Implied, unknown, withDependents } from './findings.ts';
import { whatStays } from './look-again.ts';
import { mapBounded } from './pool.ts';

/** A content store and the metadata that speak of it. */
export interface ContentStore {
  readonly id: CheckId;
  readonly metadata: string;
  /** Folder of `sha256/<hex>`. */
  readonly blobs: string;
  readonly implies: Implied;
}

export function containerdContent(containerdRoot: string): ContentStore {
  return {
    id: 'containerd-store',
    metadata: join(containerdRoot, 'io.containerd.metadata.v1.bolt', 'meta.db'),
    blobs: join(containerdRoot, 'io.containerd.content.v1.content', 'blobs'),
    implies: { failureClass: 'containerd-store-corruption', owner: 'engine' },
  };
}

/** Of the graph driver's BuildKit: what builds said of themselves, and layers for export. */
export function graphDriverContent(dataRoot: string): ContentStore {
  return {
    id: 'buildkit-state',
    metadata: join(dataRoot, 'buildkit', 'containerdmeta.db'),
    blobs: join(dataRoot, 'buildkit', 'content', 'blobs'),
    implies: { failureClass: 'buildkit-state-corruption', owner: 'engine' },
  };
}

/** The engine records a blob after it was written and forgets it before it is deleted: a recorded one is always there. */
export async function checkContentSizes(store: ContentStore): Promise<Finding> {
  const about = { id: store.id, path: store.blobs };
  let read = await recordsOf(store);
  if ('why' in read) return unknown(about, `blobs are not compared with their records: ${read.why}`);
  const wrong = await whatStays(async () => {
    const now = await recordsOf(store);
    if ('why' in now) return [];
    read = now;
    const records = uniqueOf(now.content);
    const states = await mapBounded(records, (record) => wrongBlob(store, record));
    return states.filter((state) => state !== null);
  });
  const content = uniqueOf(read.content);
  if (wrong.length === 0)
    return healthy(about, `all ${count(content.length, 'recorded blob')} are there, with their sizes`);
  const detail = `${wrong.length} of ${count(content.length, 'recorded blob')} are not as recorded: ${wrong[0]}`;
  const digests = new Set(wrong.map((text) => text.split(' ')[0] ?? ''));
  return withDependents(broken(about, detail, store.implies), holdersOf(read, digests));
}

/** Namespaces share blobs, and each records them. */
export function uniqueOf(content: readonly ContentRecord[]): readonly ContentRecord[] {
  return [...new Map(content.map((record) => [record.digest, record])).values()];
}

/** What the metadata say now, or why they cannot be read. Rejects with the read's own error. */
export async function recordsOf(store: ContentStore): Promise<ContainerdMetadata | { readonly why: string }> {
  const snapshot = await snapshotOf(store.metadata);
  if (snapshot.kind === 'absent') return { content: [], holders: [] };
  return snapshot.kind === 'read' ? readContainerdMetadata(snapshot.tree) : { why: snapshot.why };
}

/** A content store is made with its first blob: an engine that never built or pulled has none. False where that cannot be read. */
export async function hasContent(store: ContentStore): Promise<boolean> {
  const read = await recordsOf(store).catch(() => null);
  return read !== null && 'content' in read && read.content.length > 0;
}

export function blobPath({ blobs }: Pick<ContentStore, 'blobs'>, digest: string): string {
  return join(blobs, ...digest.split(':'));
}

/** `sha256:… is gone`; null for one that is as it is recorded. */
export async function wrongBlob(
  store: ContentStore,
  { digest, bytes }: ContentRecord,
): Promise<string | null> {
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) return null;
  try {
    const { size } = await stat(blobPath(store, digest));
    return bytes < 0 || size === bytes ? null : `${digest} has ${size} bytes and not ${bytes}`;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return `${digest} is gone`;
    throw error;
  }
}
