/** Whether the process that holds a lock lives: by its number, start and boot, never by the lock's age. */
import { stat } from 'node:fs/promises';
import { errnoOf } from '../../privileged/errno.ts';
import { linkOrNull, statOf } from '../../privileged/proc.ts';
import { processId } from '../../privileged/process-id.ts';
import { readBootId } from '../engine-record.ts';
import type { LockRecord } from './lock-record.ts';

/** Names this process so that no other is taken for it. */
export type Self = Pick<LockRecord, 'pid' | 'startTicks' | 'bootId' | 'pidNamespace'>;

/** Null where the kernel does not tell (no /proc). */
export async function nameSelf(): Promise<Self | null> {
  const [id, pidNamespace] = await Promise.all([processId(process.pid), linkOrNull('/proc/self/ns/pid')]);
  const bootId = readBootId();
  return id === null || bootId === null || pidNamespace === null ? null : { ...id, bootId, pidNamespace };
}

/**
 * A process of another pid namespace (a job in a container that shares the directory) cannot be looked at: it counts as alive
 * until the next boot.
 *
 * @param owner - user id of the lock's file: a process of another user has not written it
 */
export async function holderLives(record: LockRecord, owner: number, self: Self): Promise<boolean> {
  if (record.bootId !== self.bootId) return false;
  if (record.pidNamespace !== self.pidNamespace) return true;
  if (!exists(record.pid)) return false;
  const [seen, folder] = await Promise.all([
    statOf('/proc', record.pid),
    stat(`/proc/${record.pid}`).catch(() => null),
  ]);
  // It is there, and /proc hides it from other users (hidepid)
  if (seen === null || folder === null) return exists(record.pid);
  const isOver = seen.state === 'Z' || seen.state === 'X';
  return !isOver && seen.startTicks === record.startTicks && folder.uid === owner;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
