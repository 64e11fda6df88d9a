/** Reads what can still be read of a database of networks that was set aside. */
import { open } from 'node:fs/promises';
import { type KeptNetwork, networkRecordsIn } from '../../engine/checks/network-records.ts';

import { provenRoot } from '../proven-root.ts';
import { keptPath } from '../set-aside/move.ts';

export interface ReadNetworkRecordsArgs {
  readonly dataRoot: string;
  /** Of the set-aside. */
  readonly id: string;
}

const ENTRY = 'network/files/local-kv.db';
/** More is not read, in bytes: a database of networks is small. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Deleted networks may be among them. Throws when the file cannot be read. */
export async function readNetworkRecords(args: ReadNetworkRecordsArgs): Promise<readonly KeptNetwork[]> {
  const dataRoot = await provenRoot(args.dataRoot);
  const file = await open(keptPath(dataRoot, args.id, 'store', ENTRY), 'r');
  try {
    const bytes = Buffer.alloc(Math.min((await file.stat()).size, MAX_BYTES));
    await file.read(bytes, 0, bytes.length, 0);
    return [...networkRecordsIn(bytes).values()];
  } finally {
    await file.close();
  }
}
