/** Checks one bolt database by its meta pages, and by all of them where that is called for, in three reads: its engine may be writing it. */
import { lstat, open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from '../../privileged/errno.ts';
import { BOLT_HEAD_BYTES, readBoltMeta } from './bolt-meta.ts';
import { faultIn, isCutOff } from './bolt-pages.ts';

const READS = 3;
const PAUSE_MS = 60;
/** A larger one is judged by its meta pages alone, in bytes. */
const MAX_WHOLE_BYTES = 64 * 1024 * 1024;

export type BoltState =
  | { readonly kind: 'valid' }
  /** Nothing there, or empty: its owner makes it new. */
  | { readonly kind: 'absent' }
  /** In every read, and the file did not change meanwhile. */
  | { readonly kind: 'damaged'; readonly size: number; readonly why: string }
  | { readonly kind: 'changing' };

/**
 * Rejects with the read's own error (EIO, EACCES). Every page is followed where the file is shorter than it says, and with `whole`:
 * for an engine that does not run, whose start would meet them.
 */
export async function lookAtBolt(path: string, { whole = false } = {}): Promise<BoltState> {
  // What a container is to mount and is not there is made as a directory
  const found = await lstat(path).catch(() => null);
  if (found?.isDirectory() === true) return { kind: 'damaged', size: found.size, why: 'it is a directory' };
  const seen = new Set<string>();
  let last = { size: 0, why: '' };
  for (let read = 0; read < READS; read += 1) {
    if (read > 0) await sleep(PAUSE_MS);
    const head = await readHead(path);
    // A writer that begins anew cuts the file off first.
    if (head === null || head.size === 0) return { kind: read === 0 ? 'absent' : 'changing' };
    const why = await whatIsWrong(path, head, whole);
    if (why === null) return { kind: 'valid' };
    seen.add(head.stamp);
    last = { size: head.size, why };
  }
  return seen.size === 1 ? { kind: 'damaged', ...last } : { kind: 'changing' };
}

async function whatIsWrong(path: string, { bytes, size }: Head, whole: boolean): Promise<string | null> {
  const meta = readBoltMeta(bytes);
  if (meta === null) return 'neither of its two meta pages is valid';
  if (size > MAX_WHOLE_BYTES || !(whole || isCutOff(size, meta))) return null;
  const file = await readFile(path);
  const now = readBoltMeta(file.subarray(0, BOLT_HEAD_BYTES)) ?? meta;
  const wrong = faultIn(file, now);
  if (wrong === null) return null;
  return isCutOff(file.length, now) ? `it is cut off: ${wrong}` : wrong;
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
