/** Keeps what comes from stdin (a context, a Dockerfile), so that every attempt reads the same. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface SpooledStdin {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * Streams all of `input` into a file of its own below `directory`, readable by this user alone: a context may hold
 * secrets. Rejects with the system's error when it cannot be written whole, and leaves nothing behind then.
 */
export async function spoolStdin(
  input: Readable,
  directory: string,
  signal?: AbortSignal,
): Promise<SpooledStdin> {
  const folder = await mkdtemp(path.join(directory, 'buildmend-stdin-'));
  const file = path.join(folder, 'stdin');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(input, createWriteStream(file, { flags: 'wx', mode: 0o600 }), { signal });
  } catch (error) {
    await remove();
    throw error;
  }
  return { path: file, remove };
}
