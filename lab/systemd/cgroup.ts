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

/** Removes a group and the groups below it; they must have no process any more. */
export async function removeGroup(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isDirectory()) await removeGroup(path.join(folder, entry.name));
  await rmdir(folder).catch(() => undefined);
}
