/** How a fault of the library has to end when the built CLI meets it on a real engine. */
import { describe, expect, it } from '@jest/globals';
import { builderObstacle } from '../../lab/builder.ts';
import { ALL_FAULTS, type Fault, type FaultRung } from '../../lab/faults/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import type { ProjectKind } from '../../lab/template/template.ts';
import { RUNG_IDS, type RungId } from '../../src/core/rungs.ts';
import { runOnFault, type WrappedRun } from './run-wrapped.ts';

const MINUTES = 60_000;
const PROJECTS: readonly ProjectKind[] = ['own-base', 'base-image'];

/** One test for each fault that is picked and each project: recovered by the least remedy, or rightly refused. */
export async function describeFaults(pick: (fault: Fault) => boolean): Promise<void> {
  const inventory = await prepareLab({ want: ['debian'] });
  const noEngine = inventory.root.have ? undefined : inventory.root.why;
  const noBuilder = await builderObstacle();
  for (const fault of ALL_FAULTS.filter(pick)) {
    const why = noEngine ?? (fault.target === 'builder' ? noBuilder : undefined);
    const suite = why === undefined ? describe : describe.skip;
    suite(`${fault.name}: ${fault.title}${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
      it.each(PROJECTS)(
        'ends as its row says, with %s',
        async (project) => meets(fault, project),
        5 * MINUTES,
      );
    });
  }
}

async function meets(fault: Fault, project: ProjectKind): Promise<void> {
  const run = await runOnFault(fault, { project });
  try {
    expectRow(fault, project, run);
  } catch (error) {
    // What the tool told is what explains a row that went another way
    process.stderr.write(`${fault.name}, ${project}:\n${run.stderr.slice(-8000)}\n`);
    throw error;
  }
}

function expectRow(fault: Fault, project: ProjectKind, run: WrappedRun): void {
  const least = project === 'own-base' ? fault.leastRemedy.ownBase : fault.leastRemedy.baseImage;
  expectSaid(fault, project, run);
  expect(run.volumeBefore).toBeDefined();
  expect(run.volumeAfter).toBe(run.volumeBefore);
  expect(run.leftAside).toEqual([]);
  const { outcome, orElse } = fault.expected[project];
  if (orElse !== undefined && run.report.verdict !== 'passed') expectRecovered(fault, orElse, run);
  else if (outcome === 'succeeds') expectPassed(run);
  else if (least.length === 0) expectRefused(fault, run);
  else expectRecovered(fault, least, run);
}

/** The fault shows the very text it was measured with: the build meets the real thing. */
function expectSaid(fault: Fault, project: ProjectKind, { stderr, engineLog }: WrappedRun): void {
  const { outcome, says, logSays } = fault.expected[project];
  if (says !== undefined) expect(stderr).toMatch(says);
  if (logSays !== undefined) expect(engineLog).toMatch(logSays);
  if (outcome === 'hangs') expect(stderr).toMatch(/no output and no answer from the engine/);
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
function harm(rung: RungId): number {
  return RUNG_IDS.indexOf(rung);
}
