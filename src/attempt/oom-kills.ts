/** The kernel's own count of processes it killed for want of memory: it tells a kill by the kernel from one by a step. */
import { readFile } from 'node:fs/promises';

/**
 * Since this boot, on this machine, by a cgroup's limit or for want of memory at all (Linux, `mm/oom_kill.c`: OOM_KILL in
 * /proc/vmstat since 4.13). Null where it cannot be read.
 */
export async function countOomKills(path = '/proc/vmstat'): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const count = /^oom_kill (\d+)$/m.exec(text)?.[1];
  return count === undefined ? null : Number(count);
}
