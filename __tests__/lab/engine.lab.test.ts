/** Every engine of the lab comes up, builds and goes away again. */
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { LabEngine } from '../../lab/engine/options.ts';
import { startLabEngine } from '../../lab/engine.ts';
import { materialiseFixture, touchContext } from '../../lab/fixtures/index.ts';
import { ENGINE_VERSIONS, IMAGE_STORES } from '../../lab/prepare/engine-versions.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { buildChanged, cachedSteps, readKeepVolume, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { KEPT_TEXT } from '../../lab/template/template.ts';

const MINUTE = 60_000;
const UP_WITHIN_MS = 5000;

const inventory = await prepareLab({ want: ['debian'] });

async function withEngine<T extends LabEngine>(
  starting: Promise<T>,
  use: (engine: T) => Promise<void>,
): Promise<void> {
  const engine = await starting;
  try {
    await use(engine);
  } finally {
    await engine.remove();
  }
}

const combinations = ENGINE_VERSIONS.flatMap((version) => {
  const state = inventory.engines[version];
  const why = inventory.root.have ? (state.have ? undefined : state.why) : inventory.root.why;
  const stores = state.have ? state.toolchain.stores : IMAGE_STORES;
  return stores.map((store) => ({ version, store, why }));
});

for (const { version, store, why } of combinations) {
  const suite = why === undefined ? describe : describe.skip;
  suite(`engine ${version} with ${store}${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
    it(
      'comes up in time, builds, restarts and leaves nothing behind',
      async () => {
        const started = performance.now();
        await withEngine(startLabEngine({ version, store }), async (engine) => {
          expect(performance.now() - started).toBeLessThan(UP_WITHIN_MS);
          const cwd = await materialiseFixture('single-stage', path.join(engine.dir, 'project'));
          expect(await engine.docker(['build', '-t', 'app', '.'], { cwd })).toMatchObject({ exitCode: 0 });
          expect(await engine.docker(['run', '--rm', '--init', 'app'])).toMatchObject({
            stdout: 'as committed',
          });
          await engine.stop();
          expect(engine.pid()).toBeUndefined();
          await engine.start();
          expect(await engine.docker(['image', 'inspect', 'app'])).toMatchObject({ exitCode: 0 });
        });
      },
      MINUTE,
    );

    it(
      'can be had with a warm cache and a kept volume',
      async () => {
        await withEngine(startPreparedEngine({ version, store, project: 'own-base' }), async (engine) => {
          const build = await buildChanged(engine);
          expect(build).toMatchObject({ exitCode: 0 });
          expect(cachedSteps(build)).toBe(9);
          expect(await readKeepVolume(engine)).toBe(KEPT_TEXT);
        });
      },
      MINUTE,
    );
  });
}

const engineReady = inventory.root.have && inventory.engines['28.5'].have;
const suite = engineReady ? describe : describe.skip;

suite('fixtures on the default engine', () => {
  it.each([
    ['bake', ['buildx', 'bake', '--progress=plain']],
    ['compose', ['compose', 'build']],
  ] as const)(
    '%s builds, and again after a change',
    async (name, args) => {
      await withEngine(startLabEngine(), async (engine) => {
        const cwd = await materialiseFixture(name, path.join(engine.dir, 'project'));
        expect(await engine.docker(args, { cwd })).toMatchObject({ exitCode: 0 });
        await touchContext(cwd);
        expect(await engine.docker(args, { cwd })).toMatchObject({ exitCode: 0 });
      });
    },
    MINUTE,
  );

  it(
    'keeps its own namespaces when asked to',
    async () => {
      await withEngine(startLabEngine({ ownNamespaces: true }), async (engine) => {
        const first = engine.pid();
        await engine.stop('SIGKILL');
        await engine.start();
        expect(engine.pid()).not.toBe(first);
        const cwd = await materialiseFixture('single-stage', path.join(engine.dir, 'project'));
        expect(await engine.docker(['build', '.'], { cwd })).toMatchObject({ exitCode: 0 });
      });
    },
    MINUTE,
  );
});
