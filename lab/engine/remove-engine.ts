/** Takes an engine away: processes, mounts, loop device, cgroups, folder, record. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { detachDisk, unmountBelow } from './data-root.ts';
import type { EngineLayout } from './layout.ts';
import { endProcesses, removeCgroups } from './processes.ts';
import { deleteRecord } from './records.ts';

/** Removes everything of an engine. Throws rather than delete below a mount that stayed. */
export async function removeEngine(layout: EngineLayout): Promise<void> {
  await endProcesses(layout);
  await unmountBelow(layout.dir);
  await detachDisk(layout);
  await removeCgroups(layout);
  // One of the faults marks it immutable, and not even root deletes such a directory
  await execa('chattr', ['-i', path.join(layout.dataRoot, 'overlay2', 'l')], { reject: false });
  // A process that is being reaped may still write while its folder goes
  await rm(layout.dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  await deleteRecord(layout.id);
}
