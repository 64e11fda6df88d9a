/** Checks the state of the engine's own BuildKit: its databases, its directories, and with the doctor what its records speak of. */
import { join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { buildkitBolts, checkBolts, containerdBolts } from './bolt-files.ts';
import { checkBuildkitDirs } from './buildkit-dirs.ts';
import { checkContentSizes, containerdContent, graphDriverContent } from './content-sizes.ts';
import type { Dependents } from './dependents.ts';
import { withDependents } from './findings.ts';
import { checkGraphCache } from './graph-cache.ts';
import { checkSnapshotCache } from './snapshot-cache.ts';

const IMPLIES = { failureClass: 'buildkit-state-corruption', owner: 'engine' } as const;

export interface BuildkitQuestion {
  readonly dataRoot: string;
  readonly store: 'overlay2' | 'containerd' | 'other';
  readonly containerdRoot: string | null;
  readonly running: boolean;
}

export async function checkBuildkit(
  question: BuildkitQuestion,
  dependents: Dependents,
): Promise<readonly Finding[]> {
  const { dataRoot, store, running } = question;
  const bolts = await buildkitBolts(dataRoot, store === 'containerd');
  const files = await checkBolts({ ...bolts, whole: !running }, dependents);
  if (!running) return files;
  const folders = await checkBuildkitDirs(dataRoot, store === 'overlay2');
  if (folders.state === 'healthy') return files;
  return [withDependents(folders, await dependents.ofStore('build-cache'))];
}

/** Nothing where a database cannot be opened: that is told already. */
export async function checkBuildkitRecords(question: BuildkitQuestion): Promise<readonly Finding[]> {
  const { dataRoot, store, containerdRoot } = question;
  const groups = [
    await buildkitBolts(dataRoot, store === 'containerd'),
    ...(containerdRoot === null ? [] : [containerdBolts(containerdRoot)]),
  ];
  const files = (await Promise.all(groups.map((group) => checkBolts(group)))).flat();
  if (files.some(({ state }) => state !== 'healthy')) return [];
  if (store === 'overlay2')
    return Promise.all([checkGraphCache(dataRoot), checkContentSizes(graphDriverContent(dataRoot))]);
  if (containerdRoot === null) return [];
  const cache = {
    id: 'buildkit-state',
    records: join(dataRoot, 'buildkit', 'containerd-overlayfs', 'metadata_v2.db'),
    metadata: containerdContent(containerdRoot).metadata,
    snapshots: join(containerdRoot, 'io.containerd.snapshotter.v1.overlayfs', 'metadata.db'),
    implies: IMPLIES,
  } as const;
  return [await checkSnapshotCache(cache)];
}
