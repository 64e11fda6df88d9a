/** Checks the kernel's log for errors of the device that the data root stands on. */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { errnoOf } from '../../privileged/errno.ts';
import { broken, count, healthy, unknown } from './findings.ts';
import { diskErrors, hungTasks, parseKmsg } from './kernel-messages.ts';
import { mountOf } from './mount-info.ts';

export interface KernelLogQuestion {
  readonly dataRoot: string;
  readonly pid: number | null;
}

const RECORD_BYTES = 16 * 1024;
const MAX_RECORDS = 200_000;

export async function checkKernelLog(question: KernelLogQuestion): Promise<Finding> {
  const about = { id: 'kernel-log', path: '/dev/kmsg' } as const;
  const mount = mountOf(
    await readFile(`/proc/${question.pid ?? 'self'}/mountinfo`, 'utf8'),
    question.dataRoot,
  );
  const own = mount === null ? null : await deviceName(mount.device);
  if (own === null)
    return healthy(about, `no disk of its own is below the data root (${mount?.type ?? 'no mount'})`);
  const devices = { own, below: await devicesBelow(own) };
  const messages = readKmsg();
  if (messages === null) return unknown(about, 'the kernel’s log cannot be read');
  const errors = diskErrors(messages, devices);
  const last = errors.at(-1);
  if (last === undefined)
    return healthy(about, `no error of ${own} since it was mounted${waited(messages, devices)}`);
  const detail = `${count(errors.length, 'error')} of ${own}, the last: ${last}`;
  return broken(about, detail, { failureClass: 'storage-io-error', owner: 'host' });
}

/** A slow disk is no broken one, but it is worth a word beside an engine that hung. */
function waited(messages: readonly string[], devices: Parameters<typeof hungTasks>[1]): string {
  const hung = hungTasks(messages, devices);
  const last = hung.at(-1);
  return last === undefined
    ? ''
    : `; but ${count(hung.length, 'time')} since this boot Docker or its disk did not get on for minutes, the last: ${last}`;
}

/** `259:1` → `nvme0n1p1`; null for file systems without a block device (overlay, tmpfs, network). */
async function deviceName(device: string): Promise<string | null> {
  if (device.startsWith('0:')) return null;
  const target = await readlink(`/sys/dev/block/${device}`).catch(() => null);
  return target === null ? null : basename(target);
}

/** The disk of a partition, and what a mapped device stands on. */
async function devicesBelow(name: string): Promise<readonly string[]> {
  const target = await readlink(`/sys/class/block/${name}`).catch(() => '');
  const parent = basename(target.slice(0, -name.length - 1));
  const disk = name.startsWith(parent) && parent !== 'block' && parent !== '' ? [parent] : [];
  const slaves = await readdir(`/sys/class/block/${name}/slaves`).catch(() => []);
  const deeper = await Promise.all(slaves.map(devicesBelow));
  return [...disk, ...slaves, ...deeper.flat()];
}

/** Every record there is, without waiting for the next; null when it may not be read. */
function readKmsg(): readonly string[] | null {
  let fd: number;
  try {
    fd = openSync('/dev/kmsg', constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
  const messages: string[] = [];
  const buffer = Buffer.alloc(RECORD_BYTES);
  try {
    for (let record = 0; record < MAX_RECORDS; record += 1) {
      const size = readRecord(fd, buffer);
      if (size === 0) break;
      const message = size < 0 ? null : parseKmsg(buffer.toString('utf8', 0, size));
      if (message !== null) messages.push(message);
    }
    return messages;
  } finally {
    closeSync(fd);
  }
}

/** 0 at the end; -1 for a record that was overwritten before it could be read (EPIPE). */
function readRecord(fd: number, buffer: Buffer): number {
  try {
    return readSync(fd, buffer, 0, buffer.length, null);
  } catch (error) {
    return errnoOf(error) === 'EPIPE' ? -1 : 0;
  }
}
