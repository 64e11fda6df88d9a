/** What a failed build finds on a real engine, by class; and damage of the stores that no fault of the library is. The doctor itself: `lab/doctor.lab.test.ts`. */
import { open, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createBuilder } from '../../lab/builder.ts';
import { FAULTS } from '../../lab/faults/index.ts';
import { buildChanged, type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Depth } from '../../src/engine/checks/file-checks.ts';
import { tellOrphans } from '../../src/engine/checks/overlay2-orphans.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { runDoctor } from '../../src/engine/doctor.ts';
import type { Engine } from '../../src/engine/engine.ts';

let lab: PreparedEngine | null = null;
afterEach(async () => {
  await lab?.remove();
  lab = null;
});

function engineOf(prepared: PreparedEngine, depth: Depth = 'doctor'): Engine {
  const env = { ...process.env, ...prepared.env, BUILDMEND_STATE_DIR: `${prepared.dir}/state` };
  return createEngine({
    command: null,
    env,
    engineStop: null,
    engineStart: null,
    engineLog: null,
    depth,
  });
}

/** Where the lab's engines keep what containerd holds. */
const containerdRootOf = (dataRoot: string): string => join(dataRoot, 'containerd', 'daemon');

function notHealthy(findings: readonly Pick<Finding, 'id' | 'state' | 'detail'>[]): readonly string[] {
  return findings
    .filter(({ state }) => state !== 'healthy')
    .map(({ id, state, detail }) => `${id} ${state}: ${detail}`);
}

const FOUND = [
  { fault: 'overlay2-links-dir', check: 'overlay2-links' },
  { fault: 'overlay2-links-emptied', check: 'overlay2-links' },
  { fault: 'overlay2-diffs', check: 'overlay2-layers' },
  { fault: 'overlay2-all-running', check: 'overlay2-layers' },
  { fault: 'overlay2-all-stopped', check: 'overlay2-layers' },
  { fault: 'layerdb', check: 'layerdb' },
  { fault: 'repositories-json', check: 'repositories-json' },
  { fault: 'local-kv-db', check: 'local-kv-db' },
  { fault: 'buildkit-metadata-db', check: 'buildkit-state' },
  { fault: 'buildkit-snapshots-db', check: 'buildkit-state' },
  { fault: 'buildkit-state-emptied', check: 'buildkit-state' },
  { fault: 'engine-killed', check: 'engine-process' },
  { fault: 'engine-hung', check: 'engine-process' },
  { fault: 'read-only-remount', check: 'data-root-mount' },
  { fault: 'containerd-blobs', check: 'containerd-store' },
  { fault: 'containerd-snapshots', check: 'containerd-store' },
  { fault: 'containerd-meta-db', check: 'containerd-store' },
  { fault: 'containerd-snapshotter-db', check: 'containerd-store' },
] as const;

describe('a broken engine', () => {
  test.each(FOUND)(
    'is found broken by $check after $fault',
    async ({ fault: name, check }) => {
      const fault = FAULTS[name];
      lab = await startPreparedEngine({
        version: '28.5',
        store: fault.store,
        project: 'own-base',
        ...fault.needs,
      });
      const engine = engineOf(lab);
      expect(notHealthy(await engine.examine())).toEqual([]);

      await fault.inject(lab).catch(() => undefined); // an engine that does not start again is what some are about
      if (name === 'read-only-remount') await buildChanged(lab, { timeoutMs: 20_000 });

      const found = (await engineOf(lab).examine()).filter(({ id }) => id === check);
      expect(found).toContainEqual(expect.objectContaining({ state: 'broken' }));
      expect(found.find(({ state }) => state === 'broken')?.implies?.failureClass).toBe(fault.failureClass);
    },
    120_000,
  );
});

/** The largest file of a folder. */
async function largestIn(folder: string): Promise<string> {
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  return paths[sizes.indexOf(Math.max(...sizes))] ?? '';
}

