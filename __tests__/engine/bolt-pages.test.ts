/** Databases that real engines wrote, whole, cut off, and with a page overwritten. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lookAtBolt } from '../../src/engine/checks/bolt-file.ts';
import { BOLT_HEAD_BYTES, readBoltMeta } from '../../src/engine/checks/bolt-meta.ts';
import { faultIn } from '../../src/engine/checks/bolt-pages.ts';

const FILES = ['meta.db', 'metadata.db', 'snapshots.db', 'records-overlay2.db', 'records-containerd.db'];

const fixture = async (name: string): Promise<Buffer> =>
  gunzipSync(await readFile(join(import.meta.dirname, 'fixtures', 'bolt', `${name}.gz`)));

function metaOf(file: Buffer) {
  const meta = readBoltMeta(file.subarray(0, BOLT_HEAD_BYTES));
  if (meta === null) throw new Error('no meta page');
  return meta;
}

describe('faultIn', () => {
  test.each(FILES)('finds nothing in %s as the engine left it', async (name) => {
    const file = await fixture(name);

    expect(faultIn(file, metaOf(file))).toBeNull();
  });

  test.each(FILES)('finds the page of %s that the file ends before', async (name) => {
    const file = await fixture(name);
    const { root, pageSize } = metaOf(file);

    expect(faultIn(file.subarray(0, Number(root) * pageSize), metaOf(file))).toMatch(/is beyond its end/);
  });

  test.each(FILES)('finds the root page of %s full of zeroes, or of garbage', async (name) => {
    const file = await fixture(name);
    const { root, pageSize } = metaOf(file);
    const at = Number(root) * pageSize;

    expect(faultIn(Buffer.from(file).fill(0, at, at + pageSize), metaOf(file))).toMatch(/says that it is 0/);
    expect(faultIn(Buffer.from(file).fill('x', at, at + pageSize), metaOf(file))).toMatch(/says that it is/);
  });

  test('survives whatever one byte is changed to', async () => {
    const file = await fixture('records-overlay2.db');
    const meta = metaOf(file);
    for (let at = 2 * meta.pageSize; at < file.length; at += 97) {
      const changed = Buffer.from(file);
      changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
      expect(() => faultIn(changed, meta)).not.toThrow();
    }
  });
});

describe('lookAtBolt', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bolt-pages-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const written = async (content: Buffer): Promise<string> => {
    const path = join(folder, 'x.db');
    await writeFile(path, content);
    return path;
  };

  test('calls a file damaged that is cut off within what it stands on', async () => {
    const file = await fixture('meta.db');
    const { root, pageSize } = metaOf(file);
    const path = await written(file.subarray(0, Number(root) * pageSize));

    expect(await lookAtBolt(path)).toMatchObject({
      kind: 'damaged',
      why: expect.stringMatching(/^it is cut off: page \d+ is beyond its end$/),
    });
  });

  test('follows the pages of a file of full length only where it is told to', async () => {
    const file = await fixture('meta.db');
    const { root, pageSize } = metaOf(file);
    const path = await written(file.fill(0, Number(root) * pageSize, (Number(root) + 1) * pageSize));

    expect(await lookAtBolt(path)).toEqual({ kind: 'valid' });
    expect(await lookAtBolt(path, { whole: true })).toMatchObject({ kind: 'damaged' });
  });
});
