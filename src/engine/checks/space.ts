/** Free space and inodes of the data root's file system. */
import { statfs } from 'node:fs/promises';
import type { Finding } from '../../core/finding.ts';
import { largestLogs } from './container-logs.ts';
import { broken, healthy } from './findings.ts';

/** Less than this is too little for any build, in bytes; on a small disk a twentieth of it is. */
const MIN_BYTES = 64 * 1024 * 1024;
const MIN_SHARE = 0.05;
const SHORT_SHARE = 0.1;
const MIN_INODES = 1000;
const MIN_INODE_SHARE = 0.01;
const IMPLIED = { failureClass: 'disk-full', owner: 'host' } as const;

/** The engine is root: what the file system reserves for root is free for it. */
export async function checkFreeSpace(dataRoot: string): Promise<Finding> {
  const about = { id: 'free-space', path: dataRoot } as const;
  const { bfree, blocks, bsize } = await statfs(dataRoot);
  const [free, total] = [bfree * bsize, blocks * bsize];
  const detail = `${mib(free)} of ${mib(total)} are free`;
  const least = Math.min(MIN_BYTES, total * MIN_SHARE);
  const logs = isShort(free, total) ? await largestLogs(dataRoot) : '';
  const told = logs === '' ? detail : `${detail}; ${logs}`;
  return free < least ? broken(about, told, IMPLIED) : healthy(about, told);
}

/** So little that it is worth a word what fills the disk, though builds still pass. */
export function isShort(free: number, total: number): boolean {
  return free < total * SHORT_SHARE;
}

/** File systems without a fixed number of inodes (btrfs) report none. */
export async function checkFreeInodes(dataRoot: string): Promise<Finding> {
  const about = { id: 'free-inodes', path: dataRoot } as const;
  const { ffree, files } = await statfs(dataRoot);
  if (files === 0) return healthy(about, 'the file system has no fixed number of inodes');
  const detail = `${ffree} of ${files} inodes are free`;
  const least = Math.min(MIN_INODES, files * MIN_INODE_SHARE);
  return ffree < least ? broken(about, detail, IMPLIED) : healthy(about, detail);
}

function mib(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024)} MiB`;
}
