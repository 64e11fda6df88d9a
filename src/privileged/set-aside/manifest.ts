/** The journal of what was set aside: written and synced before the first rename, so that any crash can be undone. */
import { lstat, mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { checkedName } from '../checked-path.ts';
import type { ProcessId } from '../process-id.ts';

/**
 * - `renaming`: some entries may have been moved; undone by the next run
 * - `renamed`: all were moved; deleted when the build passed, else put back
 * - `undoing`: some may have been put back; gone on with by the next run
 * - `deleting`: the build passed; deleted to the end by the next run
 * - `kept`: the build passed; no run touches it any more, only a person deletes it or puts it back
 */
export const ASIDE_STATES = ['renaming', 'renamed', 'undoing', 'deleting', 'kept'] as const;
export type AsideState = (typeof ASIDE_STATES)[number];

export interface Manifest {
  readonly version: 1;
  readonly id: string;
  readonly rung: string;
  /** The run that did it: while it lives nobody else touches this. */
  readonly owner: ProcessId;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly state: AsideState;
  /** Relative to the data root: below `<set aside>/store` they keep their path. */
  readonly entries: readonly string[];
  /** Asked for but not there: what the engine makes of them since is moved out of the way when the rest is put back. */
  readonly absent: readonly string[];
  /** One sentence: why it is `kept`; absent in other states. */
  readonly keptBecause?: string;
  /** Why it is to be kept once the engine is known to live without it; absent: it is deleted then. */
  readonly keep?: string;
  /** The engine ran with it when it was set aside; absent where that is not known. */
  readonly engineRan?: boolean;
}

export function asideHome(dataRoot: string): string {
  return join(dataRoot, '.buildmend', 'set-aside');
}

export function asideDir(dataRoot: string, id: string): string {
  return join(asideHome(dataRoot), checkedName(id));
}

/** Makes the directory for one set-aside; every part of the way must be a real directory. Throws when the id is taken. */
export async function makeAsideDir(dataRoot: string, id: string): Promise<void> {
  for (const path of [join(dataRoot, '.buildmend'), asideHome(dataRoot)]) {
    await mkdir(path, { mode: 0o700 }).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' || !(await lstat(path)).isDirectory()) throw error;
    });
  }
  await mkdir(asideDir(dataRoot, id), { mode: 0o700 });
}

export async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Replaces the manifest so that a crash leaves the old or the new one. */
export async function writeManifest(dataRoot: string, manifest: Manifest): Promise<void> {
  const dir = asideDir(dataRoot, manifest.id);
  const beside = join(dir, 'manifest.json.new');
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, join(dir, 'manifest.json'));
  await syncDirectory(dir);
}

/** Nothing was moved before the manifest was written, or all was deleted before it was: no more than our own directory is left. */
export async function isHollow(dataRoot: string, id: string): Promise<boolean> {
  const names = await readdir(asideDir(dataRoot, id)).catch(() => ['it cannot be read']);
  return names.every((name) => name === 'manifest.json.new');
}

/** Null when there is none or it makes no sense: what stands beside it is then left alone. */
export async function readManifest(dataRoot: string, id: string): Promise<Manifest | null> {
  try {
    const read: unknown = JSON.parse(await readFile(join(asideDir(dataRoot, id), 'manifest.json'), 'utf8'));
    return isManifest(read) && read.id === id ? read : null;
  } catch {
    return null;
  }
}

function isManifest(read: unknown): read is Manifest {
  if (typeof read !== 'object' || read === null) return false;
  const fields: Readonly<Record<string, unknown>> = { ...read };
  const owner: Readonly<Record<string, unknown>> = { ...Object(fields['owner']) };
  const texts = [fields['id'], fields['rung'], fields['startedAt'], owner['startTicks']];
  return (
    fields['version'] === 1 &&
    texts.every((text) => typeof text === 'string') &&
    typeof owner['pid'] === 'number' &&
    ASIDE_STATES.some((state) => state === fields['state']) &&
    [fields['entries'], fields['absent']].every(isTextList) &&
    ['keptBecause', 'keep'].every((name) => ['string', 'undefined'].includes(typeof fields[name])) &&
    ['boolean', 'undefined'].includes(typeof fields['engineRan'])
  );
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
