/** Measures what files take of a disk, within limits of time: bounded in memory, never across a mount, what is linked twice once. */
import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { mapBounded } from './pool.ts';

export interface Measure {
  readonly bytes: number;
  /** Files and directories. */
  readonly files: number;
  /** False where the limit came first, or something could not be read. */
  readonly complete: boolean;
}

export interface MeasureLimits {
  /** Device of the data root; what stands on another is mounted there. */
  readonly device: number;
  readonly signal: AbortSignal;
  /** Inodes with more than one name that were counted already, over all measures of one look. */
  readonly seen: Set<number>;
}

/** So many directories are read at once, and so many entries of each. */
const FOLDERS = 8;
const ENTRIES = 64;
/** Inodes with several names that are remembered; more are counted twice. */
const MAX_SEEN = 500_000;

/** Files and directories, with all that is below them. One that is gone counts nothing; never rejects. */
export async function measure(paths: readonly string[], limits: MeasureLimits): Promise<Measure> {
  const total = { bytes: 0, files: 0, complete: true };
  const folders: string[] = [];
  await take(paths, { limits, total, folders });
  while (folders.length > 0 && !limits.signal.aborted) {
    const batch = folders.splice(-FOLDERS);
    await Promise.all(batch.map((folder) => readFolder(folder, { limits, total, folders })));
  }
  return folders.length === 0 ? total : { ...total, complete: false };
}

interface Walk {
  readonly limits: MeasureLimits;
  readonly total: { bytes: number; files: number; complete: boolean };
  /** Still to be read. */
  readonly folders: string[];
}

async function readFolder(folder: string, walk: Walk): Promise<void> {
  const { limits, total } = walk;
  try {
    let batch: string[] = [];
    for await (const { name } of await opendir(folder, { bufferSize: ENTRIES })) {
      batch.push(join(folder, name));
      if (batch.length < ENTRIES) continue;
      await take(batch, walk);
      batch = [];
      if (limits.signal.aborted) break;
    }
    await take(batch, walk);
    if (limits.signal.aborted) total.complete = false;
  } catch {
    total.complete = total.complete && (await isGone(folder));
  }
}

async function take(paths: readonly string[], { limits, total, folders }: Walk): Promise<void> {
  const stats = await mapBounded(paths, (path) => lstat(path).catch(() => null));
  for (const [index, stat] of stats.entries()) {
    if (stat === null || stat.dev !== limits.device) continue;
    if (stat.isDirectory()) folders.push(paths[index] ?? '');
    else if (stat.nlink > 1 && limits.seen.has(stat.ino)) continue;
    else if (stat.nlink > 1 && limits.seen.size < MAX_SEEN) limits.seen.add(stat.ino);
    total.bytes += stat.blocks * 512;
    total.files += 1;
  }
}

function isGone(path: string): Promise<boolean> {
  return lstat(path).then(
    () => false,
    () => true,
  );
}
