/** Reads the end of a log file; bounded. */
import { open } from 'node:fs/promises';
import { checkedPath } from '../checked-path.ts';

export interface FileTail {
  readonly text: string;
  /** Size of the whole file, in bytes. */
  readonly size: number;
}

/** The bytes from `from` to the end, at most the last `maxBytes`; null when the file cannot be read. */
export async function tailFile(args: {
  readonly path: string;
  readonly from: number;
  readonly maxBytes: number;
}): Promise<FileTail | null> {
  try {
    const file = await open(checkedPath(args.path), 'r');
    try {
      const { size } = await file.stat();
      const start = Math.max(0, Math.min(args.from, size), size - args.maxBytes);
      const buffer = Buffer.alloc(size - start);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
      return { text: buffer.toString('utf8', 0, bytesRead), size };
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
