/** Who must not be hurt when stores move: a swarm, containers that run, and images that nobody else has. */
import { describe, expect, test } from '@jest/globals';
import type { RungId } from '../../src/core/rungs.ts';
import type { DataRootLook } from '../../src/privileged/ops/list-data-root.ts';
import type { Privilege } from '../../src/privileged/run.ts';
import { REMEDIES } from '../../src/remedies/index.ts';
import { storeLoss } from '../../src/remedies/what-is-lost.ts';
import { aContext, type EngineScript, FAILED, facts, OK } from './an-engine.ts';

const EVERY: readonly RungId[] = ['reset-build-cache', 'reset-image-store', 'wipe-engine'];
const LOSING: readonly RungId[] = ['reset-image-store', 'wipe-engine'];

function looking(over: Partial<DataRootLook> = {}): Privilege {
  const look = { names: ['buildkit', 'image', 'overlay2'], inSwarm: false, living: [], strange: [], ...over };
  return {
    kind: 'root',
    run: async (op) => JSON.parse(JSON.stringify(op === 'listDataRoot' ? look : [])),
  };
}

function running(...names: readonly string[]): EngineScript {
  return { answer: (words) => (words.startsWith('ps') ? { ...OK, stdout: names.join('\n') } : OK) };
}

const obstacleOf = (rung: RungId, script: EngineScript, privilege = looking(), over = {}) =>
  REMEDIES[rung].obstacle(aContext(script, { privilege, ...over }));

describe.each(EVERY)('%s', (rung) => {
  test('is taken where nothing speaks against it', async () => {
    expect(await obstacleOf(rung, running())).toBeNull();
  });

  test('is not kept from a builder’s container, which buildx makes again', async () => {
    expect(await obstacleOf(rung, running('buildx_buildkit_mine0'))).toBeNull();
  });

  test('moves nothing under containers that live on though the engine is gone', async () => {
    const living = looking({ living: ['process 12, /srv/docker/containers/x'] });

    expect(await obstacleOf(rung, { up: false }, living, { allowContainerLoss: true })).toContain(
      'process 12',
    );
  });

  test('moves nothing under containers that outlive the engine, unless they may be lost', async () => {
    const script = { ...running('web'), facts: facts({ liveRestore: true }) };

    expect(await obstacleOf(rung, script)).toContain('live-restore');
    expect(await obstacleOf(rung, script, looking(), { allowContainerLoss: true })).toBeNull();
  });

  test('is refused where something foreign is mounted in what it moves, and only there', async () => {
    const mounted = (entry: string) =>
      looking({ strange: [{ entry, what: `/srv/docker/${entry}/x is a mount point` }] });

    expect(await obstacleOf(rung, running(), mounted('buildkit'))).toContain('buildkit/x is a mount point');
    expect(await obstacleOf(rung, running(), mounted('elsewhere'))).toBeNull();
  });

  test('is refused where the engine could not start again for want of a block', async () => {
    expect(await obstacleOf(rung, { ...running(), free: [1024] })).toContain('not a block is free');
  });

  test('is refused where the data root is not proved', async () => {
    const refused = {
      kind: 'root' as const,
      run: () => Promise.reject(new Error('belongs to another engine')),
    };

    await expect(obstacleOf(rung, running(), refused)).rejects.toThrow('belongs to another engine');
  });
});

describe.each(LOSING)('%s', (rung) => {
  test('names the containers that run, and asks for the word that allows their loss', async () => {
    const why = await obstacleOf(rung, running('web', 'db', 'buildx_buildkit_mine0'));

    expect(why).toBe(
      'containers run on this engine and would be lost (web, db): stop them, or set `allow-container-loss: true`',
    );
    expect(await obstacleOf(rung, running('web'), looking(), { allowContainerLoss: true })).toBeNull();
  });

  test.each([
    ['says so', { facts: facts({ swarm: true }) }, {}],
    ['is down and its files say so', { up: false }, { inSwarm: true }],
  ])('is refused in a swarm that %s', async (_, script, look) => {
    expect(await obstacleOf(rung, script, looking(look))).toContain('swarm');
  });
});

test('reset-build-cache is taken though containers run and a swarm is there: it loses neither', async () => {
  const script = { ...running('web'), facts: facts({ swarm: true }) };

  expect(await obstacleOf('reset-build-cache', script)).toBeNull();
});

describe('what is lost with the stores', () => {
  const ID = `sha256:${'1'.repeat(64)}`;
  const OTHER = `sha256:${'2'.repeat(64)}`;
  const image = (id: string, tag: string, digests: readonly string[]) => ({
    Id: id,
    RepoTags: [tag],
    RepoDigests: digests,
  });
  /** `app:1` was pulled, `mine:1` was built here. */
  function engineWith(inRegistry: boolean): EngineScript {
    const images = [image(ID, 'app:1', [`app@${ID}`]), image(OTHER, 'mine:1', [])];
    return {
      endpoint: { kind: 'tcp', url: 'tcp://x' },
      answer: (words) => {
        if (words.startsWith('image ls')) return { ...OK, stdout: `${ID} app:1\n${OTHER} mine:1\n` };
        if (words.startsWith('image inspect')) return { ...OK, stdout: JSON.stringify(images) };
        if (words.startsWith('buildx imagetools')) return inRegistry ? OK : FAILED;
        return words.startsWith('ps') ? { ...OK, stdout: 'web\nbuildx_buildkit_mine0\n' } : OK;
      },
    };
  }

  test('names images that no registry has, and keeps the stores for them', async () => {
    const { lost, keep } = await storeLoss(aContext(engineWith(true)));

    expect(lost[0]).toBe('images that no registry has for us: mine:1');
    expect(lost).toContain('containers, with their files and logs: web');
    expect(keep).toContain('mine:1');
  });

  test('counts a registry that does not answer as one that has it not', async () => {
    expect((await storeLoss(aContext(engineWith(false)))).keep).toContain('(app:1, mine:1)');
  });

  test.each(['mine:1', 'docker.io/library/mine:1'])(
    'keeps nothing for what the build itself makes again, as %s',
    async (tag) => {
      expect((await storeLoss(aContext(engineWith(true), { builds: [tag] }))).keep).toBeNull();
    },
  );

  test('keeps the stores of an engine that cannot say what it has', async () => {
    expect((await storeLoss(aContext({ up: false }))).keep).toContain('did not say which images it has');
  });
});
