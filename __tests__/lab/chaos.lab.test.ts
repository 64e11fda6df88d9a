/** Some of the kills that `npm run chaos` does: what is left half done is finished or undone by whoever comes next. */
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { drawKill } from '../../lab/chaos/draw.ts';
import { readDurations } from '../../lab/chaos/results.ts';
import { runKill } from '../../lab/chaos/run-kill.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { CLI } from './run-wrapped.ts';

const MINUTE = 60_000;
const SEED = 1;
/** One of each of the rungs that stop the engine, and each of the ways to go on. */
const NUMBERS: readonly number[] = [1, 2, 3, 5];

const inventory = await prepareLab({ want: ['debian'] });
const why = inventory.root.have ? undefined : inventory.root.why;
const suite = why === undefined ? describe : describe.skip;
const bundles = { cli: CLI, post: path.join(path.dirname(CLI), '..', 'post', 'index.js') };

suite(`a run that is killed${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  it.each(NUMBERS.map((number) => [drawKill(SEED, number).scenario.name, number] as const))(
    'in %s leaves nothing behind once the next has gone on (%i)',
    async (name, number) => {
      const duration = readDurations()[name];
      if (duration === undefined) throw new Error(`${name} was never measured: npm run chaos`);
      const { unmet, story } = await runKill(drawKill(SEED, number), duration, bundles);
      expect({ unmet, story: unmet.length === 0 ? '' : story }).toEqual({ unmet: [], story: '' });
    },
    2 * MINUTE,
  );
});
