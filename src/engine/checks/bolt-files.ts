/** The bolt databases of engine and containerd, which check each belongs to, and what a damaged one proves. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckId, Finding } from '../../core/finding.ts';
import { errnoOf } from '../../privileged/errno.ts';
import { lookAtBolt } from './bolt-file.ts';
import { type Dependents, NO_DEPENDENTS } from './dependents.ts';
import { broken, healthy, type Implied, unknown, withDependents, within } from './findings.ts';
import type { StorePart } from './store-dependents.ts';

const LIMIT_MS = 5_000;

export interface BoltGroup {
  readonly id: CheckId;
  /** Directory that the paths are relative to. */
  readonly root: string;
  readonly paths: readonly string[];
  readonly implies: Implied;
  /** Every page is followed: the engine does not run, and one of them may be why. */
  readonly whole?: boolean;
  /** What is lost with one of them; null for one of which that is not known. */
  readonly part?: (path: string) => StorePart | null;
}

/** Of the graph driver: with containerd's store they are left from before, and nobody reads them. */
const GRAPH_ONLY: readonly string[] = ['metadata_v2.db', 'snapshots.db', 'containerdmeta.db'];

/** Every database that BuildKit has there; with containerd's store it has a directory of its own for one of them. */
export async function buildkitBolts(dataRoot: string, containerdStore: boolean): Promise<BoltGroup> {
  const root = join(dataRoot, 'buildkit');
  const top = await databasesIn(root);
  const own = await databasesIn(join(root, 'containerd-overlayfs'));
  const paths = containerdStore
    ? [
        ...top.filter((name) => !GRAPH_ONLY.includes(name)),
        ...own.map((name) => `containerd-overlayfs/${name}`),
      ]
    : top;
  const implies = { failureClass: 'buildkit-state-corruption', owner: 'engine' } as const;
  return { id: 'buildkit-state', root, paths, implies, part: partOfBuildkit };
}

/** `history.db` tells of builds that were, and nothing stands on it. */
export function partOfBuildkit(path: string): StorePart | null {
  return /(^|\/)history[^/]*\.db$/.test(path) ? null : 'build-cache';
}

/** Without `cache.db`: BuildKit makes it anew when it cannot open it (measured with buildkitd). */
async function databasesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.db') && name !== 'cache.db').toSorted();
}

export function networkBolt(dataRoot: string): BoltGroup {
  return {
    id: 'local-kv-db',
    root: join(dataRoot, 'network', 'files'),
    paths: ['local-kv.db'],
    implies: { failureClass: 'engine-unavailable', owner: 'engine' },
    part: () => 'networks',
  };
}

/** Labels and drivers of volumes; their data stand beside it and do not need it. */
export function volumesBolt(dataRoot: string): BoltGroup {
  return {
    id: 'volumes-db',
    root: join(dataRoot, 'volumes'),
    paths: ['metadata.db'],
    implies: { failureClass: 'engine-unavailable', owner: 'engine' },
    part: () => 'volumes',
  };
}

export function containerdBolts(containerdRoot: string): BoltGroup {
  return {
    id: 'containerd-store',
    root: containerdRoot,
    paths: ['io.containerd.metadata.v1.bolt/meta.db', 'io.containerd.snapshotter.v1.overlayfs/metadata.db'],
    implies: { failureClass: 'containerd-store-corruption', owner: 'engine' },
    part: (path) => (path.endsWith('/meta.db') ? 'metadata' : 'snapshots'),
  };
}

/** One finding per damaged or unreadable file; one healthy finding when all are well. */
export async function checkBolts(
  group: BoltGroup,
  dependents: Dependents = NO_DEPENDENTS,
): Promise<readonly Finding[]> {
  const found = await Promise.all(group.paths.map((path) => checkNamed({ group, path, dependents })));
  const bad = found.filter((finding) => finding.state !== 'healthy');
  if (bad.length > 0) return bad;
  const about = { id: group.id, path: group.root };
  if (group.paths.length === 0) return [healthy(about, 'it has no database yet')];
  const names = group.paths.map((path) => path.split('/').at(-1)).join(', ');
  return [healthy(about, `its databases can be opened (${names})`)];
}

interface OfGroup {
  readonly group: BoltGroup;
  readonly path: string;
  readonly dependents: Dependents;
}

async function checkNamed({ group, path, dependents }: OfGroup): Promise<Finding> {
  const finding = await checkOne(group, join(group.root, path));
  const part = finding.state === 'broken' ? (group.part?.(path) ?? null) : null;
  return part === null ? finding : withDependents(finding, await dependents.ofStore(part));
}

function checkOne(group: BoltGroup, path: string): Promise<Finding> {
  const about = { id: group.id, path };
  return within(about, LIMIT_MS, async () => {
    const state = await lookAtBolt(path, { whole: group.whole ?? false });
    if (state.kind === 'changing') return unknown(about, 'it is being written while we look');
    if (state.kind !== 'damaged') return healthy(about, state.kind);
    const detail = `${state.why} (${state.size} bytes): it cannot be opened`;
    return broken(about, detail, group.implies);
  });
}
