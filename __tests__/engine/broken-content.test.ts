/** What is gone in a store and what stands on it, with databases that a real engine wrote (28.5, both stores). */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { snapshotOf } from '../../src/engine/checks/bolt-snapshot.ts';
import { brokenContainerdContent, type ContainerdPlaces } from '../../src/engine/checks/broken-containerd.ts';
import { NOTHING_BROKEN } from '../../src/engine/checks/broken-content.ts';
import { brokenGraphContent } from '../../src/engine/checks/broken-graph.ts';
import { type CacheRecord, readCacheRecords } from '../../src/engine/checks/buildkit-records.ts';
import { chainIds } from '../../src/engine/checks/chain-ids.ts';
import { blobPath, containerdContent, recordsOf } from '../../src/engine/checks/content-sizes.ts';
import { readGraphSnapshots } from '../../src/engine/checks/graph-cache.ts';
import { readSnapshots } from '../../src/engine/checks/snapshots.ts';

const PAUSES = [20, 60];

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, content: string | Buffer = ''): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

const diff = (digit: string): string => `sha256:${digit.repeat(64)}`;

const drop = (path: string): Promise<void> => rm(join(root, path), { recursive: true });

async function unpack(name: string, to: string): Promise<string> {
  await put(to, gunzipSync(await readFile(join(import.meta.dirname, 'fixtures', 'bolt', `${name}.gz`))));
  return join(root, to);
}

describe('of the graph driver', () => {
  const [LOW = '', MID = '', TOP = ''] = chainIds(['1', '2', '3'].map(diff));

  /** `base` has the two lower layers, `app` all three, `other` a layer of its own. */
  async function makeImages(): Promise<Readonly<Record<'base' | 'app' | 'other', string>>> {
    const image = async (...diffs: readonly string[]): Promise<string> => {
      const config = JSON.stringify({ rootfs: { diff_ids: diffs } });
      const id = createHash('sha256').update(config).digest('hex');
      await put(`image/overlay2/imagedb/content/sha256/${id}`, config);
      return id;
    };
    const layers = [
      { chain: LOW, id: 'low', parent: '' },
      { chain: MID, id: 'mid', parent: LOW },
      { chain: TOP, id: 'top', parent: MID },
      { chain: '4'.repeat(64), id: 'alone', parent: '' },
    ];
    for (const { chain, id, parent } of layers) {
      await put(`image/overlay2/layerdb/sha256/${chain}/cache-id`, id);
      if (parent !== '') await put(`image/overlay2/layerdb/sha256/${chain}/parent`, `sha256:${parent}`);
      await put(`overlay2/${id}/diff/file`, 'x');
      await put(`overlay2/${id}/link`, id.toUpperCase());
    }
    return {
      base: await image(...['1', '2'].map(diff)),
      app: await image(...['1', '2', '3'].map(diff)),
      other: await image(diff('4')),
    };
  }

  test('finds nothing where nothing is gone', async () => {
    await makeImages();

    expect(await brokenGraphContent(root, PAUSES)).toEqual(NOTHING_BROKEN);
  });

  test.each([
    { gone: 'overlay2/top/diff', standing: ['app'] },
    { gone: 'overlay2/mid', standing: ['base', 'app'] },
    { gone: `image/overlay2/layerdb/sha256/${TOP}`, standing: ['app'] },
    { gone: `image/overlay2/layerdb/sha256/${LOW}`, standing: ['base', 'app'] },
  ] as const)('names just the images that stand on $gone', async ({ gone, standing }) => {
    const images = await makeImages();
    await drop(gone);

    const found = await brokenGraphContent(root, PAUSES);

    expect(found?.images.toSorted()).toEqual(standing.map((name) => `sha256:${images[name]}`).toSorted());
    expect(found?.knownImages).toBe(3);
  });

  test('names an image whose configuration is torn', async () => {
    const { other } = await makeImages();
    await truncate(join(root, 'image/overlay2/imagedb/content/sha256', other), 3);

    expect(await brokenGraphContent(root, PAUSES)).toMatchObject({ images: [`sha256:${other}`] });
  });

  test('does not judge what is gone for a moment only', async () => {
    await makeImages();
    await drop('overlay2/top/diff');
    setTimeout(() => void put('overlay2/top/diff/file', 'x'), 30);

    expect(await brokenGraphContent(root, [10, 200])).toEqual(NOTHING_BROKEN);
  });

  async function makeCache(): Promise<readonly CacheRecord[]> {
    const records = await snapshotOf(await unpack('records-overlay2.db', 'buildkit/metadata_v2.db'));
    const read = await snapshotOf(await unpack('snapshots.db', 'buildkit/snapshots.db'));
    const known = read.kind === 'read' ? readGraphSnapshots(read.tree) : new Map<string, never>();
    for (const { chain, folder } of known.values()) {
      await put(`overlay2/${folder}/diff/file`);
      await put(`overlay2/${folder}/link`, folder.toUpperCase());
      if (chain === null) continue;
      await put(`image/overlay2/layerdb/sha256/${chain.replace('sha256:', '')}/cache-id`, folder);
    }
    return records.kind === 'read' ? readCacheRecords(records.tree) : [];
  }

  test('names the records of the cache that stand on a layer, and only these', async () => {
    const records = await makeCache();
    const read = await snapshotOf(join(root, 'buildkit/snapshots.db'));
    const known = read.kind === 'read' ? readGraphSnapshots(read.tree) : new Map<string, never>();
    const middle = records.find(
      ({ id, mustHaveSnapshot }) =>
        mustHaveSnapshot && known.has(id) && records.some(({ parents }) => parents.includes(id)),
    );
    expect(await brokenGraphContent(root, PAUSES)).toEqual(NOTHING_BROKEN);
    await drop(`overlay2/${known.get(middle?.snapshot ?? '')?.folder}/diff`);

    const found = await brokenGraphContent(root, PAUSES);

    const above = records.filter(({ parents }) => parents.includes(middle?.id ?? ''));
    expect(found?.records).toContain(middle?.id);
    for (const { id } of above) expect(found?.records).toContain(id);
    for (const parent of middle?.parents ?? []) expect(found?.records).not.toContain(parent);
    expect(found?.records.length).toBeLessThan(records.length);
  });

  test('says that nothing is known where the records cannot be read', async () => {
    await makeCache();
    await put('buildkit/metadata_v2.db', 'no database at all');

    expect(await brokenGraphContent(root, PAUSES)).toBeNull();
  });
});

