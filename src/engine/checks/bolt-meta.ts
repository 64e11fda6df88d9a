/** Reads the two meta pages of a bolt database (bbolt, `db.go`, `page.go`): a file with neither valid cannot be opened by anyone. */

const MAGIC = 0xed0cdaed;
const VERSION = 2;
/** A page begins with a header of 16 bytes; the meta struct follows, its checksum last. */
const HEADER_BYTES = 16;
const CHECKSUM_AT = 56;
const META_BYTES = HEADER_BYTES + CHECKSUM_AT + 8;
/** Page sizes of the systems that Docker runs on; bolt takes the system's own when it makes a file. */
const PAGE_SIZES = [4096, 8192, 16384, 32768, 65536] as const;

export interface BoltMeta {
  readonly pageSize: number;
  /** Page of the root bucket. */
  readonly root: bigint;
  /** Page of the list of free pages. */
  readonly freelist: bigint;
  /** How many pages were ever used: none has this number or a higher one. */
  readonly pages: bigint;
  readonly transaction: bigint;
}

/** Bytes from the file's begin that are enough to find both meta pages. */
export const BOLT_HEAD_BYTES = 65536 + META_BYTES;

/** The newest valid meta page among the file's first bytes; null when none is valid. */
export function readBoltMeta(head: Buffer): BoltMeta | null {
  const first = metaAt(head, 0);
  const offsets = first === null ? PAGE_SIZES : [first.pageSize];
  const second = offsets.map((offset) => metaAt(head, offset)).find((meta) => meta !== null) ?? null;
  if (first === null || second === null) return first ?? second;
  return first.transaction >= second.transaction ? first : second;
}

function metaAt(head: Buffer, offset: number): BoltMeta | null {
  if (head.length < offset + META_BYTES) return null;
  const meta = head.subarray(offset + HEADER_BYTES, offset + META_BYTES);
  if (meta.readUInt32LE(0) !== MAGIC || meta.readUInt32LE(4) !== VERSION) return null;
  if (meta.readBigUInt64LE(CHECKSUM_AT) !== fnv1a64(meta.subarray(0, CHECKSUM_AT))) return null;
  const pageSize = meta.readUInt32LE(8);
  return {
    pageSize,
    root: meta.readBigUInt64LE(16),
    freelist: meta.readBigUInt64LE(32),
    pages: meta.readBigUInt64LE(40),
    transaction: meta.readBigUInt64LE(48),
  };
}

/** FNV-1a with 64 bits, as Go's `hash/fnv` has it. */
export function fnv1a64(bytes: Uint8Array): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash;
}
