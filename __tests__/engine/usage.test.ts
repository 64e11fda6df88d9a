/** What takes the space: by kind, with the biggest named, within limits. */
import { link, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { measure } from '../../src/engine/checks/measure.ts';
import { tellUsage } from '../../src/engine/checks/usage.ts';
import { formatUsage, sizeText } from '../../src/engine/format-usage.ts';

const MIB = 1024 * 1024;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'usage-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, mib: number): Promise<string> {
  const full = join(root, path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, Buffer.alloc(mib * MIB, 1));
  return full;
}

async function limits(signal: AbortSignal = AbortSignal.timeout(5000)) {
  return { device: (await stat(root)).dev, signal, seen: new Set<number>() };
}

describe('measuring', () => {
  test('counts files and directories, and once what has two names', async () => {
    const file = await put('a/b/file', 1);
    await link(file, join(root, 'a', 'again'));

    const { bytes, files, complete } = await measure([join(root, 'a')], await limits());

    expect({ files, complete }).toEqual({ files: 3, complete: true });
    expect(bytes).toBeGreaterThanOrEqual(MIB);
    expect(bytes).toBeLessThan(1.5 * MIB);
  });

  test('says that there is more when the time is over', async () => {
    await put('a/b/file', 1);

    expect(await measure([join(root, 'a')], await limits(AbortSignal.abort()))).toMatchObject({
      files: 1,
      complete: false,
    });
  });

  test('counts nothing of what is gone, and nothing on another device', async () => {
    const other = { ...(await limits()), device: -1 };

    expect(await measure([join(root, 'gone')], await limits())).toEqual({
      bytes: 0,
      files: 0,
      complete: true,
    });
    expect(await measure([root], other)).toEqual({ bytes: 0, files: 0, complete: true });
  });
});

async function usageOf(containerdRoot: string | null = null) {
  const [finding] = await tellUsage({ dataRoot: root, containerdRoot }, 'always');
  expect(finding).toMatchObject({ id: 'free-space', state: 'healthy', detail: 'what takes the space' });
  return new Map((finding?.usage ?? []).map((use) => [use.kind, use]));
}

describe('the kinds', () => {
  test('of a graph driver’s engine are told apart, and the biggest are named', async () => {
    const log = await put('containers/c1/c1-json.log', 3);
    await writeFile(join(root, 'containers/c1/config.v2.json'), '{"Name":"/web"}');
    await put('volumes/db/_data/file', 4);
    await put('volumes/small/_data/file', 0);
    await put('volumes/buildx_buildkit_b0_state/_data/cache', 2);
    await put('.buildmend/set-aside/run1/store/x', 2);
    await put(`overlay2/${'i'.repeat(25)}/diff/x`, 5);
    await mkdir(join(root, 'image/overlay2/layerdb/sha256/aa'), { recursive: true });
    await writeFile(join(root, 'image/overlay2/layerdb/sha256/aa/cache-id'), 'i'.repeat(25));
    await put('overlay2/webdir/diff/x', 1);
    await mkdir(join(root, 'image/overlay2/layerdb/mounts/c1'), { recursive: true });
    await writeFile(join(root, 'image/overlay2/layerdb/mounts/c1/mount-id'), 'webdir');
    await put(`overlay2/${'k'.repeat(25)}/diff/x`, 6);

    const usage = await usageOf();

    const mib = (kind: Parameters<typeof usage.get>[0]): number =>
      Math.round((usage.get(kind)?.bytes ?? 0) / MIB);
    expect(usage.get('logs')?.biggest).toEqual([
      { name: 'web', path: log, bytes: expect.any(Number), files: 1 },
    ]);
    expect(usage.get('volumes')?.biggest.map(({ name }) => name)).toEqual(['db']);
    expect(usage.get('containers')?.biggest.map(({ name }) => name)).toEqual(['web']);
    expect({
      logs: mib('logs'),
      volumes: mib('volumes'),
      cache: mib('build-cache'),
      aside: mib('set-aside'),
      images: mib('images'),
      containers: mib('containers'),
    }).toEqual({ logs: 3, volumes: 4, cache: 8, aside: 2, images: 5, containers: 1 });
  });

  test('of containerd’s store are told apart by the keys of its snapshots', async () => {
    const containerd = join(root, 'containerd', 'daemon');
    const folder = 'containerd/daemon/io.containerd.snapshotter.v1.overlayfs';
    const packed = await readFile(join(import.meta.dirname, 'fixtures', 'bolt', 'metadata.db.gz'));
    await put(`${folder}/metadata.db`, 0);
    await writeFile(join(root, folder, 'metadata.db'), gunzipSync(packed));
    // moby/33/258vbfg8qx85kw8r820fllr7l is the snapshotter's number 24 or so: each of them is put there.
    for (let id = 1; id < 60; id += 1) await put(`${folder}/snapshots/${id}/fs/x`, 0);
    await put('containerd/daemon/io.containerd.content.v1.content/blobs/sha256/aa', 2);

    const usage = await usageOf(containerd);

    expect(usage.get('build-cache')?.files).toBeGreaterThan(10);
    expect(usage.get('images')?.bytes).toBeGreaterThan(2 * MIB);
  });
});

test('measures nothing where there is space and nobody asked', async () => {
  expect(await tellUsage({ dataRoot: root, containerdRoot: null }, 'when-short')).toEqual([]);
});

test('is told in lines, with the sizes that people use', () => {
  const biggest = [{ name: 'db', path: '/d/volumes/db', bytes: 3 * 1024 * MIB, files: 5 }];

  expect(
    formatUsage([
      { kind: 'volumes', bytes: 4 * 1024 * MIB, files: 7, complete: false, biggest },
      { kind: 'images', bytes: 100, files: 1, complete: true, biggest: [] },
    ]),
  ).toEqual([
    'What takes the space:',
    '  at least 4.0 GiB  volumes, 7 files',
    '                        3.0 GiB  db, 5 files  /d/volumes/db',
  ]);
  expect(formatUsage([])).toEqual([]);
  expect([0, MIB / 2, 812 * MIB, 18.2 * 1024 * MIB].map(sizeText)).toEqual([
    '0.0 MiB',
    '0.5 MiB',
    '812 MiB',
    '18.2 GiB',
  ]);
});
