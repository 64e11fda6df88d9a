/** Reads a log file, every log of a folder, or standard input; refuses what is no text with a sentence that says what to do. */

import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from './core/message-of.ts';
import { InputError } from './inputs/input-error.ts';

/** Large enough that the number of reads does not matter, small enough that memory does not. */
const CHUNK_BYTES = 256 * 1024;

/** Whether it is a folder. Throws InputError when nothing is there. */
export async function isFolder(file: string): Promise<boolean> {
  const info = await stat(file).catch((error: unknown) => {
    throw new InputError(`classify: ${file} ${reasonOf(error)}.`);
  });
  return info.isDirectory();
}

/** Every file below a folder, sorted by path; hidden ones, and links to other folders, are left out. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new InputError(`classify: ${folder} ${reasonOf(error)}.`);
  });
  const files: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = path.join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) files.push(...(await filesBelow(inner)));
    else if (entry.isFile() || (await isLinkToFile(inner))) files.push(inner);
  }
  return files;
}

/**
 * Chunks of UTF-8, which hold until the next one is asked for. Throws InputError when the file cannot be read, or is no text.
 * `file` is null for standard input.
 */
export async function* chunksOf(file: string | null): AsyncGenerator<Buffer> {
  const name = file ?? 'standard input';
  const input = file === null ? process.stdin : bytesOf(file);
  let utf16: { decode(bytes: Buffer, options: { stream: true }): string } | null = null;
  let isFirst = true;
  try {
    for await (const chunk of input) {
      const bytes: Buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      if (isFirst) {
        refuseOtherThanText(bytes, name);
        // What PowerShell's `>` writes
        if (bytes[0] === 0xff && bytes[1] === 0xfe) utf16 = new TextDecoder('utf-16le');
      }
      isFirst = false;
      yield utf16 === null ? bytes : Buffer.from(utf16.decode(bytes, { stream: true }));
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`classify: ${name} ${reasonOf(error)}.`);
  }
}

/** The same two buffers again and again: new ones would pile up until the garbage collector finds them. */
async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file);
  try {
    let [buffer, other] = [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)];
    for (let reading = handle.read(buffer, 0, CHUNK_BYTES); ; ) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      // The next one is read while this one is worked on
      reading = handle.read(other, 0, CHUNK_BYTES);
      reading.catch(() => undefined);
      yield buffer.subarray(0, bytesRead);
      [buffer, other] = [other, buffer];
    }
  } finally {
    await handle.close();
  }
}

const PACKED: readonly { readonly kind: string; readonly magic: readonly number[] }[] = [
  { kind: 'gzip', magic: [0x1f, 0x8b] },
  { kind: 'zip', magic: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
];
const LOOK_AT_BYTES = 4096;
/** A step may print a few; a file that is full of them is no log. */
const MAX_ZERO_SHARE = 0.1;

function refuseOtherThanText(bytes: Buffer, name: string): void {
  const packed = PACKED.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
  if (packed !== undefined)
    throw new InputError(`classify: ${name} is packed (${packed.kind}); unpack it first.`);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return;
  const head = bytes.subarray(0, LOOK_AT_BYTES);
  const zeros = head.filter((byte) => byte === 0).length;
  if (zeros > head.length * MAX_ZERO_SHARE)
    throw new InputError(`classify: ${name} is no text; give the log of a build.`);
}

async function isLinkToFile(file: string): Promise<boolean> {
  const info = await stat(file).catch(() => null);
  return info?.isFile() === true;
}

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by you';
  return `cannot be read: ${messageOf(error)}`;
}
