/** overlay2's links are made again from the layers' `link` files; whatever makes no sense is left out. */
import { lstat, mkdir, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { relinkOverlay2 } from '../../src/privileged/ops/relink-overlay2.ts';
import { aDataRoot } from './a-data-root.ts';

const NEVER = new AbortController().signal;
let dataRoot = '';
let links = '';

beforeEach(async () => {
  dataRoot = await aDataRoot();
  links = join(dataRoot, 'overlay2', 'l');
});
afterEach(() => rm(dirname(dataRoot), { recursive: true, force: true }));

test('makes the directory and every link', async () => {
  const result = await relinkOverlay2({ dataRoot }, NEVER);

  expect(result).toEqual({
    madeDirectory: true,
    made: 1,
    replaced: 0,
    kept: 0,
    named: 0,
    skipped: [],
  });
  expect(await readlink(join(links, 'ABC'))).toBe('../abc/diff');
  expect((await lstat(links)).mode & 0o777).toBe(0o700);
});

test('keeps what is right and replaces what leads elsewhere', async () => {
  await mkdir(join(dataRoot, 'overlay2', 'def', 'diff'), { recursive: true });
  await writeFile(join(dataRoot, 'overlay2', 'def', 'link'), 'DEF');
  await mkdir(links);
  await symlink('../abc/diff', join(links, 'ABC'));
  await symlink('/etc', join(links, 'DEF'));

  const result = await relinkOverlay2({ dataRoot }, NEVER);

  expect(result).toMatchObject({ made: 0, replaced: 1, kept: 1 });
  expect(await readlink(join(links, 'DEF'))).toBe('../def/diff');
  expect((await readdir(links)).toSorted()).toEqual(['ABC', 'DEF']);
});

test.each([['../../etc/passwd'], [''], ['a/b'], ['lower case']])(
  'skips a layer whose link file says “%s”',
  async (text) => {
    await writeFile(join(dataRoot, 'overlay2', 'abc', 'link'), text);

    const result = await relinkOverlay2({ dataRoot }, NEVER);

    expect(result).toMatchObject({ made: 0, skipped: ['abc'] });
    expect(await readdir(links)).toEqual([]);
  },
);

test('skips a layer whose content is gone', async () => {
  await rm(join(dataRoot, 'overlay2', 'abc', 'diff'), { recursive: true });

  expect(await relinkOverlay2({ dataRoot }, NEVER)).toMatchObject({ made: 0, skipped: ['abc'] });
});

test('refuses links that stand elsewhere', async () => {
  await mkdir(join(dirname(dataRoot), 'elsewhere'));
  await symlink(join(dirname(dataRoot), 'elsewhere'), links);

  await expect(relinkOverlay2({ dataRoot }, NEVER)).rejects.toThrow('is not a directory');
});

test.each(['an empty file', 'a link that leads nowhere'])(
  'takes %s out of the directory’s way',
  async (what) => {
    if (what === 'an empty file') await writeFile(links, '');
    else await symlink('/no/such/place', links);

    expect(await relinkOverlay2({ dataRoot }, NEVER)).toMatchObject({ madeDirectory: true, made: 1 });
  },
);

test('replaces an empty directory by its link, and leaves one alone that holds something', async () => {
  await mkdir(join(links, 'ABC'), { recursive: true });
  expect(await relinkOverlay2({ dataRoot }, NEVER)).toMatchObject({ replaced: 1, skipped: [] });
  expect(await readlink(join(links, 'ABC'))).toBe('../abc/diff');

  await rm(join(links, 'ABC'));
  await mkdir(join(links, 'ABC', 'file'), { recursive: true });
  expect(await relinkOverlay2({ dataRoot }, NEVER)).toMatchObject({ replaced: 0, skipped: ['abc'] });
  expect(await readdir(join(links, 'ABC'))).toEqual(['file']);
});

test('writes the file that names a link again where exactly one leads to its layer', async () => {
  const file = join(dataRoot, 'overlay2', 'abc', 'link');
  await mkdir(links);
  await symlink('../abc/diff', join(links, 'ABC'));
  await rm(file);
  expect(await relinkOverlay2({ dataRoot }, NEVER)).toMatchObject({ named: 1, skipped: [] });
  expect(await readFile(file, 'utf8')).toBe('ABC');

  await writeFile(file, '');
  await symlink('../abc/diff', join(links, 'XYZ'));
  expect(await relinkOverlay2({ dataRoot }, NEVER)).toMatchObject({ named: 0, skipped: ['abc'] });
});
