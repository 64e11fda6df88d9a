/** Finds what is gone in a containerd's store (an engine’s or a builder’s): blobs and unpacked layers, and what stands on them. */
import { join } from 'node:path';
import { snapshotOf } from './bolt-snapshot.ts';
import { type BrokenContent, type Look, type LostBlob, lookAtContent } from './broken-content.ts';
import { type CacheRecord, readCacheRecords } from './buildkit-records.ts';
import { type ContainerdMetadata, type ContentRecord, type Holder, reaches } from './containerd-metadata.ts';
import { readSnapshotNames } from './containerd-snapshots.ts';
import { type ContentStore, recordsOf, uniqueOf, wrongBlob } from './content-sizes.ts';
import { isThere } from './look-again.ts';
import { mapBounded } from './pool.ts';
import { recordsStandingOn } from './records-standing-on.ts';
import { readSnapshots, type Snapshot } from './snapshots.ts';

export interface ContainerdPlaces {
  readonly content: ContentStore;
  /** Folder of the overlay snapshotter. */
  readonly snapshotter: string;
  /** BuildKit's `metadata_v2.db`. */
  readonly records: string;
}

const SNAPSHOTTER = 'overlayfs';

interface Seen {
  readonly metadata: ContainerdMetadata;
  readonly known: readonly Snapshot[];
  /** Key that clients use → the snapshotter’s own. */
  readonly names: ReadonlyMap<string, string>;
  readonly records: readonly CacheRecord[];
}

/** Null where the databases cannot be read. */
export function brokenContainerdContent(
  places: ContainerdPlaces,
  pausesMs?: readonly number[],
): Promise<BrokenContent | null> {
  return lookAtContent(() => look(places), pausesMs);
}

async function look({ content, snapshotter, records }: ContainerdPlaces): Promise<Look | null> {
  const [cache, names, snapshots] = [
    await snapshotOf(records),
    await snapshotOf(content.metadata),
    await snapshotOf(join(snapshotter, 'metadata.db')),
  ];
  const metadata = await recordsOf(content);
  if ('why' in metadata || [cache, names, snapshots].some(({ kind }) => kind === 'none')) return null;
  const seen: Seen = {
    metadata,
    known: snapshots.kind === 'read' ? readSnapshots(snapshots.tree) : [],
    names: names.kind === 'read' ? readSnapshotNames(names.tree, SNAPSHOTTER) : new Map(),
    records: cache.kind === 'read' ? readCacheRecords(cache.tree) : [],
  };
  const there = await mapBounded(seen.known, ({ id }) => isThere(join(snapshotter, 'snapshots', id, 'fs')));
  const blobs = uniqueOf(metadata.content);
  const wrong = await mapBounded(blobs, (blob) => wrongBlob(content, blob));
  const gone = seen.known.filter((_, index) => there[index] !== true);
  const parts = new Map<string, string>([
    ...gone.map(({ id }) => [`snapshot ${id}`, `the unpacked layer ${id} is gone`] as const),
    ...wrong.flatMap((why) => (why === null ? [] : [[`blob ${why.split(' ')[0]}`, why] as const])),
    ...lostSnapshots(seen),
  ]);
  return { parts, resolve: (still) => resolve(seen, still) };
}

function lostSnapshots({ records, names, known }: Seen): readonly (readonly [string, string])[] {
  const own = new Set(known.map(({ key }) => key));
  return records
    .filter(({ mustHaveSnapshot, snapshot }) => mustHaveSnapshot && !own.has(names.get(snapshot) ?? ''))
    .map(({ id }) => [`record ${id}`, `the snapshot of ${id} is not known`]);
}

function resolve(seen: Seen, parts: ReadonlySet<string>): BrokenContent {
  const { metadata, records } = seen;
  const named = (kind: string): ReadonlySet<string> =>
    new Set([...parts].flatMap((part) => (part.startsWith(`${kind} `) ? [part.slice(kind.length + 1)] : [])));
  const digests = named('blob');
  const snapshots = snapshotsOn(seen, named('snapshot'));
  const through = new Set([
    ...digests,
    ...metadata.content
      .filter((blob) => blob.snapshots.some((key) => snapshots.has(key)))
      .map(({ digest }) => digest),
  ]);
  const needs = reaches(metadata, through);
  const standing = metadata.holders.filter(
    (holder) => needs(holder.blobs) || holder.snapshots.some((key) => snapshots.has(key)),
  );
  const leases = new Set(standing.flatMap(({ record }) => record ?? []));
  const own = named('record');
  const broken = records
    .filter(({ id, snapshot }) => own.has(id) || leases.has(id) || snapshots.has(snapshot))
    .map(({ id }) => id);
  return {
    parts: [...parts],
    blobs: uniqueOf(metadata.content).flatMap((blob) =>
      digests.has(blob.digest) ? [lost(metadata, blob)] : [],
    ),
    records: recordsStandingOn(records, broken),
    knownRecords: records.length,
    images: [...new Set(standing.flatMap(imageId))],
    knownImages: new Set(metadata.holders.flatMap(imageId)).size,
  };
}

function lost(metadata: ContainerdMetadata, { digest, bytes, sources }: ContentRecord): LostBlob {
  const needs = reaches(metadata, new Set([digest]));
  const images = metadata.holders.flatMap(({ image, blobs }) =>
    image !== null && needs(blobs) ? [image] : [],
  );
  return { digest, bytes, images: [...images, ...sources] };
}

/** docker's id of an image in this store is that of its index or manifest. */
function imageId({ image, blobs }: Holder): readonly string[] {
  return image === null ? [] : blobs;
}

/** Keys of the snapshots that are, or stand on, one of these. */
function snapshotsOn({ known }: Seen, ids: ReadonlySet<string>): ReadonlySet<string> {
  const byKey = new Map(known.map((snapshot) => [snapshot.key, snapshot]));
  const stands = ({ key }: Snapshot): boolean => {
    for (let at = byKey.get(key), steps = 0; at !== undefined && steps < known.length; steps += 1) {
      if (ids.has(at.id)) return true;
      at = byKey.get(at.parent);
    }
    return false;
  };
  return new Set(known.filter(stands).map(({ key }) => key.replace(/^[^/]*\/\d+\//, '')));
}
