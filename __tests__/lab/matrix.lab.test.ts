/** The matrix's subset for CI: faults on other engines and stores than the recovery tests have, met by the built CLI. */
import { describe, expect, it } from '@jest/globals';
import { builderObstacle } from '../../lab/builder.ts';
import { ALL_CELLS, type Cell, titleOf } from '../../lab/matrix/cells.ts';
import { SUBSETS } from '../../lab/matrix/subsets.ts';
import { isRoot } from '../../lab/prepare/as-root.ts';
import { resolveToolchain } from '../../lab/prepare/toolchains.ts';
import { runOnFault } from '../../lab/run-wrapped.ts';
import { unmetBy } from '../../lab/unmet.ts';

const MINUTES = 60_000;

for (const cell of ALL_CELLS.filter(SUBSETS.ci)) {
  const why = await obstacle(cell);
  const suite = why === undefined ? describe : describe.skip;
  suite(`${titleOf(cell)}${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
    it('ends as its row says', () => meets(cell), 3 * MINUTES);
  });
}

async function obstacle({ fault, version }: Cell): Promise<string | undefined> {
  if (!isRoot()) return 'only root can start engines';
  const state = await resolveToolchain(version);
  if (!state.have) return state.why;
  return fault.target === 'builder' ? builderObstacle() : undefined;
}

async function meets(cell: Cell): Promise<void> {
  const run = await runOnFault(cell.fault, { ...cell, bystanders: true });
  const unmet = unmetBy(cell.fault, cell, run);
  // What the tool told is what explains a cell that went another way
  if (unmet.length > 0) process.stderr.write(`${titleOf(cell)}:\n${run.stderr.slice(-8000)}\n`);
  expect(unmet).toEqual([]);
}
