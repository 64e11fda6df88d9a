/** Finds layers in `overlay2` that nobody names, which `docker system df` does not see: told as a fact, for nothing fails of them. */
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { namedByBuildkit } from './buildkit-names.ts';
import { count, healthy } from './findings.ts';
import { readGraphStore } from './graph-store.ts';
import { namesIn } from './look-again.ts';
import { measure } from './measure.ts';
import { mapBounded } from './pool.ts';

/** A layer that changed since may be one that is being made and has no record yet, in milliseconds. */
const YOUNG_MS = 10 * 60_000;
/** What is not counted until then makes the size "at least", in milliseconds. */
const SIZE_LIMIT_MS = 5_000;

export interface Orphans {
  readonly layers: readonly string[];
  readonly bytes: number;
  /** False where there was too much to count. */
  readonly counted: boolean;
}

/** Nothing at all where there is none, or where it cannot be decided. */
export async function tellOrphans(dataRoot: string, nowMs: number): Promise<readonly Finding[]> {
  const orphans = await findOrphans(dataRoot, nowMs);
  if (orphans === null || orphans.layers.length === 0) return [];
  const about = { id: 'overlay2-layers', path: join(dataRoot, 'overlay2') } as const;
  const size = `${orphans.counted ? '' : 'at least '}${Math.ceil(orphans.bytes / 1024 / 1024)} MiB`;
  const number = count(orphans.layers.length, 'layer');
  const detail = `${number} (${size}) in no record of images, containers or the build cache, e.g. ${orphans.layers[0]}`;
  return [healthy(about, detail)];
}

/** Null where ownership cannot be decided. */
export async function findOrphans(dataRoot: string, nowMs: number): Promise<Orphans | null> {
  const root = join(dataRoot, 'overlay2');
  const names = (await namesIn(root)).filter((name) => /^[a-z0-9]+(-init)?$/.test(name) && name !== 'l');
  const old = await mapBounded(names, async (name) => {
    const stat = await lstat(join(root, name)).catch(() => null);
    return stat?.isDirectory() === true && nowMs - stat.ctimeMs > YOUNG_MS;
  });
  const candidates = names.filter((_, index) => old[index] === true);
  if (candidates.length === 0) return { layers: [], bytes: 0, counted: true };
  const store = await readGraphStore(dataRoot);
  const recorded = new Set([...store.cacheIds.values(), ...store.containers.flatMap(({ layers }) => layers)]);
  const unnamed = candidates.filter((name) => !recorded.has(name));
  const named = await namedByBuildkit(dataRoot, unnamed);
  if (named === null) return null;
  const layers = unnamed.filter((name) => !named.has(name));
  const signal = AbortSignal.timeout(SIZE_LIMIT_MS);
  const { dev: device } = await lstat(root);
  const paths = layers.map((name) => join(root, name));
  const { bytes, complete } = await measure(paths, { device, signal, seen: new Set() });
  return { layers, bytes, counted: complete };
}
