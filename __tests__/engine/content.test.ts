/** Blobs and snapshots of a containerd store against its metadata, which a real engine wrote. */
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkContentDigests } from '../../src/engine/checks/content-digests.ts';
import {
  blobPath,
  checkContentSizes,
  containerdContent,
  recordsOf,
} from '../../src/engine/checks/content-sizes.ts';
import { checkSnapshots, containerdSnapshots } from '../../src/engine/checks/snapshots.ts';

/** The index of `bm/base-image:1`. */
const INDEX = 'sha256:639965c030a340f208de89e9e3a8994648ab5eaaf3cf48df9317263d5bef620a';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'));
  await unpack('meta.db', 'io.containerd.metadata.v1.bolt');
  await unpack('metadata.db', 'io.containerd.snapshotter.v1.overlayfs');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function unpack(name: string, folder: string): Promise<void> {
  const packed = await readFile(join(import.meta.dirname, 'fixtures', 'bolt', `${name}.gz`));
  await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, folder, name), gunzipSync(packed));
}

/** Every recorded blob with its size, and nothing in it. */
async function makeBlobs(): Promise<void> {
  const records = await recordsOf(containerdContent(root));
  for (const { digest, bytes } of 'why' in records ? [] : records.content) {
    const path = blobPath(containerdContent(root), digest);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '');
    await truncate(path, bytes);
  }
}

describe('sizes of blobs', () => {
  test('are well when they are as recorded', async () => {
    await makeBlobs();

    expect(await checkContentSizes(containerdContent(root))).toMatchObject({
      state: 'healthy',
      detail: expect.stringMatching(/^all \d\d recorded blobs are there/),
    });
  });

  test.each([
    { what: 'shorter', bytes: 7, told: `${INDEX} has 7 bytes and not 856` },
    { what: 'gone', bytes: null, told: `${INDEX} is gone` },
  ])('are broken when a blob is $what, and its image is named', async ({ bytes, told }) => {
    await makeBlobs();
    const path = blobPath(containerdContent(root), INDEX);
    if (bytes === null) await rm(path);
    else await truncate(path, bytes);

    const finding = await checkContentSizes(containerdContent(root));

    expect(finding.state).toBe('broken');
    expect(finding.detail).toContain(told);
    expect(finding.dependents).toEqual(['image bm/base-image:1']);
  });

  test('are not known when the metadata cannot be read', async () => {
    await writeFile(join(root, 'io.containerd.metadata.v1.bolt', 'meta.db'), 'garbage'.repeat(9000));

    expect(await checkContentSizes(containerdContent(root))).toMatchObject({ state: 'unknown' });
  });

  test('are well where nothing was ever recorded, and so are snapshots', async () => {
    await rm(root, { recursive: true });

    expect(await checkContentSizes(containerdContent(root))).toMatchObject({ state: 'healthy' });
    expect(await checkSnapshots(containerdSnapshots(root))).toMatchObject({ state: 'healthy' });
  });
});

describe('contents of blobs', () => {
  test('are broken when their digests are others', async () => {
    await makeBlobs();

    const finding = await checkContentDigests(containerdContent(root), AbortSignal.timeout(5000));

    expect(finding.state).toBe('broken');
    expect(finding.dependents).toContain('image bm/base-image:1');
  });

  test('are well when their digests are right; one that is gone is for the other check', async () => {
    expect(await checkContentDigests(containerdContent(root), AbortSignal.timeout(5000))).toMatchObject({
      state: 'healthy',
    });
  });

  test('are not known when the time is over', async () => {
    await makeBlobs();

    expect(await checkContentDigests(containerdContent(root), AbortSignal.abort())).toMatchObject({
      state: 'unknown',
      detail: expect.stringMatching(/content of 0 of \d\d blobs .* the time was over$/),
    });
  });
});

describe('snapshots', () => {
  const folder = (id: number): string =>
    join(root, 'io.containerd.snapshotter.v1.overlayfs', 'snapshots', `${id}`, 'fs');

  test('are well when each record has its directory', async () => {
    for (let id = 1; id < 100; id += 1) await mkdir(folder(id), { recursive: true });

    expect(await checkSnapshots(containerdSnapshots(root))).toMatchObject({
      state: 'healthy',
      detail: expect.stringMatching(/^all \d+ recorded snapshots are there$/),
    });
  });

  test('name the image that stands on one through others', async () => {
    for (let id = 14; id < 100; id += 1) await mkdir(folder(id), { recursive: true });

    const finding = await checkSnapshots(containerdSnapshots(root));

    expect(finding.detail).toMatch(/^1 of \d+ recorded snapshots are gone, e\.g\. snapshots\/13\/fs$/);
    expect(finding.dependents).toContain('image bm/base-image:1');
  });

  test('are broken when the directories are gone, and images on them are named', async () => {
    const finding = await checkSnapshots(containerdSnapshots(root));

    expect(finding.state).toBe('broken');
    expect(finding.dependents).toContain('image bm/base-image:1');
  });
});
