/** Entries of runs in one directory: each is replaced as a whole and synced, so that a crash leaves the old or the new one. */
import { mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedName } from '../checked-path.ts';
import { isAlive } from '../process-id.ts';
import { syncDirectory } from '../set-aside/manifest.ts';
import { parseEntry, type RunJournal } from './entry.ts';

const SUFFIX = '.json';
const DRAFT = /\.json\.(\d+)-([^.]+)\.new$/;

/** Throws where the directory takes no file: a full disk, no rights. */
export async function writeEntry(directory: string, entry: RunJournal): Promise<void> {
  const path = join(directory, `${checkedName(entry.runId)}${SUFFIX}`);
  const { pid, startTicks } = entry.owner;
  const beside = `${path}.${pid}-${startTicks}.new`;
  const isNew = (await mkdir(directory, { recursive: true, mode: 0o700 })) !== undefined;
  try {
    const handle = await open(beside, 'w', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(entry)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncDirectory(directory);
  if (isNew) await syncDirectory(dirname(directory));
}

/** None where there is no such directory. What makes no sense is passed over. */
export async function readEntries(directory: string): Promise<readonly RunJournal[]> {
  const names = await readdir(directory).catch(() => []);
  const read = await Promise.all(
    names
      .filter((name) => name.endsWith(SUFFIX))
      .map(async (name) => parseEntry(await readFile(join(directory, name), 'utf8').catch(() => ''))),
  );
  return read.filter((entry) => entry !== null);
}

/** The directory goes with its last entry. Never rejects: what is left is found again. */
export async function removeEntry(directory: string, runId: string): Promise<void> {
  await rm(join(directory, `${checkedName(runId)}${SUFFIX}`), { force: true }).catch(() => undefined);
  await clearDrafts(directory);
}

/** Deletes what runs had not written to its end when they died; the directory goes with the last. Never rejects. */
export async function clearDrafts(directory: string): Promise<void> {
  for (const name of await readdir(directory).catch(() => [])) {
    const [, pid, startTicks] = DRAFT.exec(name) ?? [];
    if (pid === undefined || startTicks === undefined) continue;
    if (!(await isAlive({ pid: Number(pid), startTicks })))
      await rm(join(directory, name), { force: true }).catch(() => undefined);
  }
  await rmdir(directory).catch(() => undefined);
}
