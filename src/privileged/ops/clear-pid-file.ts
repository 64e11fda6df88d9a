/** Removes the pid file of an engine that is gone, where the kernel still shows its pid: a zombie whose parent does not reap it. */
import { rm } from 'node:fs/promises';
import { checkedPath } from '../checked-path.ts';
import { readOrNull, statOf } from '../proc.ts';

/**
 * dockerd refuses to start while the pid in its pid file exists (moby, `pkg/pidfile`), and a zombie exists: as in a
 * container whose first process is no init. The file goes only when it names a zombie, or nobody.
 */
export async function clearPidFile(args: { readonly path: string }): Promise<boolean> {
  const path = checkedPath(args.path);
  const pid = Number((await readOrNull(path))?.trim() ?? '');
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const found = await statOf('/proc', pid);
  if (found !== null && found.state !== 'Z') return false;
  await rm(path, { force: true });
  return true;
}
