/** Finds and ends the processes that belong to one engine: by its folder in their command line, or by its cgroup. */
import { readdir, readFile, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineLayout } from './layout.ts';

/** Programs the lab starts for an engine; any other program that mentions its folder is somebody else's. */
const OURS =
  /^(dockerd|containerd|containerd-shim.*|docker-proxy|docker-registry|docker-init|runc|tail|unshare|nsenter)$/;

const text = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

async function mentions(pid: string, dir: string): Promise<boolean> {
  const command = (await text(`/proc/${pid}/cmdline`)).split('\0');
  const program = path.basename(command[0] ?? '');
  return OURS.test(program) && command.some((word) => word.includes(`${dir}/`));
}

const CGROUP_ROOT = '/sys/fs/cgroup';

/** The engine's cgroup in the unified hierarchy or in each of the old ones. */
async function cgroupFolders(layout: EngineLayout): Promise<readonly string[]> {
  const controllers = await readdir(CGROUP_ROOT).catch(() => []);
  const roots = [CGROUP_ROOT, ...controllers.map((name) => path.join(CGROUP_ROOT, name))];
  const found = await Promise.all(
    roots.map(async (root) => {
      const folder = path.join(root, layout.cgroup);
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined);
      if (entries === undefined) return [];
      const below = entries.filter((entry) => entry.isDirectory());
      return [folder, ...below.map((entry) => path.join(entry.parentPath, entry.name))];
    }),
  );
  return found.flat();
}

/** Pids of everything this engine has running: dockerd, containerd, shims, containers, registry, holder. */
export async function processesOf(layout: EngineLayout): Promise<readonly number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const named = await Promise.all(all.map(async (pid) => ((await mentions(pid, layout.dir)) ? [pid] : [])));
  const folders = await cgroupFolders(layout);
  const grouped = await Promise.all(folders.map((folder) => text(path.join(folder, 'cgroup.procs'))));
  const pids = [...named.flat(), ...grouped.flatMap((each) => each.split('\n'))];
  return [...new Set(pids.filter(Boolean).map(Number))];
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** Kills everything of this engine; throws when something is still there after 10 s. */
export async function endProcesses(layout: EngineLayout): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    const left = await processesOf(layout);
    if (left.length === 0) return;
    left.forEach(kill);
    await sleep(50);
  }
  throw new Error(`processes do not end: ${(await processesOf(layout)).join(', ')}`);
}

/** Removes the engine's empty cgroups, the deepest first. */
export async function removeCgroups(layout: EngineLayout): Promise<void> {
  const folders = [...(await cgroupFolders(layout))].sort((a, b) => b.length - a.length);
  for (const folder of folders) await rmdir(folder).catch(() => undefined);
}
