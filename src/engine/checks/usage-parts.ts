/** Says which files of an engine are of which kind: images, containers, volumes, the build cache, what nobody names. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskUse } from '../../core/finding.ts';
import { asideHome } from '../../privileged/set-aside/manifest.ts';
import { snapshotOf } from './bolt-snapshot.ts';
import { containerLogs } from './container-logs.ts';
import { readGraphStore } from './graph-store.ts';
import { namesIn } from './look-again.ts';
import { findOrphans } from './overlay2-orphans.ts';
import { readSnapshots } from './snapshots.ts';

/** Something with a name of its own, or (name null) a part of a kind whose parts nobody asks for. */
export interface UsagePart {
  readonly kind: DiskUse['kind'];
  readonly name: string | null;
  readonly paths: readonly string[];
}

export interface UsagePlaces {
  readonly dataRoot: string;
  readonly containerdRoot: string | null;
}

const BUILDKIT_ID = /^[a-z0-9]{25}$/;

/** The cheapest first, for the time may not do for all. */
export async function partsOf({ dataRoot, containerdRoot }: UsagePlaces): Promise<readonly UsagePart[]> {
  const known = await Promise.all([
    logsIn(dataRoot),
    asideIn(dataRoot),
    containerdRoot === null ? layersIn(dataRoot) : snapshotsIn(containerdRoot),
    volumesIn(dataRoot),
  ]);
  const parts = known.flat();
  const order = ['logs', 'set-aside', 'containers', 'nobody', 'volumes', 'build-cache', 'images', 'other'];
  const sorted = [...parts, ...rest(dataRoot)].toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  );
  return sorted.filter(({ paths }) => paths.length > 0);
}

async function logsIn(dataRoot: string): Promise<readonly UsagePart[]> {
  const logs = await containerLogs(dataRoot);
  return logs.map(({ name, path }) => ({ kind: 'logs', name, paths: [path] }));
}

async function asideIn(dataRoot: string): Promise<readonly UsagePart[]> {
  const home = asideHome(dataRoot);
  const ids = await namesIn(home).catch(() => []);
  return ids.map((id) => ({ kind: 'set-aside', name: id, paths: [join(home, id)] }));
}

/** A builder's state is its cache. */
async function volumesIn(dataRoot: string): Promise<readonly UsagePart[]> {
  const root = join(dataRoot, 'volumes');
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const kind = /^buildx_buildkit_.*_state$/.test(name) ? 'build-cache' : 'volumes';
      return { kind, name, paths: [join(root, name)] };
    });
}

/** A layer that is an image's too is an image's. */
async function layersIn(dataRoot: string): Promise<readonly UsagePart[]> {
  const root = join(dataRoot, 'overlay2');
  const [store, orphans, names] = await Promise.all([
    readGraphStore(dataRoot),
    findOrphans(dataRoot, Date.now()).catch(() => null),
    namesIn(root),
  ]);
  const recorded = new Set(store.cacheIds.values());
  const own = new Map(
    store.containers.flatMap(({ id, name, layers }) => layers.map((layer) => [layer, name ?? id])),
  );
  const nobody = new Set(orphans?.layers ?? []);
  return names.map((layer) => {
    const paths = [join(root, layer)];
    const container = own.get(layer);
    if (recorded.has(layer)) return { kind: 'images', name: null, paths };
    if (container !== undefined) return { kind: 'containers', name: container, paths };
    if (nobody.has(layer)) return { kind: 'nobody', name: null, paths };
    return { kind: BUILDKIT_ID.test(layer) ? 'build-cache' : 'images', name: null, paths };
  });
}

/** By the keys that clients gave: BuildKit its ids, images chain ids, the engine the containers' ids. */
async function snapshotsIn(containerdRoot: string): Promise<readonly UsagePart[]> {
  const root = join(containerdRoot, 'io.containerd.snapshotter.v1.overlayfs');
  const read = await snapshotOf(join(root, 'metadata.db'));
  const known = read.kind === 'read' ? readSnapshots(read.tree) : [];
  const keys = new Map(known.map(({ id, key }) => [id, key.replace(/^[^/]*\/\d+\//, '')]));
  const folders = (await namesIn(join(root, 'snapshots'))).map((id) => {
    const key = keys.get(id) ?? '';
    const kind = /^[a-z0-9]{25}(-view)?$/.test(key)
      ? 'build-cache'
      : /^[0-9a-f]{64}/.test(key)
        ? 'containers'
        : 'images';
    const name = kind === 'containers' ? key.slice(0, 12) : null;
    return { kind, name, paths: [join(root, 'snapshots', id)] } as const;
  });
  return [
    ...folders,
    { kind: 'images', name: null, paths: [join(containerdRoot, 'io.containerd.content.v1.content')] },
  ];
}

function rest(dataRoot: string): readonly UsagePart[] {
  const at = (...names: readonly string[]): readonly string[] => names.map((name) => join(dataRoot, name));
  return [
    { kind: 'images', name: null, paths: at('image') },
    { kind: 'build-cache', name: null, paths: at('buildkit') },
    {
      kind: 'other',
      name: null,
      paths: at('tmp', 'network', 'plugins', 'swarm', 'rootfs', 'runtimes', 'trust'),
    },
  ];
}
