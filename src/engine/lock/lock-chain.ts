/**
 * One lock, as a chain of files in a directory that everybody may write and only the owner may delete in: `buildmend-<key>.<n>`.
 *
 * Who wants it makes the file after the newest, if that is released or its holder is dead; the newest is never deleted. So a
 * lock of another user is taken over without touching its file, and of several who want it one is the first. Files are made whole,
 * under a name of their own, and then linked: nobody reads half a file, and no link or pipe that somebody laid there is followed.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, link, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../../privileged/errno.ts';
import { type LockRecord, parseLockRecord } from './lock-record.ts';

export interface Chain {
  readonly directory: string;
  /** Letters and digits. */
  readonly key: string;
}

export interface NewestLock {
  readonly n: number;
  /** Null where it is not one of ours, or cannot be read. */
  readonly record: LockRecord | null;
  /** User id of the file. */
  readonly owner: number;
}

const MAX_BYTES = 64 * 1024;

/** Null when nobody ever had the lock. */
export async function newestLock(chain: Chain): Promise<NewestLock | null> {
  const n = (await numbersOf(chain)).at(-1);
  if (n === undefined) return null;
  const found = await readLock(pathOf(chain, n));
  return { n, record: found?.record ?? null, owner: found?.owner ?? -1 };
}

/** False when somebody was faster. Throws what the file system says. */
export async function linkLock(chain: Chain, n: number, record: LockRecord): Promise<boolean> {
  const draft = await writeDraft(chain, record);
  try {
    await link(draft, pathOf(chain, n));
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const all = await numbersOf(chain);
  if (all.at(-1) !== n) {
    // The number was free only because those who came after are long past it
    await rm(pathOf(chain, n), { force: true });
    return false;
  }
  const older = all.slice(0, -1).map((number) => rm(pathOf(chain, number), { force: true }));
  await Promise.allSettled(older);
  return true;
}

/** Throws what the file system says. */
export async function rewriteLock(chain: Chain, n: number, record: LockRecord): Promise<void> {
  const draft = await writeDraft(chain, record);
  try {
    await rename(draft, pathOf(chain, n));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeDraft({ directory }: Chain, record: LockRecord): Promise<string> {
  const draft = join(directory, `.buildmend-${randomBytes(8).toString('hex')}`);
  await writeFile(draft, `${JSON.stringify(record)}\n`, { flag: 'wx', mode: 0o644 });
  // Whatever the umask: a lock that others cannot read is none to them
  await chmod(draft, 0o644);
  return draft;
}

function pathOf({ directory, key }: Chain, n: number): string {
  return join(directory, `buildmend-${key}.${n}`);
}

/** Smallest first. */
async function numbersOf({ directory, key }: Chain): Promise<readonly number[]> {
  const pattern = new RegExp(`^buildmend-${key}\\.([1-9]\\d{0,14})$`);
  const names = await readdir(directory);
  return names
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
}

async function readLock(
  path: string,
): Promise<{ readonly record: LockRecord | null; readonly owner: number } | null> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path, flags).catch(() => null);
  if (file === null) return null;
  try {
    const found = await file.stat();
    const isOurs = found.isFile() && found.size <= MAX_BYTES;
    return { record: isOurs ? parseLockRecord(await file.readFile('utf8')) : null, owner: found.uid };
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
