/** Every fault of the library, on a real engine, met by the built CLI: recovered by the least remedy, or rightly refused. */
import { describe, expect, it } from '@jest/globals';
import { builderObstacle } from '../../lab/builder.ts';
import { ALL_FAULTS, type Fault, type FaultRung } from '../../lab/faults/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import type { ProjectKind } from '../../lab/template/template.ts';
import { RUNG_IDS } from '../../src/core/rungs.ts';
import { runOnFault, type WrappedRun } from './run-wrapped.ts';

const MINUTES = 60_000;

const inventory = await prepareLab({ want: ['debian'] });
const noEngine = inventory.root.have ? undefined : inventory.root.why;
const noBuilder = await builderObstacle();

const PROJECTS: readonly ProjectKind[] = ['own-base', 'base-image'];

for (const fault of ALL_FAULTS) {
  const why = noEngine ?? (fault.target === 'builder' ? noBuilder : undefined);
  const suite = why === undefined ? describe : describe.skip;
  suite(`${fault.name}: ${fault.title}${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
    it.each(PROJECTS)('ends as its row says, with %s', async (project) => meets(fault, project), 5 * MINUTES);
  });
}

async function meets(fault: Fault, project: ProjectKind): Promise<void> {
  const least = project === 'own-base' ? fault.leastRemedy.ownBase : fault.leastRemedy.baseImage;
  const run = await runOnFault(fault, { project });

  expect(run.volumeBefore).toBeDefined();
  expect(run.volumeAfter).toBe(run.volumeBefore);
  expect(run.leftAside).toEqual([]);
  if (fault.expected[project].outcome === 'succeeds') expectPassed(run);
  else if (least.length === 0) expectRefused(fault, run);
  else expectRecovered(fault, least, run);
}

function expectPassed({ report, exitCode }: WrappedRun): void {
  expect({ verdict: report.verdict, exitCode, rungs: report.rungs }).toEqual({
    verdict: 'passed',
    exitCode: 0,
    rungs: [],
  });
}

/** Nothing of ours helps: the right class is said, with advice, and the engine is the same process as before. */
function expectRefused(fault: Fault, { report, exitCode, sameEngineProcess }: WrappedRun): void {
  expect(report).toMatchObject({ verdict: 'failed', failureClass: fault.failureClass });
  expect(exitCode).not.toBe(0);
  expect(report.advice).not.toEqual([]);
  expect(
    report.rungs.filter(({ id }) => id !== 'retry' && id !== 'restart-engine' && id !== 'prune'),
  ).toEqual([]);
  if (fault.engineState === 'running') expect(sameEngineProcess).toBe(true);
}

function expectRecovered(fault: Fault, least: readonly FaultRung[], run: WrappedRun): void {
  const { report, exitCode, healthy } = run;
  const helped = report.rungs.at(-1);
  expect(report).toMatchObject({ verdict: 'recovered', failureClass: fault.failureClass, exitCode: 0 });
  expect(exitCode).toBe(0);
  expect(helped?.outcome).toBe('helped');
  expect(harm(helped?.id ?? 'wipe-engine')).toBeLessThanOrEqual(Math.max(...least.map(harm)));
  expect(healthy).toBe(true);
  expect(report.volumes.after).toEqual(report.volumes.before);
}

/** The ladder's own order, from the least harm upwards. */
function harm(rung: FaultRung): number {
  return RUNG_IDS.indexOf(rung);
}
