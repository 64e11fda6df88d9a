/** Ends a side engine for good: its processes, its steps, its mounts, its network and its folder. */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { isWithin, overlayUppers } from '../mountinfo.ts';
import { endProcess } from '../ops/end-process.ts';
import { nulWords, pidsOf, readOrNull, statOf } from '../proc.ts';
import { mountsSeenBy, mountViews } from '../set-aside/mount-views.ts';
import { checkedSideDir, readOwner } from './side-dir.ts';
import { removeNetwork } from './side-network.ts';

const run = promisify(execFile);
/** dockerd ends its containerd and its steps by itself, mostly within a second. */
const GRACE_MS = 8_000;
const UMOUNT_MS = 10_000;

/** Of an engine; asked to end in this order. */
const PROGRAMS = ['dockerd', 'containerd', 'docker-proxy'];

/** Throws when something of it stays: then the folder stays too, and the next run tries again. */
export async function endSide(path: string, signal: AbortSignal): Promise<void> {
  const dir = await checkedSideDir(path);
  const owner = await readOwner(dir);
  for (const program of PROGRAMS) {
    for (const pid of await processesOf(dir, (name) => name === program)) await end(pid, GRACE_MS, signal);
  }
  for (const pid of await processesOf(dir, (name) => /^(?:containerd-shim|runc|docker-init)/.test(name)))
    await end(pid, 0, signal);
  for (const pid of await stepsOf(dir)) await end(pid, 0, signal);
  if (owner?.network) await removeNetwork(owner.network, { PATH: pathOf(process.env) });
  await unmountAll(dir);
  // The owner's file last: what cannot be deleted is still known to the next run
  const names = (await readdir(dir)).filter((name) => name !== 'owner.json').map((name) => join(dir, name));
  await run('rm', ['-rf', '--one-file-system', '--', ...names]);
  await run('rm', ['-rf', '--one-file-system', '--', dir]);
}

function pathOf({ PATH }: NodeJS.ProcessEnv): string {
  return [PATH, '/usr/sbin:/usr/bin:/sbin:/bin'].filter(Boolean).join(':');
}

async function end(pid: number, graceMs: number, signal: AbortSignal): Promise<void> {
  const found = await statOf('/proc', pid);
  if (found !== null) await endProcess({ pid, startTicks: found.startTicks, graceMs }, signal);
}

/** A program of an engine whose command line names something in the folder: nobody else's does. */
async function processesOf(dir: string, isWanted: (program: string) => boolean): Promise<readonly number[]> {
  const found: number[] = [];
  for (const pid of await pidsOf('/proc')) {
    const argv = nulWords((await readOrNull(`/proc/${pid}/cmdline`)) ?? '');
    if (isWanted(basename(argv[0] ?? '')) && argv.some((word) => word.includes(`${dir}/`))) found.push(pid);
  }
  return found;
}

/** Processes of build steps that outlived their engine: their root is an overlay whose writable layer is in the folder. */
async function stepsOf(dir: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const pid of await pidsOf('/proc')) {
    const root = (await mountsSeenBy(String(pid))).find(({ point }) => point === '/');
    if (root !== undefined && overlayUppers(root).some((upper) => isWithin(upper, dir))) found.push(pid);
  }
  return found;
}

/** In every namespace that sees the folder; all that is mounted there is the side engine's own. */
async function unmountAll(dir: string): Promise<void> {
  for (const { pid, mounts } of await mountViews(dir)) {
    const below = mounts.filter(({ point }) => point !== dir && isWithin(point, dir));
    for (const { point } of below.toReversed()) {
      const enter = pid === null ? [] : ['nsenter', `--mount=/proc/${pid}/ns/mnt`, '--'];
      const [program = '', ...words] = [...enter, 'umount', '--', point];
      await run(program, words, { timeout: UMOUNT_MS }).catch(() => undefined);
    }
  }
  const left = (await mountViews(dir)).flatMap(({ mounts }) =>
    mounts.filter(({ point }) => isWithin(point, dir)),
  );
  const stays = left.find(({ point }) => point !== dir);
  if (stays !== undefined) throw new Error(`${stays.point} is still mounted`);
}
