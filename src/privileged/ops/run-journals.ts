/**
 * Root's copies of the entries of runs: in the data root, where the next run of any user finds them, and in a tmpfs where the
 * data root takes none (its disk is full, or it could not be proved).
 */
import { lstat, mkdir, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf } from '../../core/message-of.ts';
import { checkedName } from '../checked-path.ts';
import { errnoOf } from '../errno.ts';
import { recordedRoot } from '../proven-root.ts';
import { isEntry, type RunJournal } from '../run-journal/entry.ts';
import { clearDrafts, readEntries, removeEntry, writeEntry } from '../run-journal/files.ts';

export interface JournalPlace {
  /** Null where it is not known. */
  readonly dataRoot: string | null;
  /** Names the engine, in the tmpfs. */
  readonly key: string;
}

/** Ends with this boot, as the process of a run does. */
const TMPFS = '/run/buildmend';

/** Throws, with both reasons, when neither place takes it. */
export async function writeRunJournal(args: JournalPlace & { readonly entry: RunJournal }): Promise<null> {
  if (!isEntry(args.entry)) throw new Error('refused: no entry of a run');
  const why: string[] = [];
  for (const home of [inDataRoot, inTmpfs]) {
    try {
      const place = await home(args);
      if (place === null) continue;
      await makeOwn(dirname(place));
      await writeEntry(place, args.entry);
      return null;
    } catch (error) {
      why.push(messageOf(error));
    }
  }
  throw new Error(why.join('; '));
}

/** Of both places; those of runs that live are among them. Drafts of runs that died while they wrote one are cleared away. */
export async function listRunJournals(args: JournalPlace): Promise<readonly RunJournal[]> {
  const places = await bothPlaces(args);
  for (const place of places) {
    await clearDrafts(place);
    await rmdir(dirname(place)).catch(() => undefined);
  }
  return (await Promise.all(places.map(readEntries))).flat();
}

export async function removeRunJournal(args: JournalPlace & { readonly runId: string }): Promise<null> {
  for (const place of await bothPlaces(args)) {
    await removeEntry(place, args.runId);
    // The one above it is ours too, and goes once nothing is in it
    await rmdir(dirname(place)).catch(() => undefined);
  }
  return null;
}

async function bothPlaces(args: JournalPlace): Promise<readonly string[]> {
  const places = await Promise.all([inDataRoot(args).catch(() => null), inTmpfs(args)]);
  return places.filter((place) => place !== null);
}

async function inDataRoot({ dataRoot }: JournalPlace): Promise<string | null> {
  return dataRoot === null ? null : join(await recordedRoot(dataRoot), '.buildmend', 'journal');
}

async function inTmpfs({ key }: JournalPlace): Promise<string> {
  return join(TMPFS, checkedName(`journal-${key}`));
}

/** A real directory, so that nothing leads elsewhere. */
async function makeOwn(path: string): Promise<void> {
  await mkdir(path, { mode: 0o700 }).catch(async (error: unknown) => {
    if (errnoOf(error) !== 'EEXIST' || !(await lstat(path)).isDirectory()) throw error;
  });
}
