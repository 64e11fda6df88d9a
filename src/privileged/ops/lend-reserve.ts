/**
 * ext4 keeps 2 % of a file system, at most 4096 clusters, from every writer, root included
 * (Linux, Documentation/ABI/testing/sysfs-fs-ext4: reserved_clusters). On a full disk that is all that is left, and enough
 * for BuildKit's databases to note what it deletes. What is lent stands in a record outside of the full disk, so that the
 * next run gives back what a killed one could not.
 */
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkedPath } from '../checked-path.ts';
import { isAlive, type ProcessId } from '../process-id.ts';

export interface LentReserve {
  /** The device's name in sysfs: `sda1`, `dm-0`. */
  readonly device: string;
  /** What was reserved before. */
  readonly clusters: number;
}

export interface LendReserveArgs {
  readonly dataRoot: string;
  /** The run that lends: while it lives nobody else gives back. */
  readonly owner: ProcessId;
}

/** A tmpfs that ends with this boot, as what was lent does. */
export const RESERVE_RECORDS = '/run/buildmend';
/** A device's name, and nothing that could lead elsewhere. */
const DEVICE = /^[A-Za-z0-9][\w!.-]{0,63}$/;
const RECORD = /^reserve-(.+)\.json$/;

/** Gives the reserve to the writers; null where the file system is no ext4, or has none. Lasts until it is returned, or unmounted. */
export async function lendReserve({ dataRoot, owner }: LendReserveArgs): Promise<LentReserve | null> {
  const device = await deviceOf(checkedPath(dataRoot)).catch(() => null);
  if (device === null || !DEVICE.test(device)) return null;
  await returnForgotten({});
  const clusters = await reservedOn(device);
  if (clusters === null || clusters <= 0) return null;
  await writeRecord(device, { device, clusters, owner });
  await writeFile(fileOf(device), '0');
  return { device, clusters };
}

/** Throws when it is no device's name, or the kernel refuses. */
export async function returnReserve({ device, clusters }: LentReserve): Promise<void> {
  if (!DEVICE.test(device) || !Number.isSafeInteger(clusters) || clusters <= 0)
    throw new Error(`no reserve of a device: ${device}, ${clusters}`);
  await writeFile(fileOf(device), String(clusters));
  await rm(recordOf(device), { force: true });
}

/** Gives back what runs lent that live no more; resolves to the devices. A file system that was mounted anew has its reserve already. */
export async function returnForgotten(_: Readonly<Record<string, never>>): Promise<readonly string[]> {
  const devices = (await readdir(RESERVE_RECORDS).catch(() => []))
    .map((name) => RECORD.exec(name)?.[1] ?? '')
    .filter((device) => DEVICE.test(device));
  const returned: string[] = [];
  for (const device of devices) {
    const record = await readRecord(device);
    if (record === null || (await isAlive(record.owner))) continue;
    if ((await reservedOn(device)) === 0) {
      await returnReserve({ device, clusters: record.clusters });
      returned.push(device);
    }
    await rm(recordOf(device), { force: true });
  }
  return returned;
}

interface ReserveRecord extends LentReserve {
  readonly owner: ProcessId;
}

async function writeRecord(device: string, record: ReserveRecord): Promise<void> {
  await mkdir(RESERVE_RECORDS, { recursive: true, mode: 0o700 });
  const beside = `${recordOf(device)}.new`;
  await writeFile(beside, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  await rename(beside, recordOf(device));
}

/** Null when it makes no sense: then nothing is known that could be given back. */
async function readRecord(device: string): Promise<ReserveRecord | null> {
  try {
    const read: Partial<Record<string, unknown>> = JSON.parse(await readFile(recordOf(device), 'utf8'));
    const owner: Partial<Record<string, unknown>> = { ...Object(read['owner']) };
    const [clusters, pid, startTicks] = [read['clusters'], owner['pid'], owner['startTicks']];
    if (typeof clusters !== 'number' || typeof pid !== 'number' || typeof startTicks !== 'string')
      return null;
    return { device, clusters, owner: { pid, startTicks } };
  } catch {
    return null;
  }
}

/** Null where the device has no such file: it is no ext4, or not mounted. */
async function reservedOn(device: string): Promise<number | null> {
  const text = await readFile(fileOf(device), 'utf8').catch(() => null);
  const clusters = Number(text?.trim() || Number.NaN);
  return Number.isSafeInteger(clusters) ? clusters : null;
}

function recordOf(device: string): string {
  return join(RESERVE_RECORDS, `reserve-${device}.json`);
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
