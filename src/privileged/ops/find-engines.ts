/** Finds the running dockerd processes and what they listen on; looks at /proc only, changes nothing. */
import type { EngineProcess } from '../engine-process.ts';
import { pidsNamed } from '../proc-sockets.ts';
import { readProcess } from '../read-process.ts';

export interface FindEnginesArgs {
  /** Default `/proc`; a tree of fixtures in tests. */
  readonly procRoot?: string;
  /** Processes that need not be looked at again. */
  readonly except?: readonly number[];
}

export async function findEngines(args: FindEnginesArgs): Promise<readonly EngineProcess[]> {
  const procRoot = args.procRoot ?? '/proc';
  const engines = await pidsNamed(procRoot, 'dockerd');
  const wanted = engines.filter((pid) => !(args.except ?? []).includes(pid));
  const read = await Promise.all(wanted.map((pid) => readProcess(procRoot, pid, engines)));
  return read.filter((engine) => engine !== null);
}
