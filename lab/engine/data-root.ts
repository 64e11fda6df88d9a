/** Puts a data root on a loop-mounted disk or on an overlay mount, and takes every mount of an engine away again. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { EngineLayout } from './layout.ts';
import type { LabEngineOptions } from './options.ts';

async function mountDisk(layout: EngineLayout, disk: NonNullable<LabEngineOptions['disk']>): Promise<void> {
  await execa('truncate', ['-s', `${disk.sizeMiB}M`, layout.diskImage]);
  const inodes = disk.inodes === undefined ? [] : ['-N', `${disk.inodes}`];
  await execa('mkfs.ext4', ['-q', '-F', ...inodes, layout.diskImage]);
  const options = ['loop', disk.mountOptions].filter(Boolean).join(',');
  await execa('mount', ['-o', options, layout.diskImage, layout.dataRoot]);
}

async function mountOverlay(layout: EngineLayout): Promise<void> {
  const part = (name: string): string => path.join(layout.overlayDir, name);
  for (const name of ['lower', 'upper', 'work']) await mkdir(part(name), { recursive: true });
  const options = `lowerdir=${part('lower')},upperdir=${part('upper')},workdir=${part('work')}`;
  await execa('mount', ['-t', 'overlay', 'overlay', '-o', options, layout.dataRoot]);
}

/** Mounts what the options ask for on the data root; nothing unless they ask. */
export async function mountDataRoot(layout: EngineLayout, options: LabEngineOptions): Promise<void> {
  if (options.disk !== undefined) await mountDisk(layout, options.disk);
  if (options.dataRootOn === 'overlay') await mountOverlay(layout);
}

/** Mount points of this machine's own namespace at or below `dir`, the last one mounted first. */
export async function mountsBelow(dir: string): Promise<readonly string[]> {
  const text = await readFile('/proc/self/mountinfo', 'utf8');
  const points = text.split('\n').map((line) => line.split(' ')[4] ?? '');
  return points.filter((point) => point === dir || point.startsWith(`${dir}/`)).reverse();
}

/** Unmounts everything below `dir` and throws when something stays: a deletion must never follow then. */
export async function unmountBelow(dir: string): Promise<void> {
  for (const point of await mountsBelow(dir)) {
    const run = await execa('umount', [point], { reject: false });
    if (run.exitCode !== 0) await execa('umount', ['-l', point], { reject: false });
  }
  const left = await mountsBelow(dir);
  if (left.length > 0) throw new Error(`still mounted: ${left.join(', ')}`);
}

/** The loop device an engine's disk is on, or `undefined`. */
export async function loopDevice(layout: EngineLayout): Promise<string | undefined> {
  const run = await execa('losetup', ['-j', layout.diskImage, '-O', 'NAME', '-n'], { reject: false });
  return run.stdout.trim().split('\n')[0] || undefined;
}

/** Detaches the loop device; an unmount has done so already when nothing else held it. */
export async function detachDisk(layout: EngineLayout): Promise<void> {
  const device = await loopDevice(layout);
  if (device !== undefined) await execa('losetup', ['-d', device], { reject: false });
}
