/** What is lost with a database that cannot be opened, from what is left beside it: no engine is asked. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ExamineTarget, runFileChecks } from '../../src/engine/checks/file-checks.ts';
import { dependentsOfStore } from '../../src/engine/checks/store-dependents.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lost-'));
  const networks = { mynet: {}, bridge: {} };
  const config = { Name: '/web', Config: { Image: 'app:1' }, NetworkSettings: { Networks: networks } };
  await put('containers/c1/config.v2.json', JSON.stringify(config));
  await put('containers/c2/config.v2.json', '{"Name":"/alone","NetworkSettings":{"Networks":{"bridge":{}}}}');
  await put('containers/c3/config.v2.json', 'torn{');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

async function unpack(name: string, to: string): Promise<void> {
  const packed = await readFile(join(import.meta.dirname, 'fixtures', 'bolt', `${name}.gz`));
  await put(to, gunzipSync(packed));
}

const GARBAGE = 'no database at all '.repeat(4000);
const CONTAINERD = 'containerd/daemon';
const META = `${CONTAINERD}/io.containerd.metadata.v1.bolt/meta.db`;

const graph = () => ({ dataRoot: root, containerdRoot: null });
const containerd = () => ({ dataRoot: root, containerdRoot: join(root, CONTAINERD) });

describe('networks', () => {
  test('are named from the bytes that are left, and from containers; those of the engine are not', async () => {
    const record =
      '{"loadBalancerMode":"","name":"old","networkType":"bridge"}{"name":"host","networkType":"host"}';
    await put('network/files/local-kv.db', `${GARBAGE}${record}`);

    expect(await dependentsOfStore('networks', graph())).toEqual([
      'network mynet',
      'network old',
      'container web',
    ]);
  });

  test('are named from containers alone where the file is gone', async () => {
    expect(await dependentsOfStore('networks', graph())).toEqual(['network mynet', 'container web']);
  });
});

test('volumes are named by their directories, without those of builders', async () => {
  await mkdir(join(root, 'volumes', 'keep', '_data'), { recursive: true });
  await mkdir(join(root, 'volumes', 'buildx_buildkit_b0_state'), { recursive: true });
  await put('volumes/metadata.db', GARBAGE);

  expect(await dependentsOfStore('volumes', graph())).toEqual(['volume keep']);
});

describe('the build cache', () => {
  test('is counted by its records, else by what its layers are recorded with', async () => {
    expect(await dependentsOfStore('build-cache', graph())).toEqual([]);

    await unpack('snapshots.db', 'buildkit/snapshots.db');
    await put('buildkit/metadata_v2.db', GARBAGE);
    expect(await dependentsOfStore('build-cache', graph())).toEqual(['all 11 records of the build cache']);

    await unpack('records-overlay2.db', 'buildkit/metadata_v2.db');
    expect(await dependentsOfStore('build-cache', graph())).toEqual(['all 14 records of the build cache']);
  });

  test('is counted by the layers themselves when every database is gone', async () => {
    await mkdir(join(root, 'overlay2', 'k'.repeat(25)), { recursive: true });
    await mkdir(join(root, 'overlay2', 'a'.repeat(64)), { recursive: true });

    expect(await dependentsOfStore('build-cache', graph())).toEqual(['the one record of the build cache']);
  });

  test('is counted by its leases with containerd’s store', async () => {
    await unpack('meta.db', META);
    await put('buildkit/containerd-overlayfs/metadata_v2.db', GARBAGE);

    expect(await dependentsOfStore('build-cache', containerd())).toEqual([
      expect.stringMatching(/^all 1\d records of the build cache$/),
    ]);
  });
});

describe('containerd’s images', () => {
  test('are named by containers and the build cache, and counted by their manifests', async () => {
    await put(META, GARBAGE);
    await unpack('records-containerd.db', 'buildkit/containerd-overlayfs/metadata_v2.db');
    const blobs = `${CONTAINERD}/io.containerd.content.v1.content/blobs/sha256`;
    await put(`${blobs}/a1`, '{"schemaVersion":2,"manifests":[{"digest":"sha256:b2"}]}');
    await put(`${blobs}/b2`, '{"schemaVersion":2,"config":{"digest":"sha256:c3"},"layers":[]}');
    await put(`${blobs}/c3`, '{"os":"linux"}');
    await put(`${blobs}/d4`, 'a layer');

    expect(await dependentsOfStore('metadata', containerd())).toEqual([
      '1 image, by the manifests on disk',
      'image app:1',
      'image localhost:5000/bm/base:1',
      'container web',
      'container alone',
    ]);
  });

  test('are named by the metadata when it is the snapshotter’s database', async () => {
    await unpack('meta.db', META);

    const names = await dependentsOfStore('snapshots', containerd());

    expect(names).toContain('image bm/base-image:1');
    expect(names).toContain('build cache record 258vbfg8qx85kw8r820fllr7l');
  });
});

test('the names of images are lost with the file that holds them', async () => {
  await put('image/overlay2/imagedb/content/sha256/x', '{}');

  expect(await dependentsOfStore('tags', graph())).toEqual(['the names of 1 image', 'image app:1']);
});

test.each([
  { depth: 'doctor', dependents: ['network mynet', 'container web'] },
  { depth: 'quick', dependents: undefined },
] as const)(
  'a damaged database of networks tells of them, looking as $depth',
  async ({ depth, dependents }) => {
    await put('network/files/local-kv.db', GARBAGE);
    const target: ExamineTarget = {
      ...graph(),
      store: 'overlay2',
      running: false,
      pid: null,
      only: ['local-kv-db'],
      depth,
    };

    const [finding] = await runFileChecks(target);

    expect(finding?.state).toBe('broken');
    expect(finding?.dependents).toEqual(dependents);
  },
);

test('neither crashes nor hangs on databases of a real engine that were written over in places', async () => {
  const parts = ['networks', 'build-cache', 'metadata', 'snapshots', 'all'] as const;
  const fixtures = await Promise.all(
    ['meta.db', 'records-containerd.db', 'snapshots.db'].map(async (name) =>
      gunzipSync(await readFile(join(import.meta.dirname, 'fixtures', 'bolt', `${name}.gz`))),
    ),
  );
  const targets = [META, 'buildkit/containerd-overlayfs/metadata_v2.db', 'network/files/local-kv.db'];
  const mutation = fc.record({ at: fc.nat(100_000), bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }) });

  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { maxLength: 30 }), async (mutations) => {
      for (const [index, target] of targets.entries()) {
        const file = Buffer.from(fixtures[index] ?? '');
        // The meta pages stay: a file that cannot be opened is told before.
        for (const { at, bytes } of mutations) file.set(bytes, 8192 + (at % (file.length - 8192 - 16)));
        await put(target, file);
      }
      for (const part of parts) {
        await dependentsOfStore(part, containerd());
        await dependentsOfStore(part, graph());
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
