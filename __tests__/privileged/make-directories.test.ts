/** Directories that an engine makes only when it starts are made again, empty, where all else is what it should be. */
import { lstat, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeDirectories } from '../../src/privileged/ops/make-directories.ts';
import { aDataRoot, FILES } from './a-data-root.ts';

let dataRoot = '';
beforeEach(async () => {
  dataRoot = await aDataRoot({ ...FILES, 'buildkit/cache.db': 'c', 'buildkit/containerdmeta.db': 'm' });
});
afterEach(() => rm(dirname(dataRoot), { recursive: true, force: true }));

const made = async (containerdRoot: string | null = null): Promise<readonly string[]> =>
  (await makeDirectories({ dataRoot, containerdRoot })).map((path) => path.slice(dataRoot.length + 1));

test('makes what the graph driver’s engine misses, with the modes it gives them', async () => {
  expect(await made()).toEqual(['tmp', 'buildkit/executor', 'buildkit/content', 'buildkit/content/ingest']);
  expect((await lstat(join(dataRoot, 'tmp'))).mode & 0o777).toBe(0o700);
  expect((await lstat(join(dataRoot, 'buildkit', 'executor'))).mode & 0o777).toBe(0o711);
  expect(await made()).toEqual([]);
});

test('makes nothing for a BuildKit whose databases went too', async () => {
  await rm(join(dataRoot, 'buildkit'), { recursive: true });

  expect(await made()).toEqual(['tmp']);
});

test('touches nothing that stands in the way, and goes through no link', async () => {
  await writeFile(join(dataRoot, 'tmp'), 'a file');
  await rm(join(dataRoot, 'buildkit'), { recursive: true });
  await symlink('/etc', join(dataRoot, 'buildkit'));

  expect(await made()).toEqual([]);
});

test('makes containerd’s only beside its databases', async () => {
  const root = join(dataRoot, 'containerd', 'daemon');
  await mkdir(root, { recursive: true });
  expect(await made(root)).toEqual(['tmp', 'buildkit/executor']);

  await mkdir(join(root, 'io.containerd.metadata.v1.bolt'));
  await writeFile(join(root, 'io.containerd.metadata.v1.bolt', 'meta.db'), 'm');
  expect(await made(root)).toHaveLength(2);
  expect(await readdir(join(root, 'io.containerd.content.v1.content'))).toEqual(['ingest']);
});

test('refuses what is no data root', async () => {
  await expect(makeDirectories({ dataRoot: '/etc', containerdRoot: null })).rejects.toThrow('refused');
});
