/** The built doctor on real engines: every storage fault by the name of the broken thing, its file and who needs it; nothing on healthy ones. */
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { builderObstacle, createBuilder } from '../../lab/builder.ts';
import { mountDataRoot } from '../../lab/engine/data-root.ts';
import { layoutOf } from '../../lab/engine/layout.ts';
import { startLabEngine } from '../../lab/engine.ts';
import { FAULTS, type FaultName } from '../../lab/faults/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { buildChanged, type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import type { DoctorCheck } from '../../src/engine/doctor.ts';
import { alarms, alarmsDuring, buildInBuilder, buildInRounds, doctor, makeDependents } from './doctor-cli.ts';

const MINUTE = 60_000;
const { root } = await prepareLab({ want: ['debian'] });
const noBuilder = await builderObstacle();
const suite = root.have ? describe : describe.skip;

let lab: PreparedEngine | null = null;
afterEach(async () => {
  await lab?.remove();
  lab = null;
});

interface Row {
  readonly fault: FaultName;
  readonly check: DoctorCheck['id'];
  /** Where in its detail or path the broken file is named. */
  readonly file: string;
  /** Some of who needs it; empty where nobody does. */
  readonly needed: readonly (string | RegExp)[];
}

const IMAGE = 'image bm/base-image:1';
const RECORD = /^build cache record \w{25}$/;
const RECORDS = /^(all \d+ records|the one record) of the build cache$/;

const FOUND: readonly Row[] = [
  {
    fault: 'overlay2-links-dir',
    check: 'overlay2-links',
    file: 'overlay2/l',
    needed: [IMAGE, 'container web', RECORD],
  },
  {
    fault: 'overlay2-links-emptied',
    check: 'overlay2-links',
    file: 'overlay2/l',
    needed: [IMAGE, 'container web', RECORD],
  },
  {
    fault: 'overlay2-diffs',
    check: 'overlay2-layers',
    file: 'overlay2',
    needed: [IMAGE, 'container web', RECORD],
  },
  {
    fault: 'overlay2-all-running',
    check: 'overlay2-layers',
    file: 'overlay2',
    needed: [IMAGE, 'container web', RECORD],
  },
  {
    fault: 'overlay2-all-stopped',
    check: 'overlay2-layers',
    file: 'overlay2',
    needed: [IMAGE, 'container web', RECORD],
  },
  { fault: 'overlay2-all-stopped', check: 'buildkit-state', file: 'overlay2/', needed: [RECORD] },
  {
    fault: 'layerdb',
    check: 'layerdb',
    file: 'image/overlay2/layerdb/sha256',
    needed: [IMAGE, 'container web'],
  },
  { fault: 'layerdb', check: 'buildkit-state', file: 'image/overlay2/layerdb/sha256/', needed: [RECORD] },
  {
    fault: 'repositories-json',
    check: 'repositories-json',
    file: 'image/overlay2/repositories.json',
    needed: [IMAGE, /^the names of \d images$/],
  },
  {
    fault: 'local-kv-db',
    check: 'local-kv-db',
    file: 'network/files/local-kv.db',
    needed: ['network mynet', 'container web'],
  },
  {
    fault: 'buildkit-metadata-db',
    check: 'buildkit-state',
    file: 'buildkit/metadata_v2.db',
    needed: [RECORDS],
  },
  {
    fault: 'buildkit-snapshots-db',
    check: 'buildkit-state',
    file: 'buildkit/snapshots.db',
    needed: [RECORDS],
  },
  { fault: 'buildkit-state-emptied', check: 'buildkit-state', file: 'buildkit', needed: [RECORDS] },
  {
    fault: 'read-only-remount',
    check: 'data-root-mount',
    file: 'data',
    needed: ['2 images', 'container web', 'volume keep'],
  },
  {
    fault: 'containerd-blobs',
    check: 'containerd-store',
    file: 'io.containerd.content.v1.content/blobs',
    needed: [IMAGE, RECORD],
  },
  {
    fault: 'containerd-snapshots',
    check: 'containerd-store',
    file: 'io.containerd.snapshotter.v1.overlayfs/snapshots',
    needed: [IMAGE, RECORD],
  },
  {
    fault: 'containerd-meta-db',
    check: 'containerd-store',
    file: 'io.containerd.metadata.v1.bolt/meta.db',
    needed: [IMAGE, /^\d images, by the manifests/, 'container web'],
  },
  {
    fault: 'containerd-snapshotter-db',
    check: 'containerd-store',
    file: 'snapshotter.v1.overlayfs/metadata.db',
    needed: [IMAGE, RECORD],
  },
  { fault: 'engine-killed', check: 'engine-process', file: '', needed: [] },
  { fault: 'engine-hung', check: 'engine-process', file: '/proc/', needed: [] },
];

