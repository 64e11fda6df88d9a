/** Where the lock of an engine is, and by which names: the engine counts, not the words of its endpoint. */
import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Endpoint } from '../engine.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** World-writable and sticky on every Linux that has it (FHS 3.0, 3.15); else `/tmp` is. */
const PLACES = ['/run/lock', '/tmp'];

/**
 * The directory that every user and job of this machine shares; null where there is none. `BUILDMEND_LOCK_DIR` names another,
 * such as one that jobs in containers share.
 */
export async function lockDirectory(env: Env, places: readonly string[] = PLACES): Promise<string | null> {
  const own = env['BUILDMEND_LOCK_DIR'];
  if (own !== undefined && own !== '') return own;
  for (const place of places) if (await isShared(place)) return place;
  return null;
}

/** In such a directory of root nobody can delete or rename what another made. */
async function isShared(place: string): Promise<boolean> {
  const found = await stat(place).catch(() => null);
  return found?.isDirectory() === true && found.uid === 0 && (found.mode & 0o1777) === 0o1777;
}

export interface EngineNames {
  readonly endpoint: Endpoint;
  /** Null where it was never heard. */
  readonly engineId: string | null;
  /** Null where it is not known. */
  readonly dataRoot: string | null;
}

/**
 * Keys of all names that this engine is known by, in the order in which they are taken: one run may reach it by another socket,
 * another may not have heard its id because it is down. Two that share a name exclude each other.
 */
export async function lockKeys({ endpoint, engineId, dataRoot }: EngineNames): Promise<readonly string[]> {
  const isHere = endpoint.kind === 'unix';
  const names = [
    isHere ? `socket:${await realSocket(endpoint.path)}` : `url:${endpoint.url}`,
    ...(engineId === null || engineId === '' ? [] : [`id:${engineId}`]),
    ...(dataRoot === null || !isHere ? [] : [`root:${dataRoot}`]),
  ];
  return names.map((name) => createHash('sha256').update(name).digest('hex').slice(0, 16)).toSorted();
}

/** The socket itself may be gone. */
async function realSocket(path: string): Promise<string> {
  const whole = await realpath(path).catch(() => null);
  if (whole !== null) return whole;
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  return join(folder, basename(path));
}
