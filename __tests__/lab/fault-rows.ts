/** How a fault of the library has to end when the built CLI meets it on a real engine. */
import { describe, expect, it } from '@jest/globals';
import { builderObstacle } from '../../lab/builder.ts';
import { ALL_FAULTS, type Fault } from '../../lab/faults/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { runOnFault } from '../../lab/run-wrapped.ts';
import type { ProjectKind } from '../../lab/template/template.ts';
import { unmetBy } from '../../lab/unmet.ts';

const MINUTES = 60_000;
const PROJECTS: readonly ProjectKind[] = ['own-base', 'base-image'];

/** One test for each fault that is picked and each project: recovered by the least remedy, or rightly refused. */
export async function describeFaults(pick: (fault: Fault) => boolean): Promise<void> {
  const inventory = await prepareLab({ want: ['debian'] });
  const noEngine = inventory.root.have ? undefined : inventory.root.why;
  const noBuilder = await builderObstacle();
  for (const fault of ALL_FAULTS.filter((one) => one.matrixOnly !== true && pick(one))) {
    const why = noEngine ?? (fault.target === 'builder' ? noBuilder : undefined);
    const suite = why === undefined ? describe : describe.skip;
    suite(`${fault.name}: ${fault.title}${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
      it.each(projectsOf(fault))(
        'ends as its row says, with %s',
        async (project) => meets(fault, project),
        5 * MINUTES,
      );
    });
  }
}

/** Both where the base image changes what is seen or what helps; for CI's time, `npm run matrix` has all with both. */
function projectsOf({ reference, expected, leastRemedy }: Fault): readonly ProjectKind[] {
  const [own, base] = [expected['own-base'], expected['base-image']];
  const isSame =
    own.outcome === base.outcome &&
    String(own.says) === String(base.says) &&
    leastRemedy.ownBase.join() === leastRemedy.baseImage.join();
  return isSame || reference.startsWith('measured by us') ? ['own-base'] : PROJECTS;
}

async function meets(fault: Fault, project: ProjectKind): Promise<void> {
  const run = await runOnFault(fault, { project });
  const unmet = unmetBy(fault, { version: '28.5', store: fault.store, project }, run);
  // What the tool told is what explains a row that went another way
  if (unmet.length > 0) process.stderr.write(`${fault.name}, ${project}:\n${run.stderr.slice(-8000)}\n`);
  expect(unmet).toEqual([]);
}
