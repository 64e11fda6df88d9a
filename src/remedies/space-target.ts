/** How much has to be free before enough is: bytes, or inodes where those are what ran out. */
import { type Space, wantedBytes } from '../core/free-space.ts';
import type { MinFreeSpace } from '../core/plan.ts';
import type { RemedyContext } from './remedy.ts';

const GIB = 2 ** 30;
/** What is made free where the user named nothing: a tenth of the disk, at least 2 GiB, at most half of a small one. */
const SHARE = 0.1;
export const LEAST_BYTES = 2 * GIB;
const MOST_SHARE = 0.5;

export interface SpaceTarget {
  readonly of: 'bytes' | 'inodes';
  readonly free: number;
}

/**
 * Null where the file system cannot be measured (an engine elsewhere). Where a build has failed what is free now was not
 * enough, for a failed step gives back what it took: as much again has to go, whatever was named.
 */
export async function targetOf({
  engine,
  minFreeSpace,
  diagnosis,
}: RemedyContext): Promise<SpaceTarget | null> {
  const space = await engine.space();
  if (space === null) return null;
  const { inodes } = space;
  if (inodes !== undefined && diagnosis.evidence.some(({ rule }) => rule === 'measured/low-inodes'))
    return { of: 'inodes', free: Math.max(inodes.total * SHARE, 2 * inodes.free) };
  const wanted = wantedOf(minFreeSpace, space.totalBytes);
  return {
    of: 'bytes',
    free: diagnosis.failureClass === 'disk-full' ? Math.max(wanted, 2 * space.freeBytes) : wanted,
  };
}

function wantedOf(minFreeSpace: MinFreeSpace | null, totalBytes: number): number {
  if (minFreeSpace !== null) return wantedBytes(minFreeSpace, totalBytes);
  return Math.min(Math.max(totalBytes * SHARE, LEAST_BYTES), totalBytes * MOST_SHARE);
}

export function freeOf(space: Space | null, of: SpaceTarget['of']): number {
  return (of === 'bytes' ? space?.freeBytes : space?.inodes?.free) ?? 0;
}
