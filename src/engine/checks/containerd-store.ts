/** The checks of a containerd that holds an engine's images, by how much is looked at. */
import type { Finding } from '../../core/finding.ts';
import { checkBolts, containerdBolts } from './bolt-files.ts';
import { checkContentDigests } from './content-digests.ts';
import { checkContentSizes, containerdContent } from './content-sizes.ts';
import type { Dependents } from './dependents.ts';
import { whereIsContainerd } from './own-data-root.ts';
import { checkSnapshots, containerdSnapshots } from './snapshots.ts';

/** Reading the content of every blob, in milliseconds: some 100 GiB from a fast disk. */
export const DEEP_LIMIT_MS = 10 * 60_000;

export interface ContainerdQuestion {
  readonly dataRoot: string;
  readonly containerdRoot: string | null;
  /** Whether the engine answers. */
  readonly running?: boolean;
  readonly depth?: 'quick' | 'doctor' | 'deep';
}

export async function checkContainerd(
  { containerdRoot, depth = 'quick', dataRoot, running = true }: ContainerdQuestion,
  dependents: Dependents,
): Promise<readonly Finding[]> {
  if (containerdRoot === null && depth !== 'quick') return [await whereIsContainerd(dataRoot)];
  if (containerdRoot === null) return [];
  return checkBolts({ ...containerdBolts(containerdRoot), whole: !running }, dependents);
}

export async function checkContainerdRecords({
  containerdRoot,
}: ContainerdQuestion): Promise<readonly Finding[]> {
  if (containerdRoot === null) return [];
  return Promise.all([
    checkContentSizes(containerdContent(containerdRoot)),
    checkSnapshots(containerdSnapshots(containerdRoot)),
  ]);
}

/** It ends itself a little earlier than its limit, to say how far it came. */
export async function checkContainerdDigests({
  containerdRoot,
}: ContainerdQuestion): Promise<readonly Finding[]> {
  if (containerdRoot === null) return [];
  const limit = AbortSignal.timeout(DEEP_LIMIT_MS - 5000);
  return [await checkContentDigests(containerdContent(containerdRoot), limit)];
}
