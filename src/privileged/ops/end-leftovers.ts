/** Ends what a dead dockerd left running of its own: the containerd that it had started. Containers and their shims are left alone. */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { nulWords, readOrNull, statOf } from '../proc.ts';
import { pidsNamed } from '../proc-sockets.ts';
import { endProcess } from './end-process.ts';

/** How long containerd may take, in milliseconds. */
const GRACE_MS = 5_000;

/**
 * Its containerd is the one that reads `<exec-root>/containerd/containerd.toml` (moby, `libcontainerd/supervisor`); one whose
 * parent is a living dockerd is no leftover.
 */
export async function endLeftovers(
  args: { readonly execRoot: string },
  signal: AbortSignal,
): Promise<readonly number[]> {
  const execRoot = await realpath(args.execRoot).catch(() => args.execRoot);
  const configs = [execRoot, args.execRoot].map((root) => join(root, 'containerd', 'containerd.toml'));
  const engines = await pidsNamed('/proc', 'dockerd');
  const ended: number[] = [];
  for (const pid of await pidsNamed('/proc', 'containerd')) {
    const argv = nulWords((await readOrNull(`/proc/${pid}/cmdline`)) ?? '');
    const found = await statOf('/proc', pid);
    if (found === null || engines.includes(found.parent)) continue;
    if (!argv.some((arg) => configs.some((config) => arg === config))) continue;
    await endProcess({ pid, startTicks: found.startTicks, graceMs: GRACE_MS }, signal);
    ended.push(pid);
  }
  return ended;
}
