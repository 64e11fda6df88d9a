/** A builder is restarted before it is made anew, and its record with buildx is never removed. */
import { expect, test } from '@jest/globals';
import type { CliResult } from '../../src/engine/engine.ts';
import { nodeStates } from '../../src/remedies/builder-nodes.ts';
import { recreateBuilder } from '../../src/remedies/recreate-builder.ts';
import { aContext, FAILED, finding, OK, OWN_BUILDER } from './an-engine.ts';

const RUNNING = {
  ...OK,
  stdout: 'Name:   mine\nDriver: docker-container\nStatus:  running\nStatus:  running\n',
};
const ONE = { ...OWN_BUILDER, containers: ['buildx_buildkit_mine0'] };

function well(words: string): CliResult {
  return words.startsWith('buildx inspect') ? RUNNING : OK;
}

test('restarts every node first, which keeps the cache', async () => {
  const context = aContext({ builder: OWN_BUILDER, answer: well });

  const result = await recreateBuilder.apply(context);

  expect(result).toMatchObject({
    kind: 'applied',
    lost: [],
    detail: 'builder mine was restarted (2 nodes), its cache is kept',
  });
  expect(context.calls.filter((call) => call.startsWith('restart'))).toEqual([
    'restart -t 5 buildx_buildkit_mine0',
    'restart -t 5 buildx_buildkit_mine1',
  ]);
  expect(context.calls.filter((call) => /\brm\b/.test(call))).toEqual([]);
});

test('makes container and state anew with the second use', async () => {
  const context = aContext({ builder: ONE, answer: well }, { use: 2 });

  const result = await recreateBuilder.apply(context);

  expect(result).toMatchObject({ kind: 'applied', lost: ['the build cache of builder mine'] });
  expect(context.calls.filter((call) => !/inspect -f|history/.test(call))).toEqual([
    'rm -f buildx_buildkit_mine0',
    'volume rm -f buildx_buildkit_mine0_state',
    'volume ls -q --filter name=^buildx_buildkit_mine0_state$',
    'buildx inspect --bootstrap mine',
    'buildx inspect mine',
  ]);
});

test('does not restart a builder whose state is known to be broken', async () => {
  const implies = { failureClass: 'buildkit-state-corruption', owner: 'builder' } as const;
  const context = aContext(
    { builder: ONE, answer: well },
    { findings: [finding('builder-container', { implies })] },
  );

  await recreateBuilder.apply(context);

  expect(context.calls.find((call) => !call.includes('inspect -f'))).toBe('rm -f buildx_buildkit_mine0');
});

test.each([
  ['cannot be restarted', (words: string) => (words.startsWith('restart') ? FAILED : well(words))],
  [
    'ends again and again',
    (words: string) => (words.includes('RestartCount') ? { ...OK, stdout: '4\n' } : well(words)),
  ],
])('makes a builder anew that %s', async (_, answer) => {
  const context = aContext({ builder: ONE, answer });

  const result = await recreateBuilder.apply(context);

  expect(context.calls).toContain('rm -f buildx_buildkit_mine0');
  expect(result).toMatchObject({ kind: 'applied', lost: ['the build cache of builder mine'] });
});

test('boots a node that is gone without touching its state', async () => {
  const context = aContext({
    builder: ONE,
    answer: (words) => (words.startsWith('container inspect') ? FAILED : well(words)),
  });

  const result = await recreateBuilder.apply(context);

  expect(context.calls).toEqual([
    'container inspect buildx_buildkit_mine0',
    'buildx inspect --bootstrap mine',
    'buildx inspect mine',
  ]);
  expect(result).toMatchObject({ kind: 'applied', lost: [] });
});

test('fails when the state volume stays', async () => {
  const answer = (words: string): CliResult =>
    words.startsWith('volume ls') ? { ...OK, stdout: 'buildx_buildkit_mine0_state\n' } : well(words);
  const context = aContext({ builder: ONE, answer }, { use: 2 });

  expect(await recreateBuilder.apply(context)).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('could not be removed'),
  });
});

test('reads the state of every node', () => {
  expect(nodeStates('Status:   running\nBuildKit version: 0.33\nError:  listing workers: EOF\n')).toEqual([
    'running',
    'listing workers: EOF',
  ]);
});

test('keeps the history of a builder that still answers', async () => {
  const context = aContext({ builder: ONE, answer: well }, { use: 2 });
  await recreateBuilder.apply(context);
  const exported = context.calls.findIndex((call) =>
    /^buildx history export --builder mine --all --output \S+\.dockerbuild$/.test(call),
  );
  expect(exported).toBeGreaterThan(-1);
  expect(exported).toBeLessThan(context.calls.indexOf('rm -f buildx_buildkit_mine0'));
  expect(context.said).toContainEqual(expect.stringContaining('the history of builder mine is kept in'));
});

test('removes nothing when BuildKit’s image is neither here nor to be had', async () => {
  const gone = (words: string): CliResult => {
    if (words.startsWith('container inspect -f {{.Config'))
      return { ...OK, stdout: 'moby/buildkit:v0.33.0\n' };
    return words.startsWith('image inspect') || words.startsWith('pull') ? FAILED : well(words);
  };
  const abort = new AbortController();
  const context = aContext(
    {
      builder: ONE,
      answer: (words) => {
        if (words.startsWith('pull')) abort.abort();
        return gone(words);
      },
    },
    { use: 2, signal: abort.signal },
  );

  expect(await recreateBuilder.apply(context)).toEqual({
    kind: 'failed',
    why: 'the builder is left as it is: its image moby/buildkit:v0.33.0 is not here and cannot be pulled (it failed)',
  });
  expect(context.calls).toContain('pull --quiet moby/buildkit:v0.33.0');
  expect(context.calls.filter((call) => /\brm\b/.test(call))).toEqual([]);
});

test('asks for a cluster’s pods only where buildx’s record of the builder is known', async () => {
  const builder = { name: 'kube', driver: 'kubernetes', containers: [] } as const;
  expect(await recreateBuilder.obstacle(aContext({ builder }))).toMatch(
    /record of builder kube is not known/,
  );
  const known = aContext({ builder: { ...builder, record: '/nowhere/instances/kube' } });
  expect(await recreateBuilder.obstacle(known)).toBeNull();
  expect(await recreateBuilder.apply(known)).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('ENOENT'),
  });
  expect(known.calls).toEqual([]);
});
