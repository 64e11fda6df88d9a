/** Removes the pid file of an engine that is gone, where the kernel still shows its pid: a zombie whose parent does not reap it. */
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
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
  if (!(await endsSoon(pid))) return false;
  await rm(path, { force: true });
  return true;
}

/** A process that was killed a moment ago has no command line any more, and is not yet a zombie. */
async function endsSoon(pid: number): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    const found = await statOf('/proc', pid);
    if (found === null || found.state === 'Z') return true;
    if ((await readOrNull(`/proc/${pid}/cmdline`)) !== '') return false;
    await sleep(PAUSE_MS);
  }
  return false;
}

const LOOKS = 40;
const PAUSE_MS = 50;
