/** The renames of a set-aside and their way back; every step may be repeated after a crash. */
import { lstat, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asideDir, syncDirectory } from './manifest.ts';

/** `store` holds what was set aside, `since` what the engine made in its place until it was put back. */
export function keptPath(dataRoot: string, id: string, where: 'store' | 'since', entry: string): string {
  return join(asideDir(dataRoot, id), where, entry);
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await rename(from, to);
}

/** Moves every entry out. Throws at the first that cannot be moved; `moveBack` is the way back from any point. */
export async function moveOut(dataRoot: string, id: string, entries: readonly string[]): Promise<void> {
  for (const entry of entries) await move(join(dataRoot, entry), keptPath(dataRoot, id, 'store', entry));
  await syncParents(dataRoot, entries);
}

/** The entries that are set aside at this moment. */
export async function keptEntries(
  dataRoot: string,
  id: string,
  entries: readonly string[],
): Promise<readonly string[]> {
  const kept: string[] = [];
  for (const entry of entries) if (await exists(keptPath(dataRoot, id, 'store', entry))) kept.push(entry);
  return kept;
}

/** Moves back every entry that is still set aside, and what stands in its place out of the way. Resolves to their number. */
export async function moveBack(dataRoot: string, id: string, entries: readonly string[]): Promise<number> {
  const kept = await keptEntries(dataRoot, id, entries);
  for (const entry of kept) {
    await moveAway(dataRoot, id, entry);
    await move(keptPath(dataRoot, id, 'store', entry), join(dataRoot, entry));
  }
  await syncParents(dataRoot, entries);
  return kept.length;
}

/** Moves what the engine made since out of the way. */
export async function moveAway(dataRoot: string, id: string, entry: string): Promise<void> {
  const now = join(dataRoot, entry);
  if (!(await exists(now))) return;
  let since = keptPath(dataRoot, id, 'since', entry);
  for (let n = 2; await exists(since); n += 1) since = keptPath(dataRoot, id, 'since', `${entry}.${n}`);
  await move(now, since);
}

async function syncParents(dataRoot: string, entries: readonly string[]): Promise<void> {
  const parents = new Set(entries.map((entry) => dirname(join(dataRoot, entry))));
  for (const parent of parents) await syncDirectory(parent).catch(() => undefined);
}
