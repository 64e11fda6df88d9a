/** What runs of this engine have begun and not ended, wherever they wrote it down. */
import { endpointText } from '../engine/endpoint.ts';
import type { Engine } from '../engine/engine.ts';
import { engineKey, journalDirectory } from '../engine/engine-record.ts';
import { isAlive } from '../privileged/process-id.ts';
import type { Privilege } from '../privileged/run.ts';
import { newestOfEach, type RunJournal } from '../privileged/run-journal/entry.ts';
import { clearDrafts, readEntries } from '../privileged/run-journal/files.ts';
import { removeFrom } from './run-journal.ts';

const READ_MS = 20_000;

export interface JournalSources {
  readonly engine: Pick<Engine, 'endpoint' | 'facts'>;
  readonly privilege: Privilege;
  /** Null: only root’s copies are read. */
  readonly stateDir: string | null;
}

/** Of runs that live no more; the oldest first. Never rejects. */
export async function openJournals(sources: JournalSources): Promise<readonly RunJournal[]> {
  const { engine, privilege, stateDir } = sources;
  const { endpoint } = engine;
  const place = stateDir === null ? null : journalDirectory(stateDir, endpoint);
  if (place !== null) await clearDrafts(place);
  const own = place === null ? [] : await readEntries(place);
  const dataRoot = await dataRootOf(sources, own);
  const args = { dataRoot, key: engineKey(endpoint) };
  const roots =
    privilege.kind === null
      ? []
      : await privilege.run('listRunJournals', args, { timeoutMs: READ_MS }).catch(() => []);
  const here = newestOfEach([...own, ...roots]).filter((entry) => entry.endpoint === endpointText(endpoint));
  const alive = await Promise.all(here.map(({ owner }) => isAlive(owner)));
  return here.filter((_, index) => alive[index] === false);
}

/** Removes every copy. */
export async function forgetJournal(sources: JournalSources, entry: RunJournal): Promise<void> {
  const { engine, privilege, stateDir } = sources;
  const { endpoint } = engine;
  const own = stateDir === null ? null : journalDirectory(stateDir, endpoint);
  const dataRoot = entry.dataRoot ?? (await dataRootOf(sources, []));
  await removeFrom({ own, privilege, dataRoot, key: engineKey(endpoint) }, entry.runId);
}

/** An engine of which nothing else is known was known to the run that was cut off. */
async function dataRootOf(
  { engine }: JournalSources,
  entries: readonly RunJournal[],
): Promise<string | null> {
  if (engine.endpoint.kind !== 'unix') return null;
  const facts = await engine.facts().catch(() => null);
  return facts?.dataRoot ?? entries.find(({ dataRoot }) => dataRoot !== null)?.dataRoot ?? null;
}
