/** Damaged and whole bolt databases told apart by their meta pages. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { lookAtBolt } from '../../src/engine/checks/bolt-file.ts';
import { fnv1a64, readBoltMeta } from '../../src/engine/checks/bolt-meta.ts';

/** A database as bolt makes it: two meta pages, of which the one with the higher transaction counts. */
function boltFile(pageSize = 4096, transactions: readonly [bigint, bigint] = [0n, 1n]): Buffer {
  const file = Buffer.alloc(pageSize * 4);
  for (const [page, transaction] of transactions.entries()) {
    const meta = file.subarray(page * pageSize + 16, page * pageSize + 80);
    meta.writeUInt32LE(0xed0cdaed, 0);
    meta.writeUInt32LE(2, 4);
    meta.writeUInt32LE(pageSize, 8);
    meta.writeBigUInt64LE(3n, 16);
    meta.writeBigUInt64LE(transaction, 48);
    meta.writeBigUInt64LE(fnv1a64(meta.subarray(0, 56)), 56);
  }
  return file;
}

describe('readBoltMeta', () => {
  test('hashes as FNV-1a does', () => {
    // The published vectors of FNV (draft-eastlake-fnv, appendix C).
    expect(fnv1a64(Buffer.from(''))).toBe(0xcbf29ce484222325n);
    expect(fnv1a64(Buffer.from('a'))).toBe(0xaf63dc4c8601ec8cn);
    expect(fnv1a64(Buffer.from('foobar'))).toBe(0x85944171f73967e8n);
  });

  test('takes the newer of two valid pages', () => {
    expect(readBoltMeta(boltFile(4096, [8n, 7n]))?.transaction).toBe(8n);
    expect(readBoltMeta(boltFile(4096, [8n, 9n]))?.transaction).toBe(9n);
  });

  test.each([4096, 16384, 65536])(
    'finds the second page of a file with pages of %d bytes when the first is torn',
    (pageSize) => {
      const file = boltFile(pageSize);
      file.fill(0x58, 0, 64);

      expect(readBoltMeta(file)).toMatchObject({ pageSize, transaction: 1n });
    },
  );

  test('accepts no page whose checksum is wrong', () => {
    const file = boltFile();
    file.writeUInt8(1, 16 + 20);
    file.writeUInt8(1, 4096 + 16 + 20);

    expect(readBoltMeta(file)).toBeNull();
  });
});

describe('lookAtBolt', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bolt-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const written = async (content: Buffer | string): Promise<string> => {
    const path = join(folder, 'x.db');
    await writeFile(path, content);
    return path;
  };

  test('calls a whole file valid, and garbage damaged', async () => {
    expect(await lookAtBolt(await written(boltFile()))).toEqual({ kind: 'valid' });
    expect(await lookAtBolt(await written('garbage'.repeat(9000)))).toEqual({
      kind: 'damaged',
      size: 63000,
      why: 'neither of its two meta pages is valid',
    });
  });

  test('calls a missing or empty file absent: its owner makes it new', async () => {
    expect(await lookAtBolt(join(folder, 'none.db'))).toEqual({ kind: 'absent' });
    expect(await lookAtBolt(await written(''))).toEqual({ kind: 'absent' });
  });

  test('calls a directory in its place damaged', async () => {
    const path = join(folder, 'x.db');
    await mkdir(path);

    expect(await lookAtBolt(path)).toMatchObject({ kind: 'damaged', why: 'it is a directory' });
  });

  test('does not judge a file that changes while it is looked at', async () => {
    const path = await written('garbage');
    const looking = lookAtBolt(path);
    setTimeout(() => void writeFile(path, 'other garbage'), 80);

    expect(await looking).toEqual({ kind: 'changing' });
  });
});
