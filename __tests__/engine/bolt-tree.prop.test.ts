/** The reader of bolt's trees on databases that a real engine wrote (28.5, both stores), whole, mutated and random. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BOLT_HEAD_BYTES, type BoltMeta, fnv1a64, readBoltMeta } from '../../src/engine/checks/bolt-meta.ts';
import { snapshotOf } from '../../src/engine/checks/bolt-snapshot.ts';
import {
  type BoltEntry,
  BoltError,
  type BoltTree,
  bucketAt,
  entriesOf,
  textIn,
  treeOf,
} from '../../src/engine/checks/bolt-tree.ts';
import { readCacheRecords } from '../../src/engine/checks/buildkit-records.ts';
import { readContainerdMetadata } from '../../src/engine/checks/containerd-metadata.ts';
import { readSnapshotNames } from '../../src/engine/checks/containerd-snapshots.ts';
import { readGraphSnapshots } from '../../src/engine/checks/graph-cache.ts';
import { readSnapshots } from '../../src/engine/checks/snapshots.ts';

const FILES = [
  'meta.db',
  'metadata.db',
  'snapshots.db',
  'records-overlay2.db',
  'records-containerd.db',
  'records-20.10.db',
] as const;

async function fixture(name: (typeof FILES)[number]): Promise<Buffer> {
  return gunzipSync(await readFile(join(import.meta.dirname, 'fixtures', 'bolt', `${name}.gz`)));
}

/** The file as a tree, by its newest valid page; null when there is none. */
function open(file: Buffer): BoltTree | null {
  const meta = readBoltMeta(file.subarray(0, BOLT_HEAD_BYTES));
  return meta === null ? null : treeOf(file, meta);
}

const READERS: readonly ((tree: BoltTree) => unknown)[] = [
  readContainerdMetadata,
  readCacheRecords,
  readGraphSnapshots,
  readSnapshots,
  (tree) => readSnapshotNames(tree, 'overlayfs'),
];

/** Keys of everything, or `BoltError`; any other error is the test's failure. */
function readAll(file: Buffer): number | 'BoltError' | null {
  const tree = open(file);
  if (tree === null) return null;
  let budget = 50_000;
  const walk = (entries: readonly BoltEntry[], depth: number): number =>
    entries.reduce((sum, entry) => {
      budget -= 1;
      const below = entry.bucket && depth < 12 && budget > 0 ? walk(entriesOf(tree, entry), depth + 1) : 0;
      return sum + 1 + below;
    }, 0);
  try {
    for (const read of READERS) read({ ...tree, spent: { entries: 0, textBytes: 0 } });
    return walk(bucketAt(tree, []), 0);
  } catch (error) {
    if (error instanceof BoltError) return 'BoltError';
    throw error;
  }
}

describe('a database of a real engine', () => {
  test.each([
    { name: 'meta.db', path: ['v1', 'moby', 'images'], first: 'docker.io/bm/base-image:1' },
    { name: 'metadata.db', path: ['v1'], first: 'parents' },
  ] as const)('is read: $name', async ({ name, path, first }) => {
    const tree = open(await fixture(name));

    expect(tree === null ? [] : bucketAt(tree, path)[0]?.key).toBe(first);
  });

  test('gives sizes, references and holders of content', async () => {
    const tree = open(await fixture('meta.db'));
    const { content, holders } = tree === null ? { content: [], holders: [] } : readContainerdMetadata(tree);

    expect(content.length).toBeGreaterThan(10);
    expect(content.every(({ bytes }) => bytes > 0)).toBe(true);
    expect(content.find(({ digest }) => digest.startsWith('sha256:639965c0'))).toMatchObject({
      bytes: 856,
      refers: [expect.stringMatching(/^sha256:de00d12a/), expect.stringMatching(/^sha256:d6a07dca/)],
    });
    expect(holders).toContainEqual({
      name: 'image bm/base-image:1',
      blobs: [expect.stringMatching(/^sha256:639965c0/)],
      snapshots: [],
      image: 'docker.io/bm/base-image:1',
      record: null,
    });
  });
});

