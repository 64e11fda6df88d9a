/** Makes the engine's records of volumes anew in the place of a broken database that was set aside. No volume is touched. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeptVolume, volumeRecordsIn, volumesDatabase } from '../../engine/checks/volume-records.ts';

import { provenRoot } from '../proven-root.ts';
import { keptPath } from '../set-aside/move.ts';
import { writeAnew } from '../set-aside/write-anew.ts';

export interface RemakeVolumeRecordsArgs {
  readonly dataRoot: string;
  /** Of the set-aside. */
  readonly id: string;
  /** The last inventory's. */
  readonly inventory: readonly KeptVolume[];
}

export interface RemadeVolumeRecords {
  readonly remade: readonly KeptVolume[];
  /** Volumes that are there and of which nothing is known: labels, if they had any, are lost. */
  readonly unknown: readonly string[];
}

const ENTRY = 'volumes/metadata.db';

/** The engine must be stopped. Only of local volumes whose directory is there. Throws when the file cannot be read or written. */
export async function remakeVolumeRecords(args: RemakeVolumeRecordsArgs): Promise<RemadeVolumeRecords> {
  const dataRoot = await provenRoot(args.dataRoot);
  const { id, inventory } = args;
  const entries = await readdir(join(dataRoot, 'volumes'), { withFileTypes: true });
  const there = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const known = volumeRecordsIn(await readFile(keptPath(dataRoot, id, 'store', ENTRY)));
  const kept = new Map(inventory.map((volume) => [volume.name, volume]));
  const found = there.map((name) => kept.get(name) ?? known.get(name) ?? null);
  const remade = found.filter((volume) => volume !== null).filter(({ driver }) => driver === 'local');
  if (remade.length > 0) await writeAnew(dataRoot, { id, entry: ENTRY }, volumesDatabase(remade));
  const named = new Set(remade.map(({ name }) => name));
  return { remade, unknown: there.filter((name) => !named.has(name)) };
}
