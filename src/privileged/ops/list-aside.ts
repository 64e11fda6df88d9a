/** Lists what earlier runs set aside and neither deleted nor put back. Reads only. */
import { readdir } from 'node:fs/promises';
import { isAlive } from '../process-id.ts';
import { recordedRoot } from '../proven-root.ts';
import { type AsideState, asideHome, isHollow, readManifest } from '../set-aside/manifest.ts';

export interface ListAsideArgs {
  readonly dataRoot: string;
}

export interface Leftover {
  readonly id: string;
  /** Null when its manifest is missing or makes no sense: then it is left alone. */
  readonly state: AsideState | null;
  readonly rung: string | null;
  readonly startedAt: string | null;
  /** The run that did it still lives. */
  readonly inUse: boolean;
  /** Why it is `kept`; null in other states. */
  readonly keptBecause: string | null;
  /** Why it is to be kept once the engine is known to live without it; absent or null: it is deleted then. */
  readonly keep?: string | null;
  /** The engine ran with it when it was set aside; absent or null where that is not known. */
  readonly engineRan?: boolean | null;
  /** There is no more than an empty directory of ours. */
  readonly hollow?: boolean;
}

export async function listAside(args: ListAsideArgs): Promise<readonly Leftover[]> {
  const dataRoot = await recordedRoot(args.dataRoot);
  const names = await readdir(asideHome(dataRoot)).catch(() => []);
  return Promise.all(names.toSorted().map((id) => leftover(dataRoot, id)));
}

async function leftover(dataRoot: string, id: string): Promise<Leftover> {
  const manifest = await readManifest(dataRoot, id);
  if (manifest === null)
    return {
      id,
      state: null,
      rung: null,
      startedAt: null,
      inUse: false,
      keptBecause: null,
      hollow: await isHollow(dataRoot, id),
    };
  const { state, rung, startedAt, owner } = manifest;
  const keptBecause = state === 'kept' ? (manifest.keptBecause ?? null) : null;
  const { keep = null, engineRan = null } = manifest;
  return { id, state, rung, startedAt, inUse: await isAlive(owner), keptBecause, keep, engineRan };
}
