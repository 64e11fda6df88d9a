/** Proves when a silent client's engine counts as dead: never by one look, and never where the builder stands elsewhere. */
import { describe, expect, test } from '@jest/globals';
import type { CheckState, Finding } from '../src/core/finding.ts';
import { type LookedAt, signOfLife } from '../src/sign-of-life.ts';

interface Scene {
  readonly ping: CheckState;
  readonly isStopped?: boolean;
  readonly driver?: 'docker' | 'docker-container' | 'remote';
}

function engineOf({ ping, isStopped = false, driver = 'docker' }: Scene): LookedAt {
  const finding = (id: Finding['id'], state: CheckState, path: string | null): Finding => ({
    id,
    state,
    path,
    detail: '',
  });
  return {
    ping: async () => finding('reachable', ping, '/run/docker.sock'),
    examine: async () => (isStopped ? [finding('engine-process', 'broken', '/proc/7')] : []),
    builder: async () => ({ name: 'default', driver, containers: [] }),
  };
}

async function answers(scenes: readonly Scene[], silentSince: (look: number) => number = () => 0) {
  let next = 0;
  const look = signOfLife(async () => engineOf(scenes[next] ?? { ping: 'healthy' }));
  const told: string[] = [];
  for (next = 0; next < scenes.length; next += 1) told.push(await look(silentSince(next)));
  return told;
}

const times = (count: number, scene: Scene): readonly Scene[] => Array.from({ length: count }, () => scene);

describe('a sign of life', () => {
  test('comes from an engine that answers', async () => {
    expect(await answers([{ ping: 'healthy' }])).toEqual(['alive']);
  });

  test.each([
    ['a stopped process', 2, { ping: 'unknown', isStopped: true }],
    ['an endpoint that refuses', 3, { ping: 'broken' }],
    ['an engine that is deaf', 6, { ping: 'unknown' }],
  ] as const)('is given up for %s after %i looks in a row', async (_, looks, scene) => {
    expect(await answers(times(looks, scene))).toEqual([
      ...times(looks - 1, scene).map(() => 'unknown'),
      'dead',
    ]);
  });

  test('is looked for from the start again after an answer', async () => {
    const refuses: Scene = { ping: 'broken' };
    expect(await answers([refuses, refuses, { ping: 'healthy' }, refuses, refuses])).not.toContain('dead');
  });

  test('is looked for from the start again when output came in between', async () => {
    expect(await answers(times(6, { ping: 'broken' }), (look) => look)).not.toContain('dead');
  });

  test('is not given up for a builder that stands elsewhere', async () => {
    expect(await answers(times(9, { ping: 'broken', driver: 'remote' }))).not.toContain('dead');
    expect(await answers(times(3, { ping: 'broken', driver: 'docker-container' }))).toContain('dead');
  });
});
