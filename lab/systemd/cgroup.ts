/** Gives a systemd host a control group of its own, so that two hosts never share one. */
import { readdir, readFile, rmdir } from 'node:fs/promises';
import path from 'node:path';

/** The hierarchies systemd-nspawn uses, from lines of `/proc/self/mounts`: version 2, and systemd's own of version 1. */
export function hierarchies(mounts: string): readonly string[] {
  return mounts
    .split('\n')
    .map((line) => line.split(' '))
    .filter(
      ([, , type, options]) =>
        type === 'cgroup2' || (type === 'cgroup' && /\bname=systemd\b/.test(options ?? '')),
    )
    .map(([, point]) => point)
    .filter((point) => point !== undefined);
}

/** The folders of the group called `name`, one in each hierarchy. */
export async function groupFolders(name: string): Promise<readonly string[]> {
  const points = hierarchies(await readFile('/proc/self/mounts', 'utf8'));
  return points.map((point) => path.join(point, name));
}

const subGroups = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name));
};

/** Kills every process of a group and of the groups below it. */
export async function killGroup(folder: string): Promise<void> {
  const members = await readFile(path.join(folder, 'cgroup.procs'), 'utf8').catch(() => '');
  for (const pid of members
    .split('\n')
    .map(Number)
    .filter((number) => number > 1)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself, or with the first process of its namespace.
    }
  }
  for (const below of await subGroups(folder)) await killGroup(below);
}

/** Removes a group and the groups below it; they must have no process any more. */
export async function removeGroup(folder: string): Promise<void> {
  for (const below of await subGroups(folder)) await removeGroup(below);
  await rmdir(folder).catch(() => undefined);
}
