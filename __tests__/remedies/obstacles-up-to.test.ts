/** Nothing is asked for a rung that is not reached. */
import { expect, test } from '@jest/globals';
import type { RungId } from '../../src/core/rungs.ts';
import { obstaclesUpTo } from '../../src/remedies/index.ts';
import { aContext } from './an-engine.ts';

test('stops at the first rung that can be taken', async () => {
  const context = aContext({ builder: { name: 'default', driver: 'docker', containers: [] } });
  const asked: RungId[] = [];
  const order: readonly RungId[] = ['recreate-builder', 'prune', 'prune-images'];

  const obstacles = await obstaclesUpTo(
    (known) => order.find((rung) => known[rung] === undefined) ?? null,
    (rung) => {
      asked.push(rung);
      return context;
    },
  );

  expect(asked).toEqual(['recreate-builder', 'prune']);
  expect(Object.keys(obstacles)).toEqual(['recreate-builder']);
});
