/**
 * Reads the records of BuildKit's cache (`metadata_v2.db`; buildkit, `cache/metadata/metadata.go`, keys in `cache/metadata.go`), and says
 * which of them must have a snapshot of their own.
 */
import { isRecord, parseJson, stringsOf } from '../json.ts';
import { type BoltTree, bucketAt, entriesOf, textIn } from './bolt-tree.ts';

export interface CacheRecord {
  /** 25 letters and digits; `docker builder prune --filter id=…` takes it. */
  readonly id: string;
  /** Key of its snapshot: the record's own id, or a chain id for a layer of an image. */
  readonly snapshot: string;
  /** Image that it was taken from (`app:1@sha256:…`); empty for all others. */
  readonly images: readonly string[];
  /**
   * False where BuildKit itself has no snapshot of that name: not committed yet, marked as deleted, only a blob or a layer of an image
   * that nobody unpacked (`blobonly`), the same as one that can still be written (`equalMutable`), or put together from others when needed.
   */
  readonly mustHaveSnapshot: boolean;
  /** Can still be written: its snapshot goes before its record does. */
  readonly mutable: boolean;
  /** Only a blob, or a layer of an image that nobody unpacked for it: its snapshot is made when it is needed. */
  readonly blobOnly: boolean;
  /** Records that it stands on. */
  readonly parents: readonly string[];
  /** The record that is the same content and can still be written; null for none. */
  readonly twin: string | null;
}

/** A longer value is none of those that are read here, in bytes. */
const LONGEST = 64 * 1024;
const WITHOUT = [
  'cache.deleted',
  'cache.blobonly',
  'cache.equalMutable',
  'cache.mergeParents',
  'cache.lowerDiffParent',
  'cache.upperDiffParent',
];

const PARENTS = ['cache.parent', 'cache.mergeParents', 'cache.lowerDiffParent', 'cache.upperDiffParent'];

/** Throws BoltError. */
export function readCacheRecords(tree: BoltTree): readonly CacheRecord[] {
  return bucketAt(tree, ['_main'])
    .filter(({ bucket }) => bucket)
    .map((entry) => {
      const parts = new Map(entriesOf(tree, entry).map(({ key, value }) => [key, value]));
      const of = (key: string): unknown => valueIn(tree, parts.get(key));
      const named = of('cache.snapshot');
      const committed = of('snapshot.committed') === true;
      const own = WITHOUT.every((key) => isEmpty(of(key)));
      return {
        id: entry.key,
        // Engines of 2020 write none: it is the record's own (buildkit, `cache/metadata.go`, `getSnapshotID`).
        snapshot: typeof named === 'string' && named !== '' ? named : entry.key,
        images: stringsOf(of('cache.imageRefs')),
        mustHaveSnapshot: own && committed,
        mutable: own && !committed,
        blobOnly: of('cache.blobonly') === true,
        parents: PARENTS.flatMap((key) => textsOf(of(key))),
        twin: textsOf(of('cache.equalMutable'))[0] ?? null,
      };
    });
}

/** `{"value":…}`; a value that was taken back is empty. */
function valueIn(tree: BoltTree, bytes: Buffer | undefined): unknown {
  if (bytes === undefined || bytes.length === 0 || bytes.length > LONGEST) return null;
  const parsed = parseJson(textIn(tree, bytes, LONGEST));
  return isRecord(parsed) ? (parsed['value'] ?? null) : null;
}

function textsOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value].filter((text) => text !== '') : stringsOf(value);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
}

export function nameOfRecord(id: string): string {
  return `build cache record ${id}`;
}
