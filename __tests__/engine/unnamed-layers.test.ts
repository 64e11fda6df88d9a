import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { linkOf, unnamedLayers } from '../../src/engine/checks/unnamed-layers.ts';

const CHAIN = 'a'.repeat(64);
const OF_IMAGE = 'b'.repeat(64);
const OF_CACHE = 'c'.repeat(25);
const OF_CONTAINER = 'd'.repeat(64);

let dataRoot = '';
beforeEach(async () => {
  dataRoot = await mkdtemp(join(tmpdir(), 'unnamed-'));
  for (const layer of [OF_IMAGE, OF_CACHE, OF_CONTAINER, `${OF_CONTAINER}-init`])
    await put(`overlay2/${layer}/link`, 'X'.repeat(26));
  await put(`image/overlay2/layerdb/sha256/${CHAIN}/cache-id`, OF_IMAGE);
  await put('image/overlay2/layerdb/mounts/web/mount-id', OF_CONTAINER);
  await put('image/overlay2/layerdb/mounts/web/init-id', `${OF_CONTAINER}-init`);
  await put('containers/web/config.v2.json', '{"ID":"web"}');
});
afterEach(() => rm(dataRoot, { recursive: true, force: true }));

async function put(path: string, content = ''): Promise<void> {
  await mkdir(dirname(join(dataRoot, path)), { recursive: true });
  await writeFile(join(dataRoot, path), content);
}

test('are those that neither images nor containers name', async () => {
  await put('overlay2/l/other');
  await put('overlay2/what-is-this/file');

  expect(await unnamedLayers(dataRoot)).toEqual({ kind: 'known', layers: [OF_CACHE] });
});

test.each([
  { what: 'a layer’s record is empty', path: `image/overlay2/layerdb/sha256/${CHAIN}/cache-id`, text: '' },
  {
    what: 'a layer’s record is gone',
    path: `image/overlay2/layerdb/sha256/${'9'.repeat(64)}/diff`,
    text: 'x',
  },
  { what: 'a container’s record is torn', path: 'containers/web/config.v2.json', text: '{"ID":"we' },
  {
    what: 'a container has no record of its layers',
    path: 'containers/db/config.v2.json',
    text: '{"ID":"db"}',
  },
  { what: 'a container’s layer is not named', path: 'image/overlay2/layerdb/mounts/db/parent', text: 'x' },
])('are not decided where $what', async ({ path, text }) => {
  await put(path, text);

  expect((await unnamedLayers(dataRoot)).kind).toBe('undecided');
});

test('are not decided where there are no records of layers at all', async () => {
  await rm(join(dataRoot, 'image'), { recursive: true });

  expect((await unnamedLayers(dataRoot)).kind).toBe('undecided');
});

test('have their link named where it is one', async () => {
  await put('overlay2/l/keep');
  await symlink(`../${OF_CACHE}/diff`, join(dataRoot, 'overlay2/l', 'X'.repeat(26)));

  expect(await linkOf(dataRoot, OF_CACHE)).toEqual([`overlay2/l/${'X'.repeat(26)}`]);
  await put(`overlay2/${OF_CACHE}/link`, '../../etc');
  expect(await linkOf(dataRoot, OF_CACHE)).toEqual([]);
});
