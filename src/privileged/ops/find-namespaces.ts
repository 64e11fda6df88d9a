/** Finds a process that still lives in the namespaces of an engine that is gone: its containers' shims, or who made them. */
import { join } from 'node:path';
import { linkOrNull, pidsOf } from '../proc.ts';

export interface NamespaceNames {
  /** `net:[4026532281]`, or null where the engine was in our own. */
  readonly net: string | null;
  readonly mnt: string | null;
}

/** Its pid; null when the namespaces are gone. */
export async function findNamespaces(args: NamespaceNames): Promise<number | null> {
  for (const pid of await pidsOf('/proc')) {
    const own = join('/proc', String(pid), 'ns');
    if (args.net !== null && (await linkOrNull(join(own, 'net'))) !== args.net) continue;
    if (args.mnt !== null && (await linkOrNull(join(own, 'mnt'))) !== args.mnt) continue;
    return pid;
  }
  return null;
}
