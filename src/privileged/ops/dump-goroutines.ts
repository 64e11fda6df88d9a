/** Asks a dockerd that hangs what it is doing: on SIGUSR1 it writes its goroutines to a file (moby, daemon/debugtrap_unix.go). */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkedPath } from '../checked-path.ts';
import { statOf } from '../proc.ts';

export interface DumpGoroutinesArgs {
  readonly pid: number;
  /** As `EngineProcess.startTicks`: a pid that was given to another process meanwhile is left alone. */
  readonly startTicks: string;
  /** Where the engine writes it (`--exec-root`). */
  readonly execRoot: string;
  readonly limitMs: number;
}

const POLL_MS = 100;
const NAME = /^goroutine-stacks-.*\.log$/;

/** The new file; null when none appears within the limit, or the process is gone or stopped (state T hears nothing). */
export async function dumpGoroutines(args: DumpGoroutinesArgs, signal: AbortSignal): Promise<string | null> {
  const folder = checkedPath(args.execRoot);
  const found = await statOf('/proc', args.pid);
  if (found === null || found.startTicks !== args.startTicks || !/^[RSD]$/.test(found.state)) return null;
  const before = new Set(await dumpsIn(folder));
  process.kill(args.pid, 'SIGUSR1');
  const until = Date.now() + args.limitMs;
  let size = 0;
  while (Date.now() < until && !signal.aborted) {
    await sleep(POLL_MS);
    const file = (await dumpsIn(folder)).find((name) => !before.has(name));
    if (file === undefined) continue;
    const now = (await stat(join(folder, file))).size;
    if (now > 0 && now === size) return join(folder, file);
    size = now;
  }
  return null;
}

async function dumpsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => NAME.test(name));
}
