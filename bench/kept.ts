/** What is left of the cache after a recovery, beside the classic remedy that keeps the most and mends the build alone. */

import { rm } from 'node:fs/promises';
import { FAULTS, type FaultName } from '../lab/faults/index.ts';
import { copyBundles } from '../lab/matrix/bundle-copy.ts';
import { measureClassic } from '../lab/matrix/classic.ts';
import { runCell } from '../lab/matrix/run-cell.ts';
import type { Row } from './bench.ts';

/** Where something is broken and the rest is not; `npm run matrix` has all of them. */
const NAMES: readonly FaultName[] = [
  'overlay2-links-dir',
  'overlay2-links-emptied',
  'repositories-json',
  'local-kv-db',
  'engine-killed',
  'containerd-snapshots',
];

export async function keptSteps(): Promise<readonly Row[]> {
  const bundle = await copyBundles();
  const rows: Row[] = [];
  for (const name of NAMES) {
    process.stderr.write(`  ${name} …\n`);
    const fault = FAULTS[name];
    const cell = { fault, version: '28.5', store: fault.store, project: 'own-base' } as const;
    const { result } = await runCell(cell, bundle);
    const classic = await measureClassic(cell);
    rows.push(rowOf(name, result.cachedSteps ?? 0, classic));
  }
  await rm(bundle.folder, { recursive: true });
  return rows;
}

function rowOf(name: string, ours: number, classic: Awaited<ReturnType<typeof measureClassic>>): Row {
  const other = classic.cachedSteps ?? 0;
  return {
    what: `cached steps kept after \`${name}\``,
    ours: `${ours}`,
    other: `${classic.remedy ?? 'no classic remedy'}: ${other}`,
    ratio: other === 0 ? 0 : other / ours,
    goal: 1,
  };
}
