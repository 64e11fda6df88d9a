/** Whether an earlier run was cut off and left something that a run has to see to, as far as we may look. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EngineSide } from './engine-side.ts';

/** Where the operation that lends a file system's reserve records it (`privileged/ops/lend-reserve.ts`). */
const LENT = '/run/buildmend';

export async function wasCutOff({ baseline }: Pick<EngineSide, 'baseline'>): Promise<boolean> {
  const { facts } = baseline.now();
  if (facts === null) return false;
  const home = path.join(facts.dataRoot, '.buildmend', 'set-aside');
  const [left, lent] = await Promise.all([home, LENT].map((place) => readdir(place).catch(() => [])));
  if ((lent ?? []).length > 0) return true;
  const kept = await Promise.all((left ?? []).map((id) => isKept(path.join(home, id))));
  return kept.includes(false);
}

/** Then it is a person's to end, and no run need look at it. */
async function isKept(place: string): Promise<boolean> {
  const manifest = await readFile(path.join(place, 'manifest.json'), 'utf8').catch(() => '');
  return /"state": ?"kept"/.test(manifest);
}
