/** With one part of a store lost among many, all that does not stand on it survives; on real engines. */
import { readdir, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { execa } from 'execa';
import { builderObstacle } from '../../lab/builder.ts';
import { buildChanged, readKeepVolume, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { KEPT_TEXT } from '../../lab/template/template.ts';
import { REMEDIES } from '../../src/remedies/index.ts';
import { contextFor, mender } from '../remedies/treat-fault.ts';
import { openDatabases } from './lost-parts.ts';
import { must, OTHER_STEPS, type Survivors, surviveLoss } from './one-part-lost.ts';

/** Each takes about 20 s on an idle machine. */
const MINUTE = 60_000;
const withBuilder = (await builderObstacle()) === undefined ? test : test.skip;

function expectMended({ report, runs, stderr }: Survivors, rung = 'repair'): void {
  if (report.verdict !== 'recovered') process.stderr.write(stderr.slice(-6000));
  expect(report.verdict).toBe('recovered');
  expect(report.rungs.at(-1)).toMatchObject({ id: rung, outcome: 'helped' });
  expect(report.rungs.filter(({ id }) => id !== 'retry')).toHaveLength(1);
  expect(runs).toBe(true);
}

describe('one lost part of the graph driver’s store', () => {
  test(
    'a layer of the third step: the steps below it, every image and every other step are kept',
    async () => {
      const survivors = await surviveLoss({
        store: 'overlay2',
        lose: async (engine) => {
          const { layerOfStep } = await openDatabases(engine);
          await rm(
            path.join(engine.dataRoot, 'overlay2', await layerOfStep('seq 1 100000 > /out/data'), 'diff'),
            { recursive: true },
          );
        },
      });

      expectMended(survivors);
      expect(survivors.cached).toBe(1);
      expect(survivors.othersCached).toBe(OTHER_STEPS);
      expect(survivors.images.kept).toEqual(survivors.images.before);
    },
    2 * MINUTE,
  );

  test(
    'the record of the base image’s lowest layer: the image is had again by its digest, other steps and images are kept',
    async () => {
      const survivors = await surviveLoss({
        store: 'overlay2',
        lose: async (engine) => {
          const { chainsOf } = await openDatabases(engine);
          const [lowest = ''] = await chainsOf('localhost:5000/bm/base:1');
          await engine.stop();
          await rm(path.join(engine.dataRoot, 'image/overlay2/layerdb/sha256', lowest), { recursive: true });
          await engine.start();
        },
      });

      expectMended(survivors);
      expect(survivors.othersCached).toBe(OTHER_STEPS);
      expect(survivors.images.kept).toEqual(survivors.images.before);
    },
    2 * MINUTE,
  );

  test(
    'a layer that an image from nowhere stands on: the image is named, and goes only with prune-images',
    async () => {
      const survivors = await surviveLoss({
        store: 'overlay2',
        ladder: 'repair,prune-images',
        prepare: async (engine) => {
          await must(engine, ['tag', engine.imageTag, 'mine:1']);
        },
        lose: async (engine) => {
          const { layerOfStep } = await openDatabases(engine);
          await rm(
            path.join(engine.dataRoot, 'overlay2', await layerOfStep('seq 1 100000 > /out/data'), 'diff'),
            { recursive: true },
          );
        },
      });

      const [repaired, ...rest] = survivors.report.rungs;
      expect(repaired?.detail).toMatch(
        /image .*mine:1 stands on it too and is kept, for it cannot be had again/,
      );
      if (repaired?.outcome !== 'helped')
        expect(rest.at(-1)).toMatchObject({
          id: 'prune-images',
          outcome: 'helped',
          lost: [expect.stringContaining('mine:1')],
        });
      expect(survivors.othersCached).toBe(OTHER_STEPS);
      expect(survivors.images.kept.filter((image) => !image.startsWith('mine'))).toEqual(
        survivors.images.before.filter((image) => !image.startsWith('mine')),
      );
    },
    2 * MINUTE,
  );
});

describe('one lost part of containerd’s store', () => {
  test(
    'an unpacked layer of the third step: every image and every step that stands on no pulled image are kept',
    async () => {
      const survivors = await surviveLoss({
        store: 'containerd',
        lose: async (engine) => {
          const { snapshotOfStep } = await openDatabases(engine);
          await rm(await snapshotOfStep('seq 1 100000 > /out/data'), { recursive: true });
        },
      });

      expectMended(survivors);
      // With this store BuildKit forgets steps on a pulled image at any prune, whatever it removes (measured with 28.5)
      expect(survivors.cached).toBe(0);
      expect(survivors.othersCached).toBe(OTHER_STEPS);
      expect(survivors.images.kept).toEqual(survivors.images.before);
    },
    2 * MINUTE,
  );

  test.each(['gone', 'cut off'])(
    'a manifest of the base image is %s: it is had again, and every step and image is kept',
    async (how) => {
      const survivors = await surviveLoss({
        store: 'containerd',
        lose: async (engine) => {
          const { manifestsOf } = await openDatabases(engine);
          const [manifest = ''] = await manifestsOf('localhost:5000/bm/base:1');
          await (how === 'gone' ? rm(manifest) : truncate(manifest, 10));
        },
      });

      expectMended(survivors);
      // All but the last two, as in a build that nothing befell
      expect(survivors.cached).toBe(3);
      expect(survivors.othersCached).toBe(OTHER_STEPS);
      expect(survivors.images.kept).toEqual(survivors.images.before);
    },
    2 * MINUTE,
  );
});

describe('one lost part of a builder’s state', () => {
  withBuilder(
    'an unpacked layer of the third step: the steps below it and every other step are kept',
    async () => {
      const survivors = await surviveLoss({
        store: 'overlay2',
        builder: true,
        lose: async (engine, builder) => {
          const { snapshotOfStep } = await openDatabases(engine, builder);
          await rm(path.join(await snapshotOfStep('seq 1 100000 > /out/data'), 'fs'), { recursive: true });
        },
      });

      expectMended(survivors);
      expect(survivors.cached).toBe(1);
      expect(survivors.othersCached).toBe(OTHER_STEPS);
      expect(survivors.images.kept).toEqual(survivors.images.before);
    },
    2 * MINUTE,
  );
});

describe('reset-build-cache', () => {
  test(
    'takes the layers that only BuildKit names along, so that the disk has their space back, and puts all back',
    async () => {
      const lab = await startPreparedEngine({ store: 'overlay2', project: 'own-base' });
      try {
        const input = 'FROM bm/own-base:1\nRUN dd if=/dev/urandom of=/big bs=1M count=24\nFROM scratch\n';
        await lab.docker(['build', '-q', '-'], { input: `${input}COPY --from=0 /bin/busybox /b\n` });
        await must(lab, ['run', '--name', 'web', lab.imageTag, 'true']);
        const engine = await mender(lab);
        const before = await overlay2(lab);

        const undone = await REMEDIES['reset-build-cache'].apply(await contextFor(engine));
        const aside = await overlay2(lab);
        await (undone.kind === 'applied' ? undone.undo?.() : undefined);
        const back = await overlay2(lab);
        expect(back).toEqual(before);
        expect(aside.kib).toBeLessThan(before.kib - 24 * 1024);
        expect(aside.dangling).toBe(0);

        const done = await REMEDIES['reset-build-cache'].apply(await contextFor(engine, { runId: 'again' }));
        await (done.kind === 'applied' ? done.commit?.() : undefined);
        const left = await overlay2(lab);
        expect(done).toMatchObject({
          detail: expect.stringMatching(/with it [1-9]\d* layers that nothing else names/),
        });
        expect(left.kib).toBeLessThan(before.kib - 24 * 1024);
        expect((await lab.docker(['start', '-a', 'web'])).exitCode).toBe(0);
        expect((await buildChanged(lab)).exitCode).toBe(0);
        expect(await readKeepVolume(lab)).toBe(KEPT_TEXT);
      } finally {
        await lab.remove();
      }
    },
    2 * MINUTE,
  );
});

interface Overlay2 {
  readonly kib: number;
  readonly layers: number;
  readonly links: number;
  /** Links that lead nowhere. */
  readonly dangling: number;
}

async function overlay2({ dataRoot }: { readonly dataRoot: string }): Promise<Overlay2> {
  const root = path.join(dataRoot, 'overlay2');
  const links = await readdir(path.join(root, 'l'));
  const gone = await Promise.all(
    links.map((link) =>
      stat(path.join(root, 'l', link)).then(
        () => 0,
        () => 1,
      ),
    ),
  );
  const { stdout } = await execa('du', ['-sk', root]);
  return {
    kib: Number.parseInt(stdout, 10),
    layers: (await readdir(root)).length,
    links: links.length,
    dangling: gone.reduce<number>((sum, one) => sum + one, 0),
  };
}
