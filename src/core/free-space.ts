/** Whether there is as much free space as the user wants before a build begins. */
import type { MinFreeSpace } from './plan.ts';

/** Of the data root's file system, in bytes. */
export interface Space {
  readonly freeBytes: number;
  readonly totalBytes: number;
  /** Each file takes one; absent where the file system has no fixed number of them. */
  readonly inodes?: { readonly free: number; readonly total: number };
}

/** Bytes that should be free. */
export function wantedBytes(min: MinFreeSpace, totalBytes: number): number {
  return min.kind === 'bytes' ? min.bytes : totalBytes * min.share;
}

/** Bytes that are missing; 0 where there is enough, or nothing is known. */
export function missingBytes(min: MinFreeSpace | null, space: Space | null): number {
  if (min === null || space === null) return 0;
  return Math.max(0, Math.round(wantedBytes(min, space.totalBytes) - space.freeBytes));
}
