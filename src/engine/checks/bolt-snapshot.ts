/**
 * Reads a bolt database as of one moment while its owner writes it. A transaction writes to no page of the one before it (bbolt,
 * `freelist.go`): what was read is whole when no transaction was committed meanwhile.
 */
import { readFile, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from '../../privileged/errno.ts';
import { readHead } from './bolt-file.ts';
import { BOLT_HEAD_BYTES, readBoltMeta } from './bolt-meta.ts';
import { type BoltTree, treeOf } from './bolt-tree.ts';

/** A larger one is not read, in bytes. */
const MAX_BYTES = 256 * 1024 * 1024;
const TRIES = 30;
const PAUSE_MS = 100;

export type BoltSnapshot =
  | { readonly kind: 'read'; readonly tree: BoltTree }
  /** Nothing was ever stored there. */
  | { readonly kind: 'absent' }
  /** Too large, damaged, or written without a pause. */
  | { readonly kind: 'none'; readonly why: string };

/** Rejects with the read's own error (EIO, EACCES). */
export async function snapshotOf(path: string): Promise<BoltSnapshot> {
  let invalid: Buffer | null = null;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0) await sleep(PAUSE_MS);
    const size = await stat(path).then(
      (found) => found.size,
      (error: unknown) => {
        if (errnoOf(error) === 'ENOENT') return null;
        throw error;
      },
    );
    if (size === null || size === 0) return { kind: 'absent' };
    if (size > MAX_BYTES) return { kind: 'none', why: `it is too large to read (${size} bytes)` };
    const file = await readFile(path);
    const head = file.subarray(0, BOLT_HEAD_BYTES);
    const meta = readBoltMeta(head);
    // Each transaction writes to the head: one that is wrong and stays as it is was not read half written
    if (meta === null && invalid?.equals(head)) return { kind: 'none', why: 'it is damaged' };
    invalid = meta === null ? head : null;
    const after = await readHead(path);
    const now = after === null ? null : readBoltMeta(after.bytes);
    if (meta === null || now === null) continue;
    if (now.transaction === meta.transaction) return { kind: 'read', tree: treeOf(file, meta) };
  }
  return { kind: 'none', why: 'it is being written while we look, or damaged' };
}
