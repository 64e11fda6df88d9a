/** A prune names its builder, believes the disk before the builder, and never hangs. */
import { expect, test } from '@jest/globals';
import { prune } from '../../src/remedies/prune.ts';
import { humanBytes, reclaimedBytes } from '../../src/remedies/reclaimed.ts';
import { aContext, FAILED, OK, OWN_BUILDER, TIMED_OUT } from './an-engine.ts';

const GIB = 2 ** 30;

test.each([
  ['Total:\t1.2GB\n', 1_200_000_000],
  ['deleted x\nTotal reclaimed space: 57.34MB\n', 57_340_000],
  ['Total:  0B', 0],
  ['Total:\t-9B\n', -9],
  ['Total:\t12kB', 12_000],
  ['nothing here', null],
])('reads %j', (output, bytes) => {
  expect(reclaimedBytes(output)).toBe(bytes);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_500, '1.5 kB'],
  [57_340_000, '57.3 MB'],
  [123_400_000_000, '123 GB'],
])('tells %d bytes as %s', (bytes, text) => {
  expect(humanBytes(bytes)).toBe(text);
});

test('names the builder, whatever the current one is', async () => {
  const context = aContext({ builder: OWN_BUILDER, free: [GIB, GIB, GIB + 500] });

  const result = await prune.apply(context);

  expect(context.calls).toEqual(['buildx prune --builder mine -af']);
  expect(result).toMatchObject({
    kind: 'applied',
    freedBytes: 500,
    lost: ['the build cache of builder mine'],
  });
});

test('asks the engine itself where buildx is missing', async () => {
  const builder = { name: 'default', driver: 'docker', containers: [] } as const;
  const context = aContext({ builder, answer: (words) => (words.startsWith('buildx') ? FAILED : OK) });

  const result = await prune.apply(context);

  expect(context.calls).toEqual(['buildx prune --builder default -af', 'builder prune -af']);
  expect(result.kind).toBe('applied');
});

test('does not prune the engine when a builder of its own fails', async () => {
  const context = aContext({ builder: OWN_BUILDER, answer: () => FAILED });

  const result = await prune.apply(context);

  expect(context.calls).toHaveLength(1);
  expect(result).toEqual({ kind: 'failed', why: 'the prune failed: it failed' });
});

test('says what to do when a prune needs the space that it is to make', async () => {
  const stderr =
    'ERROR: failed to delete lease for x: write /d/buildkit/containerdmeta.db: no space left on device\n';
  const context = aContext({ builder: OWN_BUILDER, answer: () => ({ ...FAILED, stderr }) });

  const result = await prune.apply(context);

  expect(result).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('make a few MiB free by hand'),
  });
});

test('says that a builder reports nonsense', async () => {
  const context = aContext({ builder: OWN_BUILDER, answer: () => ({ ...OK, stdout: 'Total:\t-9B\n' }) });

  const result = await prune.apply(context);

  expect(result).toMatchObject({
    kind: 'applied',
    freedBytes: 0,
    detail: expect.stringContaining('less than nothing'),
  });
});

test('fails when the limit is over', async () => {
  const result = await prune.apply(aContext({ builder: OWN_BUILDER, answer: () => TIMED_OUT }));

  expect(result).toMatchObject({ kind: 'failed', why: expect.stringContaining('hangs') });
});

test('keeps the cache where a prune alone cannot mend the missing link', async () => {
  const line = { rule: 'overlay2/link-missing', line: 1, text: 'symlink …', source: 'engine' } as const;
  const diagnosis = {
    failureClass: 'overlay2-corruption',
    owner: 'engine',
    confidence: 0.9,
    evidence: [line],
  } as const;

  const stuck = await prune.obstacle(aContext({ hostObstacle: 'this is not root' }, { diagnosis }));
  const free = await prune.obstacle(aContext({}, { diagnosis }));

  expect(stuck).toContain('not mended by a prune alone');
  expect(free).toBeNull();
});
