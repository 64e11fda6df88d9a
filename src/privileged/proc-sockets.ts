/** Which unix sockets a process listens on, and which processes bear a name. */
import { join } from 'node:path';
import { linkOrNull, listeningSockets, listOrEmpty, pidsOf, readOrNull } from './proc.ts';

/** Pids whose command name (`/proc/<pid>/comm`) is exactly this one. */
export async function pidsNamed(procRoot: string, name: string): Promise<readonly number[]> {
  const pids = await pidsOf(procRoot);
  const named = await Promise.all(
    pids.map(async (pid) => {
      const comm = await readOrNull(join(procRoot, String(pid), 'comm'));
      return comm?.trimEnd() === name ? pid : null;
    }),
  );
  return named.filter((pid) => pid !== null);
}

/** Paths of the listening sockets among its open files; empty where its files cannot be seen. `own` is its directory in /proc. */
export async function listeningPaths(own: string): Promise<readonly string[]> {
  const listening = listeningSockets((await readOrNull(join(own, 'net', 'unix'))) ?? '');
  const fds = await listOrEmpty(join(own, 'fd'));
  const targets = await Promise.all(fds.map((fd) => linkOrNull(join(own, 'fd', fd))));
  const paths = targets.map((target) => listening.get(/^socket:\[(\d+)\]$/.exec(target ?? '')?.[1] ?? ''));
  return [...new Set(paths.filter((path) => path !== undefined))];
}