function expectFound(checks: readonly DoctorCheck[], { check, file, needed }: Omit<Row, 'fault'>): void {
  const broken = checks.filter(({ id, state }) => id === check && state === 'broken');
  expect(broken).not.toEqual([]);
  expect(broken.map(({ path: at, detail }) => `${detail} ${at}`).join('\n')).toContain(file);
  const dependents = broken.flatMap((one) => one.dependents);
  for (const name of needed)
    expect(dependents).toContainEqual(typeof name === 'string' ? name : expect.stringMatching(name));
}

const byFault = [...Map.groupBy(FOUND, ({ fault }) => fault)].map(([fault, rows]) => ({ fault, rows }));

suite(`the doctor on a broken engine${root.have ? '' : ` (skipped: ${root.why})`}`, () => {
  it.each(byFault)(
    'finds what $fault broke, its file, and who needs it',
    async ({ fault: name, rows }) => {
      const fault = FAULTS[name];
      lab = await startPreparedEngine({ store: fault.store, project: 'base-image', ...fault.needs });
      await makeDependents(lab);
      expect(alarms(await doctor(lab))).toEqual([]);

      await fault.inject(lab).catch(() => undefined); // an engine that does not start again is what some are about
      if (name === 'read-only-remount') await buildChanged(lab, { timeoutMs: 20_000 });
      const { checks } = await doctor(lab);

      for (const row of rows) expectFound(checks, row);
    },
    2 * MINUTE,
  );

  it(
    'takes no directory that was mounted over the data root since for the engine’s own',
    async () => {
      lab = await startPreparedEngine({ project: 'base-image' });
      await makeDependents(lab);
      expect(alarms(await doctor(lab))).toEqual([]);
      await lab.stop();
      await mountDataRoot(layoutOf(lab.dir), { dataRootOn: 'overlay' });

      const { checks } = await doctor(lab);

      const mount = checks.find(({ id }) => id === 'data-root-mount');
      expect(mount).toMatchObject({
        state: 'unknown',
        path: lab.dataRoot,
        detail: expect.stringContaining('something is mounted over it'),
      });
    },
    MINUTE,
  );

  it(
    'finds a disk that is full, and what takes it',
    async () => {
      lab = await startPreparedEngine({ project: 'base-image', disk: { sizeMiB: 300 } });
      await FAULTS['disk-full-copy'].inject(lab);
      const log = path.join(lab.dataRoot, 'containers', 'c1', 'c1-json.log');
      await makeDependents(lab);
      const [container = ''] = await readdir(path.join(lab.dataRoot, 'containers'));
      await fillUp(log.replaceAll('c1', container));

      const { checks, usage } = await doctor(lab);

      expectFound(checks, { check: 'free-space', file: lab.dataRoot, needed: [] });
      const kinds = usage.map(({ kind }) => kind);
      expect(kinds.slice(0, 2).toSorted()).toEqual(['build-cache', 'logs']);
      expect(usage.find(({ kind }) => kind === 'logs')?.biggest[0]).toMatchObject({ name: 'web' });
    },
    2 * MINUTE,
  );

  it(
    'finds a disk without inodes, and what has them',
    async () => {
      lab = await startPreparedEngine({ project: 'base-image', disk: { sizeMiB: 64 } });
      await makeDependents(lab);
      const volume = path.join(lab.dataRoot, 'volumes', 'keep', '_data');
      await takeInodes(volume);

      const { checks, usage } = await doctor(lab);

      expectFound(checks, { check: 'free-inodes', file: lab.dataRoot, needed: [] });
      expect(usage[0]).toMatchObject({ kind: 'volumes', complete: true });
      expect(usage[0]?.biggest[0]).toMatchObject({ name: 'keep', files: expect.any(Number) });
    },
    2 * MINUTE,
  );
});

