/**
 * Follows every page that a bolt database stands on, as bbolt does when it opens and walks one (`db.go`, `page.go`, `freelist.go`): a
 * page beyond the file's end ends its owner with a bus error, one that says that it is another ends it with a panic.
 */
import type { BoltMeta } from './bolt-meta.ts';

const HEADER_BYTES = 16;
const ELEMENT_BYTES = 16;
const BRANCH = 0x01;
const LEAF = 0x02;
const FREELIST = 0x10;
const BUCKET_FLAG = 0x01;
/** A freelist that is not kept in the file but found out at each start. */
const NO_FREELIST = 0xffff_ffff_ffff_ffffn;

interface Walk {
  readonly file: Buffer;
  readonly meta: BoltMeta;
  readonly seen: Set<bigint>;
  readonly open: bigint[];
}

/** Whether the file ends before what its meta page says was ever used. */
export function isCutOff(size: number, { pages, pageSize }: BoltMeta): boolean {
  return BigInt(size) < pages * BigInt(pageSize);
}

/** What is wrong with the first page that is; null when its owner can walk all of them. */
export function faultIn(file: Buffer, meta: BoltMeta): string | null {
  const walk: Walk = { file, meta, seen: new Set(), open: [meta.root] };
  if (meta.freelist !== NO_FREELIST) {
    const wrong = faultOf(walk, meta.freelist, [FREELIST]);
    if (wrong !== null) return wrong;
  }
  for (let next = walk.open.pop(); next !== undefined; next = walk.open.pop()) {
    if (walk.seen.has(next)) return `page ${next} is used twice`;
    walk.seen.add(next);
    const wrong = faultOf(walk, next, [BRANCH, LEAF]) ?? goBelow(walk, pageAt(walk, next));
    if (wrong !== null) return wrong;
  }
  return null;
}

/** The header alone: what the page says of itself, and whether all of it is in the file. */
function faultOf({ file, meta: { pageSize, pages } }: Walk, number: bigint, kinds: readonly number[]) {
  const size = BigInt(pageSize);
  if (number < 2n || number >= pages || (number + 1n) * size > BigInt(file.length))
    return `page ${number} is beyond its end`;
  const page = file.subarray(Number(number * size));
  if (page.readBigUInt64LE(0) !== number) return `page ${number} says that it is ${page.readBigUInt64LE(0)}`;
  if (!kinds.includes(page.readUInt16LE(8))) return `page ${number} is of kind ${page.readUInt16LE(8)}`;
  const last = number + BigInt(page.readUInt32LE(12));
  return (last + 1n) * size > BigInt(file.length) ? `page ${last} is beyond its end` : null;
}

function pageAt({ file, meta }: Walk, number: bigint): Buffer {
  const at = Number(number) * meta.pageSize;
  return file.subarray(at, at + (1 + file.readUInt32LE(at + 12)) * meta.pageSize);
}

/** Notes the pages that this one leads to; also of a bucket that stands in a value, whose own page has no number. */
function goBelow(walk: Walk, page: Buffer): string | null {
  const [kind, count] = [page.readUInt16LE(8), page.readUInt16LE(10)];
  if (HEADER_BYTES + count * ELEMENT_BYTES > page.length) return 'a page has more entries than it can hold';
  for (let at = HEADER_BYTES; at < HEADER_BYTES + count * ELEMENT_BYTES; at += ELEMENT_BYTES) {
    if (kind === BRANCH) walk.open.push(page.readBigUInt64LE(at + 8));
    else {
      const wrong = goIntoBucket(walk, page, at);
      if (wrong !== null) return wrong;
    }
  }
  return null;
}

function goIntoBucket(walk: Walk, page: Buffer, at: number): string | null {
  const begin = at + page.readUInt32LE(at + 4) + page.readUInt32LE(at + 8);
  const end = begin + page.readUInt32LE(at + 12);
  if (end > page.length) return 'an entry reaches beyond its page';
  if ((page.readUInt32LE(at) & BUCKET_FLAG) === 0) return null;
  const value = page.subarray(begin, end);
  if (value.length < ELEMENT_BYTES) return 'a bucket is cut off';
  const root = value.readBigUInt64LE(0);
  if (root !== 0n) {
    walk.open.push(root);
    return null;
  }
  const inline = value.subarray(ELEMENT_BYTES);
  return inline.length < HEADER_BYTES ? 'a bucket is cut off' : goBelow(walk, inline);
}
