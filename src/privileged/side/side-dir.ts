/** The folder of a side engine, and the file in it that says whose it is: what a killed run left is found and ended by the next. */
import { lstat, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkedPath } from '../checked-path.ts';
import type { ProcessId } from '../process-id.ts';
import type { SideNetwork } from './side-network.ts';

/** Short, for the path of a unix socket holds 107 bytes (unix(7)) and an engine's are three folders deeper. */
export const SIDE_PREFIX = 'buildmend-side-';

export interface SideOwner {
  /** The run that builds on it: while it lives nobody else ends it. */
  readonly run: ProcessId;
  /** Null until it is made. */
  readonly network: SideNetwork | null;
}

export function ownerFile(dir: string): string {
  return join(dir, 'owner.json');
}

/** By rename: a run that is killed while it writes leaves the old one. */
export async function writeOwner(dir: string, owner: SideOwner): Promise<void> {
  const draft = `${ownerFile(dir)}.new`;
  await writeFile(draft, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
  await rename(draft, ownerFile(dir));
}

/** Null where it cannot be read: nothing but the folder was made yet. */
export async function readOwner(dir: string): Promise<SideOwner | null> {
  try {
    const owner: SideOwner = JSON.parse(await readFile(ownerFile(dir), 'utf8'));
    return typeof owner.run?.pid === 'number' ? owner : null;
  } catch {
    return null;
  }
}

/** A folder of ours: by its name, made by this very user, and no link. Throws for any other. */
export async function checkedSideDir(path: string): Promise<string> {
  const dir = checkedPath(path);
  const found = await lstat(dir);
  const ours =
    basename(dir).startsWith(SIDE_PREFIX) && found.isDirectory() && found.uid === process.geteuid?.();
  if (!ours) throw new Error(`refused: ${dir} is not the folder of a side engine of ours`);
  return dir;
}

/** All of them below these folders. */
export async function sideDirs(parents: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const parent of new Set(parents)) {
    for (const name of await readdir(parent).catch(() => [])) {
      if (!name.startsWith(SIDE_PREFIX)) continue;
      const dir = await checkedSideDir(join(parent, name)).catch(() => null);
      if (dir !== null) found.push(dir);
    }
  }
  return found;
}