/** Until not one more block is to be had. */
async function fillUp(file: string): Promise<void> {
  for (const mib of [8, 1]) {
    for (let n = 0; n < 50; n += 1) {
      const full = await writeFile(file, Buffer.alloc(mib * 1024 * 1024), { flag: 'a' }).then(
        () => false,
        () => true,
      );
      if (full) break;
    }
  }
}

async function takeInodes(folder: string): Promise<void> {
  for (let n = 0; n < 100_000; n += 1) {
    const full = await writeFile(path.join(folder, `f${n}`), '').then(
      () => false,
      () => true,
    );
    if (full) return;
  }
}

const BUILDER_FOUND = [
  { fault: 'builder-containerdmeta-db', file: 'containerdmeta.db', needed: [RECORDS] },
  { fault: 'builder-snapshots-db', file: 'snapshots/metadata.db', needed: [RECORDS] },
  { fault: 'builder-snapshots-emptied', file: 'snapshots/snapshots', needed: [RECORD] },
  { fault: 'builder-blobs', file: 'content/blobs', needed: [RECORD] },
] as const;

const builders = root.have && noBuilder === undefined ? describe : describe.skip;
builders(`the doctor on a broken builder${noBuilder === undefined ? '' : ` (skipped: ${noBuilder})`}`, () => {
  it.each(BUILDER_FOUND)(
    'finds what $fault broke, its file, and which records of its cache need it',
    async ({ fault, file, needed }) => {
      lab = await startPreparedEngine({ project: 'base-image' });
      const builder = await createBuilder(lab);
      const warm = await builder.build(['-t', lab.imageTag, '--load', lab.projectDir]);
      expect(warm.exitCode).toBe(0);
      const env = { BUILDX_BUILDER: builder.name };
      expect(alarms(await doctor(lab, { env }))).toEqual([]);

      await FAULTS[fault].inject(lab, builder);
      const { checks } = await doctor(lab, { env });

      expectFound(checks, { check: 'builder-container', file, needed });
    },
    2 * MINUTE,
  );
});

builders(
  `the doctor on a healthy builder${noBuilder === undefined ? '' : ` (skipped: ${noBuilder})`}`,
  () => {
    it(
      'finds nothing while four builds run in it and its cache is pruned',
      async () => {
        lab = await startPreparedEngine({ project: 'base-image' });
        const builder = await createBuilder(lab);
        const env = { BUILDX_BUILDER: builder.name };

        expect(await alarmsDuring(lab, buildInBuilder(builder, lab, 2), { env })).toEqual([]);
      },
      2 * MINUTE,
    );
  },
);

const HEALTHY = [
  { version: '28.5', store: 'overlay2' },
  { version: '28.5', store: 'containerd' },
  { version: '26.1', store: 'overlay2' },
  { version: '26.1', store: 'containerd' },
  { version: '20.10', store: 'overlay2' },
  { version: '29', store: 'overlay2' },
  { version: '29', store: 'containerd' },
] as const;

suite(`the doctor on a healthy engine${root.have ? '' : ` (skipped: ${root.why})`}`, () => {
  it.each(HEALTHY)(
    'finds nothing, with every blob read, while four builds run, and while it is stopped: $version $store',
    async ({ version, store }) => {
      lab = await startPreparedEngine({ version, store, project: 'base-image' });
      await makeDependents(lab);

      expect(alarms(await doctor(lab, { args: ['--deep', '--verbose'] }))).toEqual([]);
      expect(await alarmsDuring(lab, buildInRounds(lab, 1))).toEqual([]);
      await lab.stop();
      const stopped = alarms(await doctor(lab, { args: ['--deep'] }));

      const own = /^(reachable broken|engine-process broken|ready unknown)/;
      expect(stopped.filter((line) => !own.test(line))).toEqual([]);
      expect(stopped).toHaveLength(3);
    },
    3 * MINUTE,
  );

  it.each(['overlay2', 'containerd'] as const)(
    'finds nothing where nothing was ever built or pulled: %s',
    async (store) => {
      const engine = await startLabEngine({ store });
      try {
        expect(alarms(await doctor(engine))).toEqual([]);
      } finally {
        await engine.remove();
      }
    },
    MINUTE,
  );
});
