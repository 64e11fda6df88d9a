/** Checks the state of a `docker-container` builder in the volume that holds it: its databases, and with the doctor what they speak of. */
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { checkBolts } from './bolt-files.ts';
import { dependentsOfBuildCache } from './build-cache-size.ts';
import { checkContentSizes } from './content-sizes.ts';
import { withDependents, within } from './findings.ts';
import { checkSnapshotCache } from './snapshot-cache.ts';
import { checkSnapshots } from './snapshots.ts';

/** Not among them: `cache.db` and `history.db`, which buildkitd makes anew when it cannot open them (measured). */
const OF_WORKER = ['containerdmeta.db', 'metadata_v2.db', 'snapshots/metadata.db'];
const IMPLIES = { failureClass: 'buildkit-state-corruption', owner: 'builder' } as const;
/** A check that takes longer than this is unknown, in milliseconds. */
const LIMIT_MS = 20_000;

export interface BuilderStateQuestion {
  /** `/var/lib/buildkit` of the container, as this host sees it. */
  readonly stateDir: string;
  /** Whether records, snapshots and blobs are held against each other too. */
  readonly records: boolean;
}

export async function checkBuilderState(question: BuilderStateQuestion): Promise<readonly Finding[]> {
  const { stateDir, records } = question;
  const entries = await readdir(stateDir, { withFileTypes: true }).catch(() => []);
  const workers = entries
    .filter((entry) => entry.isDirectory() && /^(runc|oci|containerd)-/.test(entry.name))
    .map(({ name }) => name);
  const paths = workers.flatMap((name) => OF_WORKER.map((file) => join(name, file)));
  if (paths.length === 0) return [];
  const files = await checkBolts({ id: 'builder-container', root: stateDir, paths, implies: IMPLIES });
  if (!records) return files;
  if (files.some(({ state }) => state !== 'healthy')) return Promise.all(files.map(nameCache));
  // Other snapshotters keep their files in other ways.
  const known = workers.filter((name) => /^(runc|oci)-overlayfs$/.test(name));
  return [...files, ...(await Promise.all(known.map((name) => checkWorker(join(stateDir, name))))).flat()];
}

/** Names what is lost with a damaged database, from those beside it. */
async function nameCache(finding: Finding): Promise<Finding> {
  const { path, state } = finding;
  if (path === null || state !== 'broken') return finding;
  const worker = path.endsWith('/snapshots/metadata.db') ? dirname(dirname(path)) : dirname(path);
  const sources = { records: join(worker, 'metadata_v2.db'), leases: join(worker, 'containerdmeta.db') };
  return withDependents(finding, await dependentsOfBuildCache(sources));
}

/** Layout: buildkit, `cmd/buildkitd/main_oci_worker.go` and `worker/runc/runc.go`. */
async function checkWorker(root: string): Promise<readonly Finding[]> {
  const metadata = join(root, 'containerdmeta.db');
  const blobs = join(root, 'content', 'blobs');
  const content = { id: 'builder-container', metadata, blobs, implies: IMPLIES } as const;
  const folder = join(root, 'snapshots');
  const cache = {
    id: content.id,
    records: join(root, 'metadata_v2.db'),
    metadata,
    snapshots: join(folder, 'metadata.db'),
    implies: IMPLIES,
  };
  const about = (path: string) => ({ id: content.id, path });
  return Promise.all([
    within(about(blobs), LIMIT_MS, () => checkContentSizes(content)),
    within(about(folder), LIMIT_MS, () => checkSnapshots({ folder, content })),
    within(about(cache.records), LIMIT_MS, () => checkSnapshotCache(cache)),
  ]);
}
