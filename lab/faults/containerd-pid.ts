/** Finds the containerd that a lab engine's dockerd started. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LabEngine } from '../engine/options.ts';

/** Throws when there is none. */
export async function containerdPid(engine: LabEngine): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const [program = '', ...args] = words.split('\0');
    const isIts = args.some((word) => word.startsWith(`${engine.execRoot}/`));
    if (path.basename(program) === 'containerd' && isIts) return Number(pid);
  }
  throw new Error(`engine ${engine.id} has no containerd of its own`);
}
