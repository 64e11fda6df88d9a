/** The laws hold in worlds of random faults, hosts, neighbours, other runs and cuts. `npm run worlds` plays more of them. */
import { expect, test } from '@jest/globals';
import { LAWS } from './worlds/laws.ts';
import { makeWorld } from './worlds/make-world.ts';
import { tryWorlds } from './worlds/try-worlds.ts';

const WORLDS = 20_000;

test(`every law holds in ${WORLDS} worlds`, async () => {
  const { broken, lives, waits, verdicts } = await tryWorlds(WORLDS, 1);

  expect(broken).toEqual([]);
  // The worlds are neither too kind nor too cruel to say anything
  expect(lives).toBeGreaterThan(WORLDS);
  expect(waits).toBeGreaterThan(WORLDS / 10);
  for (const count of Object.values(verdicts)) expect(count).toBeGreaterThan(WORLDS / 100);
  expect(LAWS.length).toBeGreaterThanOrEqual(15);
}, 60_000);

test('the same number gives the same world', () => {
  expect(makeWorld(7)).toEqual(makeWorld(7));
  expect(makeWorld(7)).not.toEqual(makeWorld(8));
});
