/** Each remedy by itself on a broken engine: it mends what was measured, the volume stays, and there is a way back. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { builderObstacle } from '../../lab/builder.ts';
import { faultNamed } from '../../lab/faults/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import {
  buildChanged,
  cachedSteps,
  type PreparedEngine,
  startPreparedEngine,
} from '../../lab/prepared-engine.ts';
import { KEPT_TEXT, type ProjectKind } from '../../lab/template/template.ts';
import type { RungId } from '../../src/core/rungs.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { listAside } from '../../src/privileged/ops/list-aside.ts';
import { REMEDIES } from '../../src/remedies/index.ts';
import { recoverSetAside } from '../../src/remedies/recover-set-aside.ts';
import { contextFor, mender, treat } from './treat-fault.ts';

const MINUTE = 60_000;
const inventory = await prepareLab({ want: ['debian'] });
const noBuilder = await builderObstacle();
const ready = inventory.root.have && inventory.engines['28.5'].have;
const suite = ready ? describe : describe.skip;

interface Row {
  readonly fault: string;
  readonly project: ProjectKind;
  readonly rungs: readonly RungId[];
  /** Cached steps of the build afterwards. */
  readonly cached: number;
  /** The engine could not say which images it had, so the stores are kept. */
  readonly kept?: boolean;
}

/** What a whole run does not come to, because something smaller helped before: `__tests__/lab/recovery-*` have the others. */
const ENGINE_ROWS: readonly Row[] = [
  { fault: 'overlay2-all-running', project: 'own-base', rungs: ['prune', 'restart-engine'], cached: 0 },
  { fault: 'local-kv-db', project: 'own-base', rungs: ['wipe-engine'], cached: 0, kept: true },
  { fault: 'containerd-snapshots', project: 'own-base', rungs: ['reset-build-cache'], cached: 0 },
  { fault: 'containerd-snapshotter-db', project: 'own-base', rungs: ['reset-image-store'], cached: 0 },
];

const BUILDER_ROWS: readonly Row[] = [
  {
    fault: 'builder-snapshots-db',
    project: 'own-base',
    rungs: ['recreate-builder', 'recreate-builder'],
    cached: 0,
  },
];

suite('a remedy by itself', () => {
  test.each(ENGINE_ROWS)('mends $fault of $project: $rungs', (row) => mends(row), 2 * MINUTE);

  const withBuilder = noBuilder === undefined ? test : test.skip;
  withBuilder.each(BUILDER_ROWS)('mends $fault: $rungs', (row) => mends(row), 2 * MINUTE);
});

async function mends({ fault, project, rungs, cached, kept = false }: Row): Promise<void> {
  const left: unknown[] = [];

  const treated = await treat(fault, project, rungs, async ({ dataRoot }) => {
    left.push(...(await listAside({ dataRoot })).map(({ state }) => state));
  });

  expect(treated.obstacles).toEqual(rungs.map(() => null));
  expect(treated.results.map(({ kind }) => kind)).toEqual(rungs.map(() => 'applied'));
  expect(treated.build).toMatchObject({ exitCode: 0 });
  expect(treated.cached).toBe(cached);
  expect(treated.kept).toBe(KEPT_TEXT);
  expect(left).toEqual(kept ? ['kept'] : []);
}

/** A healthy engine with a warm cache, and Buildmend's view of it. */
async function withEngine(use: (lab: PreparedEngine, engine: Engine) => Promise<void>): Promise<void> {
  const lab = await startPreparedEngine({ project: 'own-base' });
  try {
    await use(lab, await mender(lab));
  } finally {
    await lab.remove();
  }
}

suite('the way back', () => {
  test.each(['reset-build-cache', 'reset-image-store', 'wipe-engine'] as const)(
    'of %s leaves the engine with its whole cache',
    (rung) =>
      withEngine(async (lab, engine) => {
        const result = await REMEDIES[rung].apply(await contextFor(engine));
        const without = cachedSteps(await buildChanged(lab));

        const undone = result.kind === 'applied' ? await result.undo?.() : null;

        expect([without, undone]).toEqual([0, true]);
        expect(cachedSteps(await buildChanged(lab))).toBe(9);
        expect(await readdir(lab.dataRoot)).not.toContain('.buildmend');
      }),
    2 * MINUTE,
  );

  test(
    'is taken at once when the engine does not start without what was set aside',
    () =>
      withEngine(async (lab, engine) => {
        await faultNamed('local-kv-db').inject(lab);

        const result = await REMEDIES['reset-build-cache'].apply(await contextFor(engine));

        expect(result).toMatchObject({ kind: 'failed', why: expect.stringContaining('all was put back') });
        expect(existsSync(join(lab.dataRoot, 'buildkit', 'metadata_v2.db'))).toBe(true);
        expect(await readdir(lab.dataRoot)).not.toContain('.buildmend');
      }),
    2 * MINUTE,
  );
});

suite('after a run that was killed', () => {
  const aside = async (lab: PreparedEngine, engine: Engine): Promise<void> => {
    const context = await contextFor(engine);
    await lab.stop();
    const owner = { pid: 1, startTicks: 'of another life' };
    const args = {
      dataRoot: lab.dataRoot,
      id: 'killed',
      rung: 'reset-build-cache',
      owner,
      volumesToo: false,
    };
    const startedAt = new Date().toISOString();
    await context.privilege.run(
      'setAside',
      { ...args, startedAt, entries: ['buildkit'] },
      { timeoutMs: MINUTE },
    );
  };

  test(
    'puts back what was set aside while the engine is down, and starts it',
    () =>
      withEngine(async (lab, engine) => {
        await aside(lab, engine);

        const recovered = await recoverSetAside({ ...(await contextFor(engine)), when: 'before' });

        expect(recovered).toMatchObject([{ id: 'killed', outcome: 'put-back' }]);
        expect(cachedSteps(await buildChanged(lab))).toBe(9);
      }),
    MINUTE,
  );

  test(
    'deletes what was set aside when the engine lives on without it',
    () =>
      withEngine(async (lab, engine) => {
        await aside(lab, engine);
        await lab.start();

        const recovered = await recoverSetAside({ ...(await contextFor(engine)), when: 'passed' });

        expect(recovered).toMatchObject([{ id: 'killed', outcome: 'deleted' }]);
        expect(await readdir(lab.dataRoot)).not.toContain('.buildmend');
      }),
    MINUTE,
  );
});

suite('others on the engine', () => {
  test(
    'are not robbed of their files: containers that outlived the engine stop the rung',
    () =>
      withEngine(async (lab, engine) => {
        const context = await contextFor(engine);
        await lab.docker(['run', '-d', '--entrypoint', 'sleep', lab.imageTag, '600']);
        await lab.stop('SIGKILL');

        const result = await REMEDIES['reset-image-store'].apply(context);

        expect(result).toMatchObject({
          kind: 'failed',
          why: expect.stringContaining('containers live on though the engine does not answer'),
        });
        expect(existsSync(join(lab.dataRoot, 'overlay2'))).toBe(true);
      }),
    MINUTE,
  );
});
