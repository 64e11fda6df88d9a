/** The file system's own reserve is lent while something is deleted, and always given back. */
import { expect, test } from '@jest/globals';
import { returnReserve } from '../../src/privileged/ops/lend-reserve.ts';
import { processId } from '../../src/privileged/process-id.ts';
import type { Privilege } from '../../src/privileged/run.ts';
import { withReserve } from '../../src/remedies/with-reserve.ts';
import { aContext } from './an-engine.ts';

const LENT = { device: 'loop0', clusters: 4096 };

function aLender(answer: unknown): { readonly privilege: Privilege; readonly ops: unknown[] } {
  const ops: unknown[] = [];
  const run: Privilege['run'] = async (op, args) => {
    ops.push([op, args]);
    return JSON.parse(JSON.stringify(op === 'lendReserve' ? answer : null));
  };
  return { privilege: { kind: 'root', run }, ops };
}

test('is given back when the work is done, and when it fails', async () => {
  for (const work of [async () => 'done', () => Promise.reject(new Error('broken'))]) {
    const { privilege, ops } = aLender(LENT);
    const context = aContext({ freeNow: () => 0 }, { privilege });
    await withReserve(context, work).catch(() => {});
    expect(ops).toEqual([
      ['lendReserve', { dataRoot: '/srv/docker', owner: await processId(process.pid) }],
      ['returnReserve', LENT],
    ]);
    expect(context.said).toEqual([expect.stringContaining('what ext4 keeps back (16.8 MB at most) is lent')]);
  }
});

test('is not asked for where there is room, and not where the file system has none', async () => {
  const roomy = aLender(LENT);
  const none = aLender(null);
  const lent = async (isLent: boolean): Promise<boolean> => isLent;
  expect(await withReserve(aContext({ freeNow: () => 1e9 }, roomy), lent)).toBe(false);
  expect(roomy.ops).toEqual([]);
  expect(await withReserve(aContext({ freeNow: () => 0 }, none), lent)).toBe(false);
  expect(none.ops).toHaveLength(1);
});

test('is returned to nothing but a device', async () => {
  await expect(returnReserve({ device: '../../../etc', clusters: 1 })).rejects.toThrow(
    'no reserve of a device',
  );
  await expect(returnReserve({ device: 'loop0', clusters: -1 })).rejects.toThrow('no reserve of a device');
});
