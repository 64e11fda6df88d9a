/** Finds the containerd that listens on a socket; looks at /proc only, changes nothing. */
import type { EngineProcess } from '../engine-process.ts';
import { pidsNamed } from '../proc-sockets.ts';
import { readProcess } from '../read-process.ts';
import { canonical } from '../serves-socket.ts';

export interface FindContainerdArgs {
  /** Its socket, as dockerd's `--containerd` names it. */
  readonly address: string;
}

/** Null when none does, or its open files cannot be seen. */
export async function findContainerd({ address }: FindContainerdArgs): Promise<EngineProcess | null> {
  const wanted = canonical(address);
  for (const pid of await pidsNamed('/proc', 'containerd')) {
    const found = await readProcess('/proc', pid, []);
    if (found?.sockets.some((socket) => canonical(socket) === wanted) === true) return found;
  }
  return null;
}