describe('of containerd', () => {
  /** All that the databases speak of, blobs as holes of their sizes. */
  async function makeStore(): Promise<ContainerdPlaces> {
    const content = containerdContent(root);
    await unpack('meta.db', 'io.containerd.metadata.v1.bolt/meta.db');
    const snapshotter = 'io.containerd.snapshotter.v1.overlayfs';
    const known = await snapshotOf(await unpack('metadata.db', `${snapshotter}/metadata.db`));
    for (const { id } of known.kind === 'read' ? readSnapshots(known.tree) : [])
      await mkdir(join(root, snapshotter, 'snapshots', id, 'fs'), { recursive: true });
    const metadata = await recordsOf(content);
    for (const { digest, bytes } of 'why' in metadata ? [] : metadata.content) {
      const path = blobPath(content, digest);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, '');
      await truncate(path, bytes);
    }
    const records = await unpack('records-containerd.db', 'metadata_v2.db');
    return { content, snapshotter: join(root, snapshotter), records };
  }

  const IMAGE = 'sha256:639965c030a340f208de89e9e3a8994648ab5eaaf3cf48df9317263d5bef620a';

  test('finds nothing where nothing is gone', async () => {
    expect(await brokenContainerdContent(await makeStore(), PAUSES)).toEqual(NOTHING_BROKEN);
  });

  test('names the image and where a blob that was cut off may be had', async () => {
    const places = await makeStore();
    await truncate(blobPath(places.content, IMAGE), 3);

    const found = await brokenContainerdContent(places, PAUSES);

    expect(found).toMatchObject({ images: [IMAGE], records: [] });
    expect(found?.blobs).toMatchObject([
      { digest: IMAGE, bytes: 856, images: [expect.stringMatching(/^docker\.io\/bm\/base-image:1/)] },
    ]);
  });

  test('names the records that stand on an unpacked layer, and not those below it', async () => {
    const places = await makeStore();
    const read = await snapshotOf(join(places.snapshotter, 'metadata.db'));
    const known = read.kind === 'read' ? readSnapshots(read.tree) : [];
    const cache = await snapshotOf(places.records);
    const records = cache.kind === 'read' ? readCacheRecords(cache.tree) : [];
    const middle = records.find(
      ({ id, mustHaveSnapshot }) => mustHaveSnapshot && records.some(({ parents }) => parents.includes(id)),
    );
    const { id = '' } = known.find(({ key }) => key.endsWith(`/${middle?.snapshot}`)) ?? {};
    await rm(join(places.snapshotter, 'snapshots', id), { recursive: true });

    const found = await brokenContainerdContent(places, PAUSES);

    expect(found?.parts).toEqual([`snapshot ${id}`]);
    expect(found?.records).toContain(middle?.id);
    for (const parent of middle?.parents ?? []) expect(found?.records).not.toContain(parent);
    for (const { id: above } of records.filter(({ parents }) => parents.includes(middle?.id ?? '')))
      expect(found?.records).toContain(above);
  });
});
