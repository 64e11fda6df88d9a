/** The checks of a containerd that holds an engine's images, by how much is looked at. */
import { join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { checkBolts, containerdBolts } from './bolt-files.ts';
import { goneWhileRunning, missing } from './buildkit-dirs.ts';
import { checkContentDigests } from './content-digests.ts';
import { checkContentSizes, containerdContent, hasContent } from './content-sizes.ts';
import type { Dependents } from './dependents.ts';
import { broken } from './findings.ts';
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
  const files = await checkBolts({ ...containerdBolts(containerdRoot), whole: !running }, dependents);
  return [...files, ...(running ? await missingFolders(containerdRoot) : [])];
}

/** Containerd makes them only when it starts: without them nothing can be pulled, unpacked or exported. */
async function missingFolders(root: string): Promise<readonly Finding[]> {
  const [content, snapshotter] = [
    join(root, 'io.containerd.content.v1.content'),
    join(root, 'io.containerd.snapshotter.v1.overlayfs'),
  ];
  const ofContent = (await hasContent(containerdContent(root))) ? [content, join(content, 'ingest')] : [];
  const gone = await missing([...ofContent, join(snapshotter, 'snapshots')]);
  if (gone.length === 0) return [];
  const about = { id: 'containerd-store', path: gone[0] ?? root } as const;
  const implies = { failureClass: 'containerd-store-corruption', owner: 'engine' } as const;
  return [broken(about, goneWhileRunning(gone), implies)];
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
