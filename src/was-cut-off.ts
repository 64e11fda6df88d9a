/** Whether an earlier run was cut off and left something that a run has to see to, as far as we may look. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Endpoint } from './engine/engine.ts';
import { engineKey, journalDirectory, stateDirectory } from './engine/engine-record.ts';
import type { EngineSide } from './engine-side.ts';

/** What is lent of a file system's reserve (`privileged/ops/lend-reserve.ts`), and entries that the data root did not take (`run-journals.ts`). */
const TMPFS = '/run/buildmend';

/** Before the first attempt, by one look into a directory: the journal that runs of this user keep of this engine. */
export async function hasOpenJournal(
  endpoint: Endpoint,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const directory = journalDirectory(stateDirectory(env, process.geteuid?.() ?? 0), endpoint);
  return (await namesIn(directory)).length > 0;
}

/** @param ask - the engine too, which may have been down when the run began; a build that passes at once asks nothing more */
export async function wasCutOff(
  { baseline, engine, stateDir }: Pick<EngineSide, 'baseline' | 'engine' | 'stateDir'>,
  ask: boolean,
): Promise<boolean> {
  if (ask && (await namesIn(journalDirectory(stateDir, engine.endpoint))).length > 0) return true;
  const facts = baseline.now().facts ?? (ask ? await engine.facts() : null);
  if (facts === null) return false;
  const ours = path.join(facts.dataRoot, '.buildmend');
  const home = path.join(ours, 'set-aside');
  const [left = [], aside = [], begun = []] = await Promise.all(
    [home, TMPFS, path.join(ours, 'journal')].map(namesIn),
  );
  const key = `journal-${engineKey(engine.endpoint)}`;
  if (begun.length > 0 || aside.some((name) => name === key || name.startsWith('reserve-'))) return true;
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
