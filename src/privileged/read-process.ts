/** Reads all that the kernel says about one daemon (dockerd, containerd), enough to end it and to start it again as it was. */
import { lstat, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EngineProcess, Launcher } from './engine-process.ts';
import { errnoOf } from './errno.ts';
import { readLaunchState } from './launch-state.ts';
import { linkOrNull, nulWords, readOrNull, sameFile, statOf } from './proc.ts';
import { listeningPaths, pidsNamed } from './proc-sockets.ts';
import { rootIdOf, socketPlaces } from './seen-by.ts';

/** Null when it ended meanwhile, is a zombie, or is a fork of one of `siblings` that has not yet become what it will be. */
export async function readProcess(
  procRoot: string,
  pid: number,
  siblings: readonly number[],
): Promise<EngineProcess | null> {
  const own = join(procRoot, String(pid));
  const [stats, cmdline] = await Promise.all([statOf(procRoot, pid), readOrNull(join(own, 'cmdline'))]);
  if (stats === null || cmdline === null || cmdline === '') return null;
  if (stats.state === 'Z' || siblings.includes(stats.parent)) return null;
  const [environ, exe, cwd, sockets, logFile, net, mnt, uid, containerd, launcher] = await Promise.all([
    readOrNull(join(own, 'environ')),
    linkOrNull(join(own, 'exe')),
    linkOrNull(join(own, 'cwd')),
    listeningPaths(own),
    logFileOf(own),
    namespaceOf(procRoot, own, 'net'),
    namespaceOf(procRoot, own, 'mnt'),
    ownerOf(own),
    containerdOf(procRoot, pid),
    launcherOf(procRoot, stats.parent),
  ]);
  const env = environ === null || environ === '' ? null : envOf(environ);
  const { state, startTicks } = stats;
  const argv = nulWords(cmdline);
  return {
    pid,
    startTicks,
    state,
    uid,
    argv,
    exe,
    cwd,
    env,
    sockets,
    lostSockets: await lostOf(own, sockets),
    ...(mnt.foreign ? { places: await socketPlaces(own, sockets) } : {}),
    rootId: await rootIdOf(own, { argv, env, pid }).catch(() => null),
    logFile,
    foreignNet: net.foreign,
    foreignMnt: mnt.foreign,
    netName: net.name,
    mntName: mnt.name,
    containerd,
    launcher,
    launch: await readLaunchState(launcher === null ? own : join(procRoot, String(launcher.pid))),
    cgroup: await cgroupOf(own),
  };
}

/** As its own mount namespace sees them. */
async function lostOf(own: string, sockets: readonly string[]): Promise<readonly string[]> {
  const lost = await Promise.all(
    sockets.map((path) =>
      lstat(join(own, 'root', path)).then(
        () => false,
        (error: unknown) => errnoOf(error) === 'ENOENT',
      ),
    ),
  );
  // Of a process whose root cannot be seen, nothing can be
  const seen = await lstat(join(own, 'root', '.')).catch(() => null);
  return seen === null ? [] : sockets.filter((_, index) => lost[index] === true);
}

async function containerdOf(
  procRoot: string,
  engine: number,
): Promise<NonNullable<EngineProcess['containerd']> | null> {
  for (const pid of await pidsNamed(procRoot, 'containerd')) {
    const found = await statOf(procRoot, pid);
    if (found !== null && found.parent === engine) return { pid, state: found.state };
  }
  return null;
}

/** How many processes may stand between it and dockerd: its own child, and the shell of `dockerd-rootless.sh`. */
const LAUNCHER_DEPTH = 4;

/** The topmost RootlessKit among the ancestors: it runs itself once more in the namespaces that it made. */
async function launcherOf(procRoot: string, parent: number): Promise<Launcher | null> {
  let top: Launcher | null = null;
  let pid = parent;
  for (let depth = 0; depth < LAUNCHER_DEPTH && pid > 1; depth += 1) {
    const own = join(procRoot, String(pid));
    const [stats, exe] = await Promise.all([statOf(procRoot, pid), linkOrNull(join(own, 'exe'))]);
    if (stats === null) return top;
    if (exe !== null && basename(exe.replace(/ \(deleted\)$/, '')) === 'rootlesskit')
      top = await readLauncher(own, pid, stats.startTicks, exe);
    else if (top !== null) return top;
    pid = stats.parent;
  }
  return top;
}

async function readLauncher(own: string, pid: number, startTicks: string, exe: string): Promise<Launcher> {
  const [cmdline, environ, cwd, logFile] = await Promise.all([
    readOrNull(join(own, 'cmdline')),
    readOrNull(join(own, 'environ')),
    linkOrNull(join(own, 'cwd')),
    logFileOf(own),
  ]);
  const env = environ === null || environ === '' ? null : envOf(environ);
  return { pid, startTicks, argv: nulWords(cmdline ?? ''), exe, cwd, env, logFile };
}

/** dockerd logs to stderr. A file that has been deleted or that another namespace sees elsewhere is none. */
async function logFileOf(own: string): Promise<string | null> {
  for (const fd of ['2', '1']) {
    const path = await linkOrNull(join(own, 'fd', fd));
    if (path?.startsWith('/') !== true || path.startsWith('/dev/')) continue;
    if (await sameFile(path, join(own, 'fd', fd))) return path;
  }
  return null;
}

interface Namespace {
  readonly name: string | null;
  readonly foreign: boolean;
}

async function namespaceOf(procRoot: string, own: string, kind: 'net' | 'mnt'): Promise<Namespace> {
  const [name, ours] = await Promise.all([
    linkOrNull(join(own, 'ns', kind)),
    linkOrNull(join(procRoot, 'self', 'ns', kind)),
  ]);
  return { name, foreign: name !== null && ours !== null && name !== ours };
}

async function ownerOf(own: string): Promise<number> {
  const found = await stat(own).catch(() => null);
  return found?.uid ?? 0;
}

function envOf(environ: string): Readonly<Record<string, string>> {
  const pairs = nulWords(environ).filter((word) => word.includes('='));
  return Object.fromEntries(
    pairs.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
  );
}

/** In the unified hierarchy (`0::/system.slice/containerd.service`), else in systemd's own. */
async function cgroupOf(own: string): Promise<string | null> {
  const text = (await readOrNull(join(own, 'cgroup'))) ?? '';
  return /^\d+:(?:name=systemd)?:(\/.+)$/m.exec(text)?.[1] ?? null;
}
