/** Proves that a directory is a Docker data root and the engine's own, in this process; see the operation for what is proved. */
export type { DataRootProof, ProveDataRootArgs } from '../privileged/ops/prove-data-root.ts';

import { type DataRootProof, proveDataRoot as prove } from '../privileged/ops/prove-data-root.ts';

/** `pid` is the engine's process when it lives. */
export function proveDataRoot(path: string, pid: number | null): Promise<DataRootProof> {
  return prove({ path, pid });
}
