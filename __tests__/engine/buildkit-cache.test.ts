/** Records of BuildKit's cache against its snapshots, with databases that a real engine wrote (28.5, both stores). */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { snapshotOf } from '../../src/engine/checks/bolt-snapshot.ts';
import { type CacheRecord, readCacheRecords } from '../../src/engine/checks/buildkit-records.ts';
import { checkGraphCache, readGraphSnapshots } from '../../src/engine/checks/graph-cache.ts';
import { checkSnapshotCache, type SnapshotCache } from '../../src/engine/checks/snapshot-cache.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function unpack(name: string, to: string): Promise<string> {
  const packed = await readFile(join(import.meta.dirname, 'fixtures', 'bolt', `${name}.gz`));
  await mkdir(dirname(join(root, to)), { recursive: true });
  await writeFile(join(root, to), gunzipSync(packed));
  return join(root, to);
}

async function recordsIn(path: string): Promise<readonly CacheRecord[]> {
  const read = await snapshotOf(path);
  return read.kind === 'read' ? readCacheRecords(read.tree) : [];
}

describe('records', () => {
  test('must have a snapshot when they are committed, and neither blobs alone nor the same as another', async () => {
    const records = await recordsIn(await unpack('records-containerd.db', 'x.db'));
    const of = (id: string): CacheRecord | undefined => records.find((record) => record.id === id);

    expect(of('258vbfg8qx85kw8r820fllr7l')).toMatchObject({ mustHaveSnapshot: true, mutable: false });
    // Only a layer of the base image, which is unpacked under its own name.
    expect(of('8jdf2m2dla23e7ejglr198cop')).toMatchObject({ mustHaveSnapshot: false, mutable: false });
    expect(of('el2o77g5h8g7aa3qrzaob6jzl')).toMatchObject({ mustHaveSnapshot: false, mutable: true });
    // The same as the one before.
    expect(of('is1i93n7u9aexqr3l348p0654')).toMatchObject({ mustHaveSnapshot: false, mutable: false });
  });

  test('of engines that write no name of a snapshot have one of their own name', async () => {
    const records = await recordsIn(await unpack('records-20.10.db', 'x.db'));

    expect(records.find(({ id }) => id === '477tjekznk9778bzff9y92z34')).toMatchObject({
      snapshot: '477tjekznk9778bzff9y92z34',
      mustHaveSnapshot: true,
    });
    expect(records.filter(({ mustHaveSnapshot }) => mustHaveSnapshot)).toHaveLength(5);
  });

  test('name the images that they were taken from', async () => {
    const records = await recordsIn(await unpack('records-containerd.db', 'x.db'));

    expect(records.flatMap(({ images }) => images)).toContainEqual(
      expect.stringMatching(/^localhost:5000\/bm\/base:1@sha256:/),
    );
  });
});

describe('the cache of a graph driver’s BuildKit', () => {
  /** Everything that the records speak of, as the engine has it. */
  async function makeStore(): Promise<readonly CacheRecord[]> {
    const records = await recordsIn(await unpack('records-overlay2.db', 'buildkit/metadata_v2.db'));
    const read = await snapshotOf(await unpack('snapshots.db', 'buildkit/snapshots.db'));
    const snapshots = read.kind === 'read' ? readGraphSnapshots(read.tree) : new Map<string, never>();
    for (const { chain, folder } of snapshots.values()) {
      const layer = chain?.replace('sha256:', '') ?? '';
      await mkdir(
        join(root, layer === '' ? `overlay2/${folder}` : `image/overlay2/layerdb/sha256/${layer}`),
        { recursive: true },
      );
    }
    return records.filter(({ mustHaveSnapshot }) => mustHaveSnapshot);
  }

  test('is well when each snapshot is in `overlay2` or in the image store', async () => {
    const records = await makeStore();

    expect(records.length).toBeGreaterThan(3);
    expect(await checkGraphCache(root)).toMatchObject({
      state: 'healthy',
      detail: expect.stringMatching(/^all \d+ cache records have their snapshot$/),
    });
  });

  test('is broken when the layers are gone, and names record and path', async () => {
    await makeStore();
    await rm(join(root, 'image'), { recursive: true });

    const finding = await checkGraphCache(root);

    expect(finding).toMatchObject({
      state: 'broken',
      detail: expect.stringMatching(
        /^\d+ of \d+ cache records have no snapshot, e\.g\. \w{25}: \/.*\/layerdb\/sha256\/[0-9a-f]{64} is gone$/,
      ),
    });
    expect(finding.dependents).toContainEqual(expect.stringMatching(/^build cache record \w{25}$/));
  });

  test('is broken when a snapshot that was never exported is gone', async () => {
    await makeStore();
    await rm(join(root, 'overlay2'), { recursive: true });

    expect(await checkGraphCache(root)).toMatchObject({
      state: 'broken',
      detail: expect.stringMatching(/overlay2\/\w{25} is gone$/),
    });
  });

  test('is broken when the database of snapshots is gone: the engine makes it anew, empty', async () => {
    const records = await makeStore();
    await rm(join(root, 'buildkit', 'snapshots.db'));

    expect(await checkGraphCache(root)).toMatchObject({
      state: 'broken',
      detail: expect.stringContaining('snapshots.db does not have it'),
      dependents: records.map(({ id }) => `build cache record ${id}`),
    });
  });

  test('is not known when a database cannot be read, and well where there is none', async () => {
    expect(await checkGraphCache(root)).toMatchObject({ state: 'healthy' });

    await makeStore();
    await writeFile(join(root, 'buildkit', 'snapshots.db'), 'garbage'.repeat(9000));

    expect(await checkGraphCache(root)).toMatchObject({ state: 'unknown' });
  });
});

describe('the cache of a BuildKit with containerd’s store', () => {
  async function makeCache(): Promise<SnapshotCache> {
    return {
      id: 'buildkit-state',
      records: await unpack('records-containerd.db', 'metadata_v2.db'),
      metadata: await unpack('meta.db', 'meta.db'),
      snapshots: await unpack('metadata.db', 'metadata.db'),
      implies: { failureClass: 'buildkit-state-corruption', owner: 'engine' },
    };
  }

  test('is well when each snapshot is known to containerd and to its snapshotter', async () => {
    expect(await checkSnapshotCache(await makeCache())).toMatchObject({
      state: 'healthy',
      detail: 'all 5 cache records have their snapshot',
    });
  });

  test.each(['metadata', 'snapshots'] as const)('is broken when %s are another store’s', async (part) => {
    const cache = await makeCache();
    const other = { metadata: cache.snapshots, snapshots: cache.metadata }[part];

    expect(await checkSnapshotCache({ ...cache, [part]: other })).toMatchObject({
      state: 'broken',
      detail: expect.stringMatching(
        /^5 of 5 cache records have no snapshot, e\.g\. \w{25}: \w{25} is not in \//,
      ),
      dependents: expect.arrayContaining(['build cache record 258vbfg8qx85kw8r820fllr7l']),
    });
  });

  test('is not known when a database is damaged, and not broken where one was never made', async () => {
    const cache = await makeCache();
    await writeFile(cache.snapshots, 'garbage'.repeat(9000));
    expect(await checkSnapshotCache(cache)).toMatchObject({ state: 'unknown' });

    await rm(cache.snapshots);
    expect(await checkSnapshotCache(cache)).toMatchObject({ state: 'healthy' });
  });
});