const SUBTLE = [
  {
    what: 'a blob whose content changed and whose size did not',
    store: 'containerd',
    inject: async (dataRoot: string): Promise<void> => {
      const root = containerdRootOf(dataRoot);
      const file = await open(
        await largestIn(join(root, 'io.containerd.content.v1.content/blobs/sha256')),
        'r+',
      );
      await file.write(Buffer.alloc(64, 7), 0, 64, 4096);
      await file.close();
    },
    told: /the content of 1 of \d+ blobs is not what its digest says/,
  },
  {
    what: 'a blob that was cut off',
    store: 'containerd',
    inject: async (dataRoot: string): Promise<void> => {
      const root = containerdRootOf(dataRoot);
      await truncate(await largestIn(join(root, 'io.containerd.content.v1.content/blobs/sha256')), 100);
    },
    told: /1 of \d+ recorded blobs are not as recorded: sha256:\w+ has 100 bytes and not \d+/,
  },
  {
    what: 'a configuration of an image that is empty',
    store: 'overlay2',
    inject: async (dataRoot: string): Promise<void> =>
      truncate(await largestIn(join(dataRoot, 'image/overlay2/imagedb/content/sha256')), 0),
    told: /1 of 2 image configurations are not what their name says/,
  },
  {
    what: 'images whose configurations are gone',
    store: 'overlay2',
    inject: (dataRoot: string): Promise<void> =>
      rm(join(dataRoot, 'image/overlay2/imagedb/content'), { recursive: true }),
    told: /2 of 2 tags name an image that is gone/,
  },
  {
    what: 'a recorded layer without its file link',
    store: 'overlay2',
    inject: async (dataRoot: string): Promise<void> => {
      const [chain = ''] = await readdir(join(dataRoot, 'image/overlay2/layerdb/sha256'));
      const cacheId = await readFile(
        join(dataRoot, 'image/overlay2/layerdb/sha256', chain, 'cache-id'),
        'utf8',
      );
      await rm(join(dataRoot, 'overlay2', cacheId, 'link'));
    },
    told: /of \d+ layers cannot be mounted: .* has no file link/,
  },
  {
    what: 'a database of BuildKit’s snapshots that is gone, while its records stay',
    store: 'overlay2',
    inject: (dataRoot: string): Promise<void> => rm(join(dataRoot, 'buildkit', 'snapshots.db')),
    told: /of \d+ cache records have no snapshot, e\.g\. \w{25}: snapshots\.db does not have it/,
  },
  {
    what: 'layers that only the build cache has and that are gone',
    store: 'overlay2',
    inject: async (dataRoot: string): Promise<void> => {
      const layers = await readdir(join(dataRoot, 'overlay2'));
      const own = layers.filter((name) => /^[a-z0-9]{25}$/.test(name));
      for (const name of own) await rm(join(dataRoot, 'overlay2', name), { recursive: true });
    },
    told: /of \d+ cache records have no snapshot, e\.g\. \w{25}: .*\/overlay2\/\w{25} is gone/,
  },
] as const;

test.each(SUBTLE)(
  'finds $what, and names who needs it, with the engine running and stopped',
  async ({ store, inject, told }) => {
    lab = await startPreparedEngine({ version: '28.5', store, project: 'base-image' });
    await inject(lab.dataRoot);

    for (const running of [true, false]) {
      if (!running) await lab.stop();
      const { checks } = await runDoctor(engineOf(lab, 'deep'));
      const found = checks.find(({ state, detail }) => state === 'broken' && told.test(detail));
      expect(found?.detail).toMatch(told);
      expect(found?.dependents.join()).toMatch(
        /image (bm\/base-image|localhost:5000\/bm\/base):1|build cache record \w{25}/,
      );
    }
  },
  120_000,
);

test('tells of layers that nobody names once BuildKit’s state was set aside, and of none before', async () => {
  lab = await startPreparedEngine({ version: '28.5', store: 'overlay2', project: 'own-base' });
  const later = Date.now() + 3_600_000;
  expect(await tellOrphans(lab.dataRoot, later)).toEqual([]);

  await lab.stop();
  await rm(join(lab.dataRoot, 'buildkit'), { recursive: true });

  expect(await tellOrphans(lab.dataRoot, later)).toMatchObject([
    { state: 'healthy', detail: expect.stringMatching(/^\d+ layers? \(\d+ MiB\) in no record/) },
  ]);
}, 60_000);

const BUILDER_FOUND = [
  'builder-hung',
  'builder-containerdmeta-db',
  'builder-snapshots-db',
  'builder-memory-limit',
] as const;

describe('a docker-container builder', () => {
  test.each(BUILDER_FOUND)(
    'is healthy before and found broken after %s',
    async (name) => {
      const fault = FAULTS[name];
      lab = await startPreparedEngine({ version: '28.5', store: fault.store, project: 'own-base' });
      const builder = await createBuilder(lab);
      expect((await builder.build([lab.projectDir])).exitCode).toBe(0);
      const env = {
        ...process.env,
        ...lab.env,
        BUILDX_BUILDER: builder.name,
        BUILDMEND_STATE_DIR: `${lab.dir}/state`,
      };
      const engine = createEngine({
        command: null,
        env,
        engineStop: null,
        engineStart: null,
        engineLog: null,
      });
      expect(notHealthy(await engine.examine())).toEqual([]);

      const sinceMs = Date.now();
      await fault.inject(lab, builder);
      await fault.spoilContext?.(lab.projectDir);
      await builder.build([lab.projectDir], { timeoutMs: 30_000 });

      const found = (await engine.examine(undefined, sinceMs)).filter(({ id }) => id === 'builder-container');
      expect(found.find(({ state }) => state === 'broken')?.implies?.failureClass).toBe(fault.failureClass);
    },
    120_000,
  );
});
