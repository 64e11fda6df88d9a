/** Who stands on a broken layer, in a store as the graph driver writes it. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { snapshotOf } from '../../src/engine/checks/bolt-snapshot.ts';
import { dependentsIn } from '../../src/engine/checks/dependents.ts';
import { runFileChecks } from '../../src/engine/checks/file-checks.ts';
import { readGraphSnapshots } from '../../src/engine/checks/graph-cache.ts';

let dataRoot = '';
beforeEach(async () => {
  dataRoot = await mkdtemp(join(tmpdir(), 'dependents-'));
});
afterEach(() => rm(dataRoot, { recursive: true, force: true }));

const LOW = 'a'.repeat(64);
const TOP = createHash('sha256').update(`sha256:${LOW} sha256:b`).digest('hex');
const CACHED = 'k'.repeat(25);

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(dataRoot, path)), { recursive: true });
  await writeFile(join(dataRoot, path), content);
}

/** `app:1` stands on two layers, an unnamed image on the lower one; `web` runs from `app:1`. */
async function makeStore(): Promise<void> {
  const layers = 'image/overlay2/layerdb';
  await put(`${layers}/sha256/${LOW}/cache-id`, 'lowdir');
  await put(`${layers}/sha256/${TOP}/cache-id`, 'topdir');
  await put(`${layers}/mounts/c1/mount-id`, 'webdir');
  await put('containers/c1/config.v2.json', '{"Name":"/web","Image":"sha256:app"}');
  const images = 'image/overlay2/imagedb/content/sha256';
  await put(`${images}/app`, JSON.stringify({ rootfs: { diff_ids: [`sha256:${LOW}`, 'sha256:b'] } }));
  await put(`${images}/base`, JSON.stringify({ rootfs: { diff_ids: [`sha256:${LOW}`] } }));
  const tags = { app: { 'app:1': 'sha256:app', 'app@sha256:1': 'sha256:app' } };
  await put('image/overlay2/repositories.json', JSON.stringify({ Repositories: tags }));
  await put('buildkit/snapshots.db', `\u0001${CACHED}\u0000`);
}

test.each([
  { layers: ['topdir'], names: ['image app:1', 'container web'] },
  { layers: ['lowdir'], names: ['image app:1', 'image base', 'container web'] },
  { layers: ['webdir'], names: ['container web'] },
  { layers: [CACHED], names: [`build cache record ${CACHED}`] },
  { layers: ['z'.repeat(25)], names: [] },
])('names who stands on $layers', async ({ layers, names }) => {
  await makeStore();

  expect((await dependentsIn({ dataRoot, containerdRoot: null }).ofLayers(layers)).toSorted()).toEqual(
    names.toSorted(),
  );
});

test('names nobody where nothing is recorded', async () => {
  expect(await dependentsIn({ dataRoot, containerdRoot: null }).ofLayers(['x'])).toEqual([]);
});

test.each([
  { depth: 'doctor', dependents: ['image app:1', 'container web'] },
  { depth: 'quick', dependents: undefined },
] as const)('tells them of a layer that is gone, looking as $depth', async ({ depth, dependents }) => {
  await makeStore();
  await mkdir(join(dataRoot, 'overlay2', 'lowdir'), { recursive: true });
  const target = { dataRoot, store: 'overlay2', containerdRoot: null, running: false, pid: null } as const;

  const [finding] = await runFileChecks({ ...target, only: ['overlay2-layers'], depth });

  expect(finding).toMatchObject({ state: 'broken', detail: '1 of 2 recorded layers are gone' });
  expect(finding?.dependents).toEqual(dependents);
});

test.each([
  { depth: 'quick', findings: 1 },
  { depth: 'doctor', findings: 2 },
] as const)(
  'holds $findings kinds of records of layers against each other, looking as $depth',
  async ({ depth, findings }) => {
    const target = { dataRoot, store: 'overlay2', containerdRoot: null, running: false, pid: null } as const;

    expect(await runFileChecks({ ...target, only: ['overlay2-layers'], depth })).toHaveLength(findings);
  },
);

test('names records by their own ids, not by the layers they were committed to', async () => {
  for (const [from, to] of [
    ['records-overlay2.db', 'metadata_v2.db'],
    ['snapshots.db', 'snapshots.db'],
  ] as const) {
    const packed = await readFile(join(import.meta.dirname, 'fixtures', 'bolt', `${from}.gz`));
    await mkdir(join(dataRoot, 'buildkit'), { recursive: true });
    await writeFile(join(dataRoot, 'buildkit', to), gunzipSync(packed));
  }
  const read = await snapshotOf(join(dataRoot, 'buildkit', 'snapshots.db'));
  const snapshots = read.kind === 'read' ? readGraphSnapshots(read.tree) : new Map<string, never>();
  const [id = '', { chain = null, folder } = { chain: null, folder: '' }] =
    [...snapshots].find(([key, one]) => one.folder !== key && one.chain !== null) ?? [];
  const dependents = dependentsIn({ dataRoot, containerdRoot: null });

  expect(await dependents.ofLayers([folder])).toEqual([`build cache record ${id}`]);
  expect(await dependents.ofLayers(['other'])).toEqual([]);

  // As a layer of an image it may be recorded with another directory.
  await put(`image/overlay2/layerdb/sha256/${chain?.replace('sha256:', '')}/cache-id`, 'elsewhere');
  expect(await dependentsIn({ dataRoot, containerdRoot: null }).ofLayers(['elsewhere'])).toEqual([
    `build cache record ${id}`,
  ]);
});
