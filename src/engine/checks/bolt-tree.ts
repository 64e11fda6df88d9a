/**
 * Reads buckets and values of a bolt database from its bytes (bbolt, `page.go`, `bucket.go`, `cursor.go`), without a lock. Everything in
 * the file is disbelieved: positions are bounded, no page is entered twice, and there is an end to how much is read.
 */
import type { BoltMeta } from './bolt-meta.ts';

/** A bucket: its key and value, or the bucket below it. */
export interface BoltEntry {
  /** Keys as text: those of containerd and BuildKit are. */
  readonly key: string;
  readonly value: Buffer;
  readonly bucket: boolean;
}

/** The file is not a tree as bolt writes it, or larger than is worth reading; the message says where. */
export class BoltError extends Error {
  override readonly name = 'BoltError';
}

const HEADER_BYTES = 16;
const ELEMENT_BYTES = 16;
const BRANCH = 0x01;
const LEAF = 0x02;
const BUCKET_FLAG = 0x01;
/** A bucket's value: page of its root (0: the page stands in the value itself, behind this) and a sequence. */
const BUCKET_HEADER_BYTES = 16;
const MAX_DEPTH = 64;
const MAX_ENTRIES = 2_000_000;
/** Of keys and values that are made into text: forged ones may all be the same megabytes. */
const MAX_TEXT_BYTES = 128 * 1024 * 1024;
/** No key or value that we look for is longer, in bytes; the rest is cut off. */
const LONGEST = 4096;

export interface BoltTree {
  readonly file: Buffer;
  readonly pageSize: number;
  readonly root: bigint;
  /** Entries read so far, over all buckets: forged ones may lead to each other a million times over. */
  readonly spent: { entries: number; textBytes: number };
}

export function treeOf(file: Buffer, meta: BoltMeta): BoltTree {
  return { file, pageSize: meta.pageSize, root: meta.root, spent: { entries: 0, textBytes: 0 } };
}

/** The entries of the bucket that the keys lead to; empty where a key leads nowhere. Throws BoltError. */
export function bucketAt(tree: BoltTree, keys: readonly string[]): readonly BoltEntry[] {
  let entries = entriesFrom(tree, pageAt(tree, tree.root));
  for (const key of keys) {
    const entry = entries.find((candidate) => candidate.bucket && candidate.key === key);
    if (entry === undefined) return [];
    entries = entriesOf(tree, entry);
  }
  return entries;
}

/** The entries of a bucket that was found in another. Throws BoltError. */
export function entriesOf(tree: BoltTree, { value }: BoltEntry): readonly BoltEntry[] {
  if (value.length < BUCKET_HEADER_BYTES) throw new BoltError('a bucket is cut off');
  const root = value.readBigUInt64LE(0);
  return entriesFrom(tree, root === 0n ? value.subarray(BUCKET_HEADER_BYTES) : pageAt(tree, root));
}

/** From the page's begin to the file's end: a large page goes on over several (`overflow`). */
function pageAt({ file, pageSize }: BoltTree, number: bigint): Buffer {
  const at = number * BigInt(pageSize);
  if (number < 2n || at + BigInt(HEADER_BYTES) > BigInt(file.length))
    throw new BoltError(`page ${number} is outside the file`);
  return file.subarray(Number(at));
}

interface Walk {
  readonly tree: BoltTree;
  readonly seen: Set<number>;
  readonly entries: BoltEntry[];
}

function entriesFrom(tree: BoltTree, page: Buffer): readonly BoltEntry[] {
  const walk = { tree, seen: new Set<number>(), entries: [] };
  visit(walk, page, 0);
  return walk.entries;
}

function visit(walk: Walk, page: Buffer, depth: number): void {
  if (page.length < HEADER_BYTES) throw new BoltError('a page is cut off');
  if (walk.seen.has(page.byteOffset) || depth > MAX_DEPTH) throw new BoltError('a page leads back to itself');
  walk.seen.add(page.byteOffset);
  const [flags, number] = [page.readUInt16LE(8), page.readUInt16LE(10)];
  if (flags !== BRANCH && flags !== LEAF) throw new BoltError(`a page is of kind ${flags}`);
  walk.tree.spent.entries += number;
  if (walk.tree.spent.entries > MAX_ENTRIES) throw new BoltError('there are too many entries');
  for (let index = 0; index < number; index += 1) {
    const at = HEADER_BYTES + index * ELEMENT_BYTES;
    if (at + ELEMENT_BYTES > page.length) throw new BoltError('a page is cut off');
    if (flags === LEAF) walk.entries.push(leafAt(walk.tree, page, at));
    else visit(walk, pageAt(walk.tree, page.readBigUInt64LE(at + 8)), depth + 1);
  }
}

/** A value as text, or its begin where it is longer than any that is looked for. Throws BoltError when it was too much together. */
export function textIn(tree: BoltTree, value: Buffer, longest: number = LONGEST): string {
  const length = Math.min(value.length, longest);
  tree.spent.textBytes += length;
  if (tree.spent.textBytes > MAX_TEXT_BYTES) throw new BoltError('there is too much text');
  return value.toString('utf8', 0, length);
}

/** Positions count from the element itself. */
function leafAt(tree: BoltTree, page: Buffer, at: number): BoltEntry {
  const flags = page.readUInt32LE(at);
  const key = at + page.readUInt32LE(at + 4);
  const value = key + page.readUInt32LE(at + 8);
  const end = value + page.readUInt32LE(at + 12);
  if (end > page.length) throw new BoltError('an entry reaches beyond the file');
  return {
    key: textIn(tree, page.subarray(key, value)),
    value: page.subarray(value, end),
    bucket: (flags & BUCKET_FLAG) !== 0,
  };
}
