/** Puts a blob back into containerd's content store, after its content was proved to be what its name says. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, lstat, open, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedPath } from '../checked-path.ts';

export interface MendBlobArgs {
  /** containerd's own root. */
  readonly containerdRoot: string;
  /** `sha256:<hex>`. */
  readonly digest: string;
  /** A plain file with the content. */
  readonly from: string;
}

/** As containerd's content store makes them (`plugins/content/local`). */
const BLOB_MODE = 0o444;
const PIECE_BYTES = 1024 * 1024;
const PLACE = 'io.containerd.content.v1.content/blobs/sha256';

/**
 * The engine may run: whoever opens the blob meanwhile has the old file or the new one. Nothing can be lost, for a file of that name
 * with any other content is of no use to anybody. Throws when the content has another digest, and when the place is not containerd's.
 */
export async function mendBlob(args: MendBlobArgs, signal: AbortSignal): Promise<null> {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(args.digest)?.[1];
  if (hex === undefined) throw new Error(`refused: ${args.digest} is no digest`);
  const folder = join(checkedPath(args.containerdRoot), PLACE);
  if ((await realpath(folder)) !== folder) throw new Error(`refused: a symbolic link leads to ${folder}`);
  const device = (await lstat(folder)).dev;
  // Beside the folder: nobody takes it for a blob, and it can be renamed into it
  const beside = join(dirname(dirname(folder)), `.buildmend-${hex}`);
  if ((await lstat(dirname(beside))).dev !== device)
    throw new Error(`refused: ${folder} is a mount of its own`);
  await rm(beside, { force: true });
  try {
    const digest = await copy(checkedPath(args.from), beside, signal);
    if (digest !== hex) throw new Error(`refused: the content has the digest ${digest} and not ${hex}`);
    await chmod(beside, BLOB_MODE);
    await rename(beside, join(folder, hex));
  } finally {
    await rm(beside, { force: true });
  }
  return null;
}

/** The hex digest of what was copied and synced. */
async function copy(from: string, to: string, signal: AbortSignal): Promise<string> {
  const source = await open(from, constants.O_RDONLY | constants.O_NOFOLLOW);
  const target = await open(to, 'wx', 0o600);
  const hash = createHash('sha256');
  try {
    const piece = Buffer.alloc(PIECE_BYTES);
    for (let at = 0; ; ) {
      signal.throwIfAborted();
      const { bytesRead } = await source.read(piece, 0, piece.length, at);
      if (bytesRead === 0) break;
      hash.update(piece.subarray(0, bytesRead));
      await target.appendFile(piece.subarray(0, bytesRead));
      at += bytesRead;
    }
    await target.sync();
  } finally {
    await source.close();
    await target.close();
  }
  return hash.digest('hex');
}
