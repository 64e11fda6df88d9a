/** Writes a small bolt database with one bucket from nothing (bbolt, `db.go`, `page.go`, `bucket.go`; format version 2). */
import { fnv1a64 } from './bolt-meta.ts';

const PAGE = 4096;
const HEADER = 16;
const ELEMENT = 16;
const [LEAF_PAGE, META_PAGE, FREELIST_PAGE] = [0x02, 0x04, 0x10];
const BUCKET = 0x01;
const [FREELIST_AT, ROOT_AT, BUCKET_AT] = [2, 3, 4];
/** A page counts its elements in two bytes. */
const MOST = 65_535;

interface Element {
  readonly flags: number;
  readonly key: Buffer;
  readonly value: Buffer;
}

/** Throws for more entries than one page may have. */
export function boltWith(bucket: string, entries: Readonly<Record<string, string>>): Buffer {
  const elements = Object.entries(entries)
    .map(([key, value]) => ({ flags: 0, key: Buffer.from(key), value: Buffer.from(value) }))
    .toSorted((a, b) => Buffer.compare(a.key, b.key));
  if (elements.length > MOST) throw new Error(`too many entries for a small database (${elements.length})`);
  const content = leafPage(BUCKET_AT, elements);
  // A bucket's value: page of its root, and a sequence
  const root = Buffer.alloc(16);
  root.writeBigUInt64LE(BigInt(BUCKET_AT), 0);
  const top = leafPage(ROOT_AT, [{ flags: BUCKET, key: Buffer.from(bucket), value: root }]);
  const pages = BUCKET_AT + content.length / PAGE;
  const free = page(FREELIST_AT, FREELIST_PAGE, { count: 0, body: Buffer.alloc(0) });
  return Buffer.concat([metaPage(0, pages), metaPage(1, pages), free, top, content]);
}

function leafPage(id: number, elements: readonly Element[]): Buffer {
  const heads = Buffer.alloc(elements.length * ELEMENT);
  const data: Buffer[] = [];
  let end = heads.length;
  for (const [index, { flags, key, value }] of elements.entries()) {
    const at = index * ELEMENT;
    heads.writeUInt32LE(flags, at);
    // Positions count from the element itself
    heads.writeUInt32LE(end - at, at + 4);
    heads.writeUInt32LE(key.length, at + 8);
    heads.writeUInt32LE(value.length, at + 12);
    data.push(key, value);
    end += key.length + value.length;
  }
  return page(id, LEAF_PAGE, { count: elements.length, body: Buffer.concat([heads, ...data]) });
}

/** As many pages as the body needs; the first says how many follow it. */
function page(
  id: number,
  kind: number,
  { count, body }: { readonly count: number; readonly body: Buffer },
): Buffer {
  const size = Math.ceil((HEADER + body.length) / PAGE);
  const bytes = Buffer.alloc(size * PAGE);
  bytes.writeBigUInt64LE(BigInt(id), 0);
  bytes.writeUInt16LE(kind, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size - 1, 12);
  body.copy(bytes, HEADER);
  return bytes;
}

/** @param pages - of the whole file: the next that is free */
function metaPage(id: 0 | 1, pages: number): Buffer {
  const meta = Buffer.alloc(64);
  meta.writeUInt32LE(0xed0cdaed, 0);
  meta.writeUInt32LE(2, 4);
  meta.writeUInt32LE(PAGE, 8);
  meta.writeBigUInt64LE(BigInt(ROOT_AT), 16);
  meta.writeBigUInt64LE(BigInt(FREELIST_AT), 32);
  meta.writeBigUInt64LE(BigInt(pages), 40);
  meta.writeBigUInt64LE(BigInt(id), 48);
  meta.writeBigUInt64LE(fnv1a64(meta.subarray(0, 56)), 56);
  return page(id, META_PAGE, { count: 0, body: meta });
}
