/** What every host's recovery has to end with: a green build by the rung that was due, and the volume as it was. */
import { expect } from '@jest/globals';
import type { Machine, MendedRun } from './systemd-machine.ts';

export interface Expected {
  readonly rung: string;
  readonly failureClass: string;
  /** Where the engine keeps its files. */
  readonly dataRoot: string;
}

export async function expectRecovered(machine: Machine, run: MendedRun, expected: Expected): Promise<void> {
  const { rung, failureClass, dataRoot } = expected;
  const { report, exitCode } = run;
  expect(report).toMatchObject({ verdict: 'recovered', failureClass });
  expect(report.rungs.at(-1)).toMatchObject({ id: rung, outcome: 'helped' });
  expect(exitCode).toBe(0);
  expect(await machine.sh(`cat ${dataRoot}/volumes/keep/_data/kept.txt`)).toBe('kept');
  const left = `grep -L '"state": "kept"' ${dataRoot}/.buildmend/set-aside/*/manifest.json 2>/dev/null || true`;
  expect(await machine.sh(left)).toBe('');
}
