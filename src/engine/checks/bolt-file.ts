/** Checks one bolt database by its meta pages, in three reads, for its engine may be writing it. */
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from '../../privileged/errno.ts';
import { BOLT_HEAD_BYTES, readBoltMeta } from './bolt-meta.ts';

const READS = 3;
const PAUSE_MS = 60;

export type BoltState =
  | { readonly kind: 'valid' }
  /** Nothing there, or empty: its owner makes it new. */
  | { readonly kind: 'absent' }
  /** Neither meta page was valid in any read, and the file did not change meanwhile. */
  | { readonly kind: 'damaged'; readonly size: number }
  | { readonly kind: 'changing' };

/** Rejects with the read's own error (EIO, EACCES). */
export async function lookAtBolt(path: string): Promise<BoltState> {
  const seen = new Set<string>();
  let size = 0;
  for (let read = 0; read < READS; read += 1) {
    if (read > 0) await sleep(PAUSE_MS);
    const head = await readHead(path);
    // A writer that begins anew cuts the file off first.
    if (head === null || head.size === 0) return { kind: read === 0 ? 'absent' : 'changing' };
    if (readBoltMeta(head.bytes) !== null) return { kind: 'valid' };
    seen.add(head.stamp);
    size = head.size;
  }
  return seen.size === 1 ? { kind: 'damaged', size } : { kind: 'changing' };
}

interface Head {
  readonly bytes: Buffer;
  readonly size: number;
  /** Changes with every write. */
  readonly stamp: string;
}

/** The first bytes, enough for both meta pages; null when there is no such file. */
export async function readHead(path: string): Promise<Head | null> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const { size, mtimeMs, ino } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, BOLT_HEAD_BYTES));
    await file.read(bytes, 0, bytes.length, 0);
    return { bytes, size, stamp: `${ino}/${size}/${mtimeMs}` };
  } finally {
    await file.close();
  }
}
