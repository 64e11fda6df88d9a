/** The ways files are broken: emptied folders, garbage, and doing so while the engine is stopped. */
import { glob, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LabEngine } from '../engine/options.ts';

/** Deletes everything in a folder and keeps the folder. */
export async function emptyFolder(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}

/** Deletes whatever matches a pattern; throws when nothing does, because then nothing was broken. */
export async function deleteMatching(pattern: string): Promise<void> {
  const found: string[] = [];
  for await (const each of glob(pattern)) found.push(each);
  if (found.length === 0) throw new Error(`nothing matches ${pattern}`);
  await Promise.all(found.map((each) => rm(each, { recursive: true, force: true })));
}

/** Overwrites an existing file with bytes that are no database, as many as it had. */
export async function fillWithGarbage(file: string): Promise<void> {
  const { size } = await stat(file);
  await writeFile(file, Buffer.alloc(size, 'no database at all '));
}

/** Cuts the second half of an existing file off, as a file system does that lost what was written last. */
export async function cutInHalf(file: string): Promise<void> {
  const { size } = await stat(file);
  await truncate(file, Math.floor(size / 2));
}

/** Stops the engine, breaks something and starts it again; whether it comes up is part of the fault. */
export async function whileStopped(engine: LabEngine, breakIt: () => Promise<void>): Promise<void> {
  await engine.stop();
  await breakIt();
  await engine.start().catch(() => undefined);
}
