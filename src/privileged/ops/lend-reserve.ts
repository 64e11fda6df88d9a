/**
 * ext4 keeps 2 % of a file system, at most 4096 clusters, from every writer, root included
 * (Linux, Documentation/ABI/testing/sysfs-fs-ext4: reserved_clusters). On a full disk that is all that is left, and enough
 * for BuildKit's databases to note what it deletes.
 */
import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkedPath } from '../checked-path.ts';

export interface LentReserve {
  /** The device's name in sysfs: `sda1`, `dm-0`. */
  readonly device: string;
  /** What was reserved before. */
  readonly clusters: number;
}

/** A device's name, and nothing that could lead elsewhere. */
const DEVICE = /^[A-Za-z0-9][\w!.-]{0,63}$/;

/** Gives the reserve to the writers; null where the file system is no ext4, or has none. Lasts until it is returned, or unmounted. */
export async function lendReserve(args: { readonly dataRoot: string }): Promise<LentReserve | null> {
  const device = await deviceOf(checkedPath(args.dataRoot)).catch(() => null);
  if (device === null || !DEVICE.test(device)) return null;
  const clusters = Number((await readFile(fileOf(device), 'utf8').catch(() => '')).trim());
  if (!Number.isSafeInteger(clusters) || clusters <= 0) return null;
  await writeFile(fileOf(device), '0');
  return { device, clusters };
}

/** Throws when it is no device's name, or the kernel refuses. */
export async function returnReserve({ device, clusters }: LentReserve): Promise<void> {
  if (!DEVICE.test(device) || !Number.isSafeInteger(clusters) || clusters <= 0)
    throw new Error(`no reserve of a device: ${device}, ${clusters}`);
  await writeFile(fileOf(device), String(clusters));
}

function fileOf(device: string): string {
  return join('/sys/fs/ext4', device, 'reserved_clusters');
}

/** By the numbers of the device that holds the path (glibc, gnu_dev_major and gnu_dev_minor). */
async function deviceOf(path: string): Promise<string> {
  const { dev } = await stat(path, { bigint: true });
  const major = ((dev >> 8n) & 0xfffn) | ((dev >> 32n) & ~0xfffn);
  const minor = (dev & 0xffn) | ((dev >> 12n) & ~0xffn);
  return basename(await realpath(`/sys/dev/block/${major}:${minor}`));
}
