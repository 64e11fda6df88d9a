/** The list of tags made anew: only of images that are there, from the best source that knows a name. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseJson, recordAt } from '../../src/engine/json.ts';
import { remakeTags } from '../../src/privileged/ops/remake-tags.ts';
import { aDataRoot, FILES } from './a-data-root.ts';

const ENTRY = 'image/overlay2/repositories.json';
const LAYER = 'a'.repeat(64);
const imageNamed = (name: string): string =>
  JSON.stringify({ name, rootfs: { type: 'layers', diff_ids: [`sha256:${LAYER}`] } });
const idOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const [APP, BASE] = [imageNamed('app'), imageNamed('base')];
const [APP_ID, BASE_ID] = [idOf(APP), idOf(BASE)];
const GONE = 'f'.repeat(64);

/** A data root whose list of tags was set aside as `run`, with this text. */
async function stopped(
  broken: string,
  more: Readonly<Record<string, string>> = {},
): Promise<{ dataRoot: string; written: () => Promise<unknown> }> {
  const { [ENTRY]: _, ...others } = FILES;
  const dataRoot = await aDataRoot({
    ...others,
    [`image/overlay2/imagedb/content/sha256/${APP_ID}`]: APP,
    [`image/overlay2/imagedb/content/sha256/${BASE_ID}`]: BASE,
    ...more,
  });
  const aside = join(dataRoot, '.buildmend/set-aside/run/store', ENTRY);
  await mkdir(dirname(aside), { recursive: true });
  await writeFile(aside, broken, { mode: 0o640 });
  const written = async (): Promise<unknown> =>
    recordAt(parseJson(await readFile(join(dataRoot, ENTRY), 'utf8')), 'Repositories');
  return { dataRoot, written };
}

const args = (dataRoot: string, over: object = {}) => ({
  dataRoot,
  id: 'run',
  entry: ENTRY,
  inventory: [],
  neverNamed: [],
  ...over,
});
const container = (image: string, id: string, created: string): string =>
  JSON.stringify({ Image: `sha256:${id}`, Created: created, Config: { Image: image } });

describe('the list of tags', () => {
  test('keeps whole entries of a list that was cut off', async () => {
    const cut = `{"Repositories":{"app":{"app:1":"sha256:${APP_ID}"},"base":{"base:1":"sha256:${BASE_ID.slice(0, 30)}`;
    const { dataRoot, written } = await stopped(cut);

    const { tags, nameless } = await remakeTags(args(dataRoot));

    expect(tags).toEqual([{ name: 'app:1', image: APP_ID, source: 'the broken list' }]);
    expect(await written()).toEqual({ app: { 'app:1': `sha256:${APP_ID}` } });
    expect(nameless).toEqual([{ image: BASE_ID, repository: null }]);
  });

  test('takes names by tag and by digest from the last inventory, none of an image that is gone', async () => {
    const { dataRoot, written } = await stopped('');
    const digest = `localhost:5000/x/app@sha256:${LAYER}`;
    const inventory = [
      { name: 'localhost:5000/x/app:1', image: APP_ID },
      { name: digest, image: APP_ID },
      { name: 'gone:1', image: GONE },
      { name: 'no name at all', image: APP_ID },
    ];

    const { tags } = await remakeTags(args(dataRoot, { inventory, neverNamed: [BASE_ID] }));

    expect(tags.map(({ name }) => name)).toEqual(['localhost:5000/x/app:1', digest]);
    expect(await written()).toEqual({
      'localhost:5000/x/app': { 'localhost:5000/x/app:1': `sha256:${APP_ID}`, [digest]: `sha256:${APP_ID}` },
    });
  });

  test('believes the newer source where two know a name', async () => {
    const { dataRoot } = await stopped(`"app:1":"sha256:${BASE_ID}"`, {
      'containers/c1/config.v2.json': container('app:1', APP_ID, '2026-01-01'),
      'containers/c2/config.v2.json': container('docker.io/library/base', APP_ID, '2026-01-01'),
      'containers/c3/config.v2.json': container('base', BASE_ID, '2026-01-02'),
      'containers/c4/config.v2.json': container(APP_ID.slice(0, 12), APP_ID, '2026-01-02'),
    });

    const { tags } = await remakeTags(args(dataRoot, { inventory: [{ name: 'app:1', image: APP_ID }] }));

    expect(tags.map(({ name, image, source }) => [name, image, source])).toEqual([
      ['app:1', BASE_ID, 'the broken list'],
      ['base:latest', BASE_ID, 'containers'],
    ]);
  });

  test('names an image by where its layers came from when nothing knows its tag', async () => {
    const known = `image/overlay2/distribution/v2metadata-by-diffid/sha256/${LAYER}`;
    const { dataRoot } = await stopped('', {
      [known]: '[{"Digest":"sha256:1","SourceRepository":"localhost:5000/x/app"}]',
    });

    const { tags, nameless } = await remakeTags(args(dataRoot, { neverNamed: [BASE_ID] }));

    expect(tags).toEqual([]);
    expect(nameless).toEqual([{ image: APP_ID, repository: 'localhost:5000/x/app' }]);
    await expect(stat(join(dataRoot, ENTRY))).rejects.toThrow('ENOENT');
  });

  test('takes no image whose configuration is not what its name says', async () => {
    const { dataRoot } = await stopped(`"torn:1":"sha256:${GONE}"`, {
      [`image/overlay2/imagedb/content/sha256/${GONE}`]: '{}',
    });

    expect((await remakeTags(args(dataRoot))).tags).toEqual([]);
  });

  test('has the mode of the broken one, and replaces nothing', async () => {
    const { dataRoot } = await stopped(`"app:1":"sha256:${APP_ID}"`);

    await remakeTags(args(dataRoot));

    expect((await stat(join(dataRoot, ENTRY))).mode & 0o777).toBe(0o640);
    await expect(remakeTags(args(dataRoot))).rejects.toThrow('EEXIST');
  });

  test('is never another file', async () => {
    const { dataRoot } = await stopped('');

    for (const entry of [
      'volumes/x/repositories.json',
      'image/../volumes/repositories.json',
      'image/x/y.json',
    ])
      await expect(remakeTags(args(dataRoot, { entry }))).rejects.toThrow('refused');
  });
});
