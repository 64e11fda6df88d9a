/** Names the records of the build cache that stand on layers of `overlay2`: a record's own name is not its layer's. */
import { join } from 'node:path';
import { snapshotOf } from './bolt-snapshot.ts';
import { namedByBuildkit } from './buildkit-names.ts';
import { readCacheRecords } from './buildkit-records.ts';
import { readGraphSnapshots } from './graph-cache.ts';

export interface LayersQuestion {
  readonly dataRoot: string;
  /** Directories of `overlay2`. */
  readonly layers: readonly string[];
  /** Chain id → directory in `overlay2`, as the image store records it. */
  readonly cacheIds: ReadonlyMap<string, string>;
}

/** Ids; where the databases cannot be read, the layers that are named anywhere in them. Never rejects. */
export async function recordsOnLayers(question: LayersQuestion): Promise<readonly string[]> {
  const { dataRoot, layers } = question;
  const known = await fromRecords(question).catch(() => null);
  if (known !== null) return known;
  const named = await namedByBuildkit(dataRoot, layers).catch(() => null);
  return layers.filter((layer) => named?.has(layer) === true);
}

async function fromRecords({
  dataRoot,
  layers,
  cacheIds,
}: LayersQuestion): Promise<readonly string[] | null> {
  const root = join(dataRoot, 'buildkit');
  const records = await snapshotOf(join(root, 'metadata_v2.db'));
  const snapshots = records.kind === 'read' ? await snapshotOf(join(root, 'snapshots.db')) : records;
  if (records.kind !== 'read' || snapshots.kind !== 'read') return null;
  const there = readGraphSnapshots(snapshots.tree);
  const wanted = new Set(layers);
  const on = readCacheRecords(records.tree).filter(({ snapshot }) => {
    const { chain, folder } = there.get(snapshot) ?? { chain: snapshot, folder: '' };
    return wanted.has(folder) || wanted.has(cacheIds.get(chain?.replace('sha256:', '') ?? '') ?? '');
  });
  return on.map(({ id }) => id);
}
