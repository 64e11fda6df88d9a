/** Space is made by what is worth least, and no more than is needed. */
import { describe, expect, test } from '@jest/globals';
import { freeSpace } from '../../src/remedies/free-space.ts';
import { aContext, type EngineScript, FAILED, finding, OK, OWN_BUILDER } from './an-engine.ts';

const MIB = 2 ** 20;
const GIB = 2 ** 30;
const FULL = { failureClass: 'disk-full', owner: 'host', confidence: 0.9, evidence: [] } as const;
const ENGINE = { name: 'default', driver: 'docker', containers: [] } as const;

/** An engine whose free space grows with each prune by what `gains` says, in MiB. */
function growing(gains: readonly number[], over: Partial<EngineScript> = {}): EngineScript {
  let free = 100;
  const left = [...gains];
  return {
    builder: ENGINE,
    total: 100 * GIB,
    freeNow: () => free * MIB,
    answer: () => {
      free += left.shift() ?? 0;
      return OK;
    },
    ...over,
  };
}

test('goes from what was not used for longest to what is used least', async () => {
  const context = aContext(growing([1, 0, 2, 0]));

  const result = await freeSpace.apply(context);

  expect(context.calls).toEqual([
    'image prune -f --filter until=24h',
    'buildx prune --builder default -f --filter until=168h',
    `buildx prune --builder default -af --min-free-space ${10 * GIB}b`,
    'image prune -f --filter until=1h',
  ]);
  expect(result).toMatchObject({
    kind: 'applied',
    freedBytes: 3 * MIB,
    detail: expect.stringContaining('less than was wanted'),
    lost: ['dangling images older than a day', 'least used build cache, of the engine'],
  });
});

test('counts inodes where those ran out, and asks nobody for bytes', async () => {
  const rule = { rule: 'measured/low-inodes', line: null, text: 'few', source: 'finding' } as const;
  let inodes = 500;
  const context = aContext(
    growing([], {
      inodesNow: () => inodes,
      answer: (words) => {
        if (words.includes('until=1h')) inodes += 1500;
        return OK;
      },
    }),
    { diagnosis: { ...FULL, evidence: [rule] } },
  );

  const result = await freeSpace.apply(context);

  expect(context.calls).toEqual([
    'image prune -f --filter until=24h',
    'buildx prune --builder default -f --filter until=168h',
    'buildx prune --builder default -af --filter until=1h',
  ]);
  expect(result).toMatchObject({ kind: 'applied', detail: expect.stringContaining('1500 files') });
});

test('tells an older buildx how much to keep', async () => {
  const old = { ...FAILED, stderr: 'unknown flag: --min-free-space' };
  const df =
    '{"Size":"1GB","Type":"Images"}\n{"Active":"0","Size":"5GB","TotalCount":"3","Type":"Build Cache"}';
  const context = aContext({
    builder: ENGINE,
    total: 8 * GIB,
    freeNow: () => GIB,
    answer: (words) =>
      words.includes('min-free') ? old : { ...OK, stdout: words.startsWith('system') ? df : '' },
  });
  await freeSpace.apply(context);
  expect(context.calls).toContain(`buildx prune --builder default -af --keep-storage ${5e9 - GIB}b`);
});

test.each<[string, EngineScript, Parameters<typeof aContext>[1]]>([
  ['a tenth of the disk', growing([11 * 1024]), {}],
  ['two GiB of a small one', growing([2 * 1024], { total: 8 * GIB }), {}],
  ['half of a tiny one', growing([200], { total: 300 * MIB }), {}],
  [
    'twice of what was not enough',
    growing([110], { total: 2 * GIB }),
    { minFreeSpace: { kind: 'share', share: 0.01 }, diagnosis: FULL },
  ],
  ['what the user named', growing([500]), { minFreeSpace: { kind: 'bytes', bytes: 600 * MIB } }],
  ['the share that the user named', growing([1024]), { minFreeSpace: { kind: 'share', share: 0.01 } }],
])('stops when there is enough: %s', async (_, script, over) => {
  const context = aContext(script, over);
  const result = await freeSpace.apply(context);
  expect(context.calls).toHaveLength(1);
  expect(result).toMatchObject({ kind: 'applied', detail: expect.not.stringContaining('less than') });
});

describe('where not a block is free', () => {
  test('asks the engine alone, and leaves the builder to the next rung', async () => {
    const context = aContext({ builder: ENGINE, total: 10 * GIB, freeNow: () => 0 });
    expect(await freeSpace.apply(context)).toEqual({
      kind: 'failed',
      why: expect.stringContaining('only all of its cache at once'),
    });
    expect(context.calls).toEqual(['image prune -f --filter until=24h', 'image prune -f --filter until=1h']);
  });

  test('goes on with the builder once images have made room', async () => {
    const context = aContext(
      growing([50, 0, 2048], { freeNow: undefined, free: [0, 0, 50 * MIB, 50 * MIB] }),
    );
    await freeSpace.apply(context);
    expect(context.calls[1]).toBe('buildx prune --builder default -f --filter until=168h');
  });
});

test('fails, so that the next rung comes at once, when nothing could go', async () => {
  expect(await freeSpace.apply(aContext(growing([])))).toEqual({
    kind: 'failed',
    why: 'there is nothing old or little used that could go',
  });
});

test('counts what the builder reports where the disk cannot be measured', async () => {
  const answer = (words: string) => ({ ...OK, stdout: words.startsWith('buildx') ? 'Total:\t3GB\n' : '' });
  const context = aContext({ builder: OWN_BUILDER, answer });

  const result = await freeSpace.apply(context);

  expect(context.calls.slice(1)).toEqual(['buildx prune --builder mine -f --filter until=168h']);
  expect(result).toMatchObject({ freedBytes: 3e9 });
});

test('tells what was freed before a step failed', async () => {
  let calls = 0;
  let free = 100 * MIB;
  const script = growing([], {
    freeNow: () => free,
    answer: () => {
      calls += 1;
      free += 5 * MIB;
      return calls === 1 ? OK : FAILED;
    },
  });
  const result = await freeSpace.apply(aContext(script));
  expect(result).toMatchObject({
    kind: 'applied',
    detail: expect.stringContaining('; then the prune failed'),
  });
});

test('is no help where the builder hangs or the disk fails', async () => {
  for (const id of ['builder-container', 'kernel-log', 'reachable'] as const) {
    expect(await freeSpace.obstacle(aContext({}, { findings: [finding(id)] }))).not.toBeNull();
  }
  expect(await freeSpace.obstacle(aContext())).toBeNull();
});
