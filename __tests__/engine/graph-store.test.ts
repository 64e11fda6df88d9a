/** The graph driver's records against each other: what does not fit, what nobody names, and what is none of our business. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NO_DEPENDENTS } from '../../src/engine/checks/dependents.ts';
import { checkImagedb, checkTags } from '../../src/engine/checks/imagedb.ts';
import { checkOverlay2Files } from '../../src/engine/checks/overlay2-files.ts';
import { findOrphans, tellOrphans } from '../../src/engine/checks/overlay2-orphans.ts';

let dataRoot = '';
beforeEach(async () => {
  dataRoot = await mkdtemp(join(tmpdir(), 'graph-'));
});
afterEach(() => rm(dataRoot, { recursive: true, force: true }));

async function put(path: string, content = ''): Promise<void> {
  await mkdir(dirname(join(dataRoot, path)), { recursive: true });
  await writeFile(join(dataRoot, path), content);
}

const drop = (path: string): Promise<void> => rm(join(dataRoot, path), { recursive: true });

/** `low` below `top`, both recorded, and a container's writable layer on them. */
async function makeLayers(): Promise<void> {
  for (const id of ['low', 'top', 'web']) {
    await put(`overlay2/${id}/diff/file`, 'x'.repeat(5000));
    await put(`overlay2/${id}/link`, id.toUpperCase());
  }
  await put('overlay2/top/lower', 'l/LOW');
  await put('overlay2/top/committed');
  await put('overlay2/web/lower', 'l/TOP:l/LOW');
  await mkdir(join(dataRoot, 'overlay2/top/work'));
  await mkdir(join(dataRoot, 'overlay2/web/work'));
  await put('image/overlay2/layerdb/sha256/aa/cache-id', 'low');
  await put('image/overlay2/layerdb/sha256/bb/cache-id', 'top');
  await put('image/overlay2/layerdb/mounts/c1/mount-id', 'web');
}

describe('checkOverlay2Files', () => {
  test('finds nothing in layers that fit, a new one without a record and a committed one without work', async () => {
    await makeLayers();
    await drop('overlay2/top/work');
    await mkdir(join(dataRoot, 'overlay2/new/diff'), { recursive: true });

    expect(await checkOverlay2Files(dataRoot, NO_DEPENDENTS, [50, 300])).toMatchObject({
      state: 'healthy',
      detail: 'the files of all 4 layers fit each other',
    });
  });

  test.each([
    { gone: 'overlay2/low', detail: '2 of 2 layers cannot be mounted: top stands on l/LOW' },
    { gone: 'overlay2/web/work', detail: '1 of 3 layers cannot be mounted: web has no work' },
    { gone: 'overlay2/top/link', detail: 'top has no file link' },
    { gone: 'overlay2/low/link', detail: '3 of 3 layers cannot be mounted: low has no file link' },
  ])(
    'finds what cannot be mounted without $gone',
    async ({ gone, detail }) => {
      await makeLayers();
      await drop(gone);

      const finding = await checkOverlay2Files(dataRoot, NO_DEPENDENTS, [50, 300]);

      expect(finding.state).toBe('broken');
      expect(finding.detail).toContain(detail);
    },
    10_000,
  );

  test('does not judge what is wrong for a moment', async () => {
    await makeLayers();
    await drop('overlay2/web/work');
    const looking = checkOverlay2Files(dataRoot, NO_DEPENDENTS, [50, 300]);
    setTimeout(() => void drop('overlay2/web'), 150);

    expect((await looking).state).toBe('healthy');
  });
});

test('does not judge layers that are wrong at different looks', async () => {
  await makeLayers();
  await put('overlay2/alone/link', 'ALONE');
  await put('image/overlay2/layerdb/sha256/cc/cache-id', 'alone');
  await drop('overlay2/web/work');
  const looking = checkOverlay2Files(dataRoot, NO_DEPENDENTS, [1500]);
  setTimeout(() => {
    void mkdir(join(dataRoot, 'overlay2/web/work')).then(() => drop('overlay2/alone/link'));
  }, 1000);

  expect((await looking).state).toBe('healthy');
});

describe('orphans', () => {
  const later = (): number => Date.now() + 3_600_000;

  test('are layers that no image, no container and no database of BuildKit names', async () => {
    await makeLayers();
    await put('overlay2/lost/diff/file', 'x'.repeat(3_000_000));
    await put(`overlay2/${'k'.repeat(25)}/link`, 'K');
    await put('buildkit/snapshots.db', `abc${'k'.repeat(25)}`);

    expect(await findOrphans(dataRoot, later())).toMatchObject({ layers: ['lost'], counted: true });
    expect(await tellOrphans(dataRoot, later())).toMatchObject([
      { state: 'healthy', detail: expect.stringContaining('1 layer (3 MiB) in no record') },
    ]);
  });

  test('are none while they may be in the making', async () => {
    await put('overlay2/lost/link', 'L');

    expect(await tellOrphans(dataRoot, Date.now())).toEqual([]);
  });
});

describe('images', () => {
  const content = 'image/overlay2/imagedb/content/sha256';
  const config = '{"rootfs":{"diff_ids":[]}}';
  const id = createHash('sha256').update(config).digest('hex');
  const tagged = (image: string): Promise<void> =>
    put(
      'image/overlay2/repositories.json',
      JSON.stringify({ Repositories: { a: { 'a:1': `sha256:${image}` } } }),
    );

  test('are well when their names fit, also where a parent is gone', async () => {
    await put(`${content}/${id}`, config);
    await put(`image/overlay2/imagedb/metadata/sha256/${id}/parent`, `sha256:${'0'.repeat(64)}`);
    await tagged(id);

    expect(await checkImagedb(dataRoot)).toMatchObject({
      state: 'healthy',
      detail: expect.stringContaining('the parent of 1 is gone'),
    });
    expect(await checkTags(dataRoot)).toMatchObject({ state: 'healthy', detail: 'all 1 tag name an image' });
  });

  test('are broken when a configuration is not what its name says', async () => {
    await put(`${content}/${id}`, '');

    expect(await checkImagedb(dataRoot)).toMatchObject({
      state: 'broken',
      detail: expect.stringContaining(id),
    });
  });

  test('are broken when a tag names one that is gone', async () => {
    await tagged(id);

    expect(await checkTags(dataRoot)).toMatchObject({ state: 'broken', dependents: ['image a:1'] });
  });
});
