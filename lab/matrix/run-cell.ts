/** Runs the built CLI in one cell of the matrix. */
import { runOnFault, type WrappedRun } from '../run-wrapped.ts';
import { unmetBy } from '../unmet.ts';
import type { BundleCopy } from './bundle-copy.ts';
import type { Cell } from './cells.ts';
import type { CellResult } from './results.ts';

export interface CellRun {
  readonly result: CellResult;
  /** What the tool told; what was thrown where there was no run. */
  readonly stderr: string;
}

/** Never throws: a cell that could not be run is one that did not meet its row. */
export async function runCell(cell: Cell, { cli, digest }: BundleCopy): Promise<CellRun> {
  const { fault, version, store, project } = cell;
  const name = { fault: fault.name, version, store, project };
  const measured = { dist: digest, date: new Date().toISOString().slice(0, 10) };
  try {
    const run = await runOnFault(fault, { version, store, project, bystanders: true }, { cli });
    return {
      result: { ...name, ...told(run), unmet: unmetBy(fault, cell, run), ...measured },
      stderr: run.stderr,
    };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const why = text.split('\n')[0] ?? '';
    return { result: { ...name, ...NOTHING_TOLD, unmet: [`no run: ${why}`], ...measured }, stderr: text };
  }
}

type Told = Omit<CellResult, 'fault' | 'version' | 'store' | 'project' | 'unmet' | 'dist' | 'date'>;

const NOTHING_TOLD: Told = {
  verdict: 'none',
  failureClass: 'none',
  rungs: [],
  seconds: 0,
  cachedSteps: null,
  images: null,
  networks: null,
  containers: null,
  volume: false,
  healthy: false,
  leftAside: 0,
};

function told(run: WrappedRun): Told {
  const { report, survivors } = run;
  return {
    verdict: report.verdict,
    failureClass: report.failureClass,
    rungs: report.rungs.map(({ id, outcome }) => ({ id, outcome })),
    seconds: Math.round(report.durationMs / 100) / 10,
    cachedSteps: report.verdict === 'failed' ? null : (report.attempts.at(-1)?.cachedSteps ?? null),
    images: survivors?.images ?? null,
    networks: survivors?.networks ?? null,
    containers: survivors?.containers ?? null,
    volume: run.volumeBefore !== undefined && run.volumeAfter === run.volumeBefore,
    healthy: run.healthy,
    leftAside: run.leftAside.length,
  };
}
