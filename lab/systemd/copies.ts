/** Throw-away copies of the file system, one per host, and the removal of those whose owner is gone. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { groupFolders, killGroup, removeGroup } from './cgroup.ts';
import { cacheOf, type Flavour, rootfsOf } from './flavours.ts';

const hostsOf = (flavour: Flavour): string => path.join(cacheOf(flavour), 'hosts');

/** Where the copy called `name` stands. */
export const copyFolder = (name: string, flavour: Flavour): string => path.join(hostsOf(flavour), name);

/** A name no other host has: `lab-<process id>-<count>`. */
export const hostName = (count: number): string => `lab-${process.pid}-${count}`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Ends what still runs of a host, and removes its copy and its control group. */
export async function removeCopy(name: string, flavour: Flavour): Promise<void> {
  const groups = await groupFolders(name);
  for (const folder of groups) await killGroup(folder);
  await rm(copyFolder(name, flavour), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  for (const folder of groups) await removeGroup(folder);
}

/** Removes what hosts of processes that are gone left behind. */
async function removeStale(flavour: Flavour): Promise<void> {
  for (const name of await readdir(hostsOf(flavour))) {
    const pid = Number(name.split('-')[1]);
    if (!isAlive(pid)) await removeCopy(name, flavour);
  }
}

/**
 * Copies the file system: a plain folder rather than an overlay, since overlay2 of the engine inside would not work
 * on top of one. About 2 s.
 */
export async function copyRootfs(name: string, flavour: Flavour): Promise<string> {
  await mkdir(hostsOf(flavour), { recursive: true });
  await removeStale(flavour);
  const folder = copyFolder(name, flavour);
  await execa('cp', ['-a', '--reflink=auto', rootfsOf(flavour), folder]);
  return folder;
}
