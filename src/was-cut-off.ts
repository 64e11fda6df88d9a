/** Whether an earlier run was cut off and left something that a run has to see to, as far as we may look. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Endpoint } from './engine/engine.ts';
import { journalDirectory, stateDirectory } from './engine/engine-record.ts';
import type { EngineSide } from './engine-side.ts';

/** Where the operation that lends a file system's reserve records it (`privileged/ops/lend-reserve.ts`). */
const LENT = '/run/buildmend';

/** Before the first attempt, by one look into a directory: the journal that runs of this user keep of this engine. */
export async function hasOpenJournal(
  endpoint: Endpoint,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const directory = journalDirectory(stateDirectory(env, process.geteuid?.() ?? 0), endpoint);
  return (await namesIn(directory)).length > 0;
}

export async function wasCutOff({ baseline }: Pick<EngineSide, 'baseline'>): Promise<boolean> {
  const { facts } = baseline.now();
  if (facts === null) return false;
  const ours = path.join(facts.dataRoot, '.buildmend');
  const home = path.join(ours, 'set-aside');
  const [left = [], lent = [], begun = []] = await Promise.all(
    [home, LENT, path.join(ours, 'journal')].map(namesIn),
  );
  if (lent.length + begun.length > 0) return true;
  const kept = await Promise.all(left.map((id) => isKept(path.join(home, id))));
  return kept.includes(false);
}

function namesIn(directory: string): Promise<readonly string[]> {
  return readdir(directory).catch(() => []);
}

/** Then it is a person's to end, and no run need look at it. */
async function isKept(place: string): Promise<boolean> {
  const manifest = await readFile(path.join(place, 'manifest.json'), 'utf8').catch(() => '');
  return /"state": ?"kept"/.test(manifest);
}