describe('a database that is none any more', () => {
  test.each(FILES)('neither crashes nor hangs the reader, mutated: %s', async (name) => {
    const file = await fixture(name);
    const mutation = fc.record({
      at: fc.nat(file.length - 9),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    });

    fc.assert(
      fc.property(
        fc.array(mutation, { minLength: 1, maxLength: 40 }),
        fc.nat(file.length),
        (mutations, cut) => {
          const mutated = Buffer.from(file.subarray(0, cut % 3 === 0 ? cut : file.length));
          for (const { at, bytes } of mutations)
            mutated.set(bytes.subarray(0, Math.max(0, mutated.length - at)), Math.min(at, mutated.length));
          readAll(mutated);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each(FILES)('neither crashes nor hangs the reader, its page headers forged: %s', async (name) => {
    const file = await fixture(name);
    const header = fc.record({
      page: fc.integer({ min: 2, max: file.length / 4096 - 1 }),
      flags: fc.constantFrom(1, 2, 4, 16),
      count: fc.constantFrom(0, 1, 3, 255, 65535),
      word: fc.nat(file.length / 4096),
    });

    fc.assert(
      fc.property(fc.array(header, { minLength: 1, maxLength: 30 }), (headers) => {
        const forged = Buffer.from(file);
        for (const { page, flags, count, word } of headers) {
          forged.writeUInt16LE(flags, page * 4096 + 8);
          forged.writeUInt16LE(count, page * 4096 + 10);
          for (let at = 24; at < 400; at += 16) forged.writeBigUInt64LE(BigInt(word), page * 4096 + at);
        }
        readAll(forged);
      }),
      { numRuns: 300 },
    );
  });

  test.each(FILES)(
    'neither crashes nor hangs the reader, its meta page forged with a right checksum: %s',
    async (name) => {
      const file = await fixture(name);
      const sizes = fc.oneof(fc.constantFrom(0, 1, 16, 4096, 65536, 0xffffffff), fc.nat(0xffff));

      fc.assert(
        fc.property(sizes, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.nat(40), (pageSize, far, near) => {
          for (const root of [far, BigInt(near)]) readAll(withMeta(file, pageSize, root));
        }),
        { numRuns: 300 },
      );
    },
  );

  test('neither crashes nor hangs the reader: random bytes behind a valid meta page', async () => {
    const head = (await fixture('snapshots.db')).subarray(0, 8192);

    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40_000 }), (bytes) => {
        readAll(Buffer.concat([head, bytes]));
        readAll(Buffer.from(bytes));
      }),
      { numRuns: 300 },
    );
  });
});

test('gives up on buckets that all lead to one page, each with as many entries as fit', () => {
  const file = Buffer.alloc(3 * 4096 + 65536 * 16);
  const page = file.subarray(2 * 4096);
  page.writeUInt16LE(2, 8);
  page.writeUInt16LE(40_000, 10);
  for (let at = 16; at < 16 + 40_000 * 16; at += 16) {
    page.writeUInt32LE(1, at);
    page.writeUInt32LE(page.length - 64 - at, at + 4);
    page.writeUInt32LE(2, at + 8);
    page.writeUInt32LE(16, at + 12);
  }
  page.write('v1', page.length - 64);
  page.writeBigUInt64LE(2n, page.length - 62);
  const tree = treeOf(file, metaWith(2n));

  expect(() => readContainerdMetadata(tree)).toThrow(BoltError);
});

function metaWith(root: bigint): BoltMeta {
  return { pageSize: 4096, root, freelist: 3n, pages: 4n, transaction: 1n };
}

/** Both meta pages say the same. */
function withMeta(file: Buffer, pageSize: number, root: bigint): Buffer {
  const forged = Buffer.from(file);
  for (const at of [16, 4096 + 16]) {
    forged.writeUInt32LE(pageSize, at + 8);
    forged.writeBigUInt64LE(root, at + 16);
    forged.writeBigUInt64LE(fnv1a64(forged.subarray(at, at + 56)), at + 56);
  }
  return forged;
}

test.each([
  { what: 'keys', keyBytes: 4096, valueBytes: 0 },
  { what: 'values', keyBytes: 6, valueBytes: 400_000 },
])('makes no more text than is allowed of $what that are all the same bytes', ({ keyBytes, valueBytes }) => {
  const tree = manyEntries(60_000, keyBytes, valueBytes);
  const before = process.memoryUsage().heapUsed;

  expect(() => {
    for (const entry of bucketAt(tree, [])) textIn(tree, entry.value);
  }).toThrow('there is too much text');
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(400 * 1024 * 1024);
});

/** One page whose entries have all the same key and value, which stand behind them. */
function manyEntries(number: number, keyBytes: number, valueBytes: number): BoltTree {
  const end = 16 + number * 16;
  const file = Buffer.alloc(2 * 4096 + end + keyBytes + valueBytes, 'k');
  const page = file.subarray(2 * 4096);
  page.fill(0, 0, end);
  page.writeUInt16LE(2, 8);
  page.writeUInt16LE(number, 10);
  for (let at = 16; at < end; at += 16) {
    page.writeUInt32LE(end - at, at + 4);
    page.writeUInt32LE(keyBytes, at + 8);
    page.writeUInt32LE(valueBytes, at + 12);
  }
  return treeOf(file, metaWith(2n));
}

test('reads no entry that reaches beyond the file, and no page that is a meta page', () => {
  const file = Buffer.alloc(3 * 4096);
  file.writeUInt16LE(2, 8192 + 8);
  file.writeUInt16LE(1, 8192 + 10);
  file.writeUInt32LE(5000, 8192 + 16 + 12);
  const of = (root: bigint): BoltTree => treeOf(file, metaWith(root));

  expect(() => bucketAt(of(2n), [])).toThrow('an entry reaches beyond the file');
  expect(() => bucketAt(of(1n), [])).toThrow('page 1 is outside the file');
});

describe('snapshotOf', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bolt-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('reads a file that is at rest, and says of one that is not there that there is none', async () => {
    await writeFile(join(folder, 'x.db'), await fixture('snapshots.db'));

    expect((await snapshotOf(join(folder, 'x.db'))).kind).toBe('read');
    expect(await snapshotOf(join(folder, 'y.db'))).toEqual({ kind: 'absent' });
  });

  test('reads no damaged one', async () => {
    await writeFile(join(folder, 'x.db'), 'garbage'.repeat(9000));

    expect((await snapshotOf(join(folder, 'x.db'))).kind).toBe('none');
  });
});
