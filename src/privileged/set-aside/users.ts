/** Who still uses the data root of a stopped engine: containers that live on, and processes that write its files. */
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isWithin, type Mount, mountOf, overlayUppers, parseMountinfo, sourceBelow } from '../mountinfo.ts';
import { nulWords, readOrNull } from '../proc.ts';

export interface User {
  readonly pid: number;
  readonly kind: 'container' | 'writer';
  readonly path: string;
}

/** Every process is looked at once for open files, every other mount namespace once for a container's root and files. */
export async function usersOf(dataRoot: string, signal: AbortSignal): Promise<readonly User[]> {
  const home = mountOf(parseMountinfo(await readFile('/proc/self/mountinfo', 'utf8')), dataRoot);
  const namespaces = new Set([await readlink('/proc/self/ns/mnt')]);
  const users: User[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    signal.throwIfAborted();
    const written = await writtenFile(pid, dataRoot);
    if (written !== null) users.push({ pid, kind: 'writer', path: written });
    const kept = await shimFor(pid, dataRoot);
    if (kept !== null) users.push({ pid, kind: 'container', path: kept });
    const namespace = await readlink(`/proc/${pid}/ns/mnt`).catch(() => null);
    if (namespace === null || namespaces.has(namespace)) continue;
    namespaces.add(namespace);
    const mounts = parseMountinfo(await readFile(`/proc/${pid}/mountinfo`, 'utf8').catch(() => ''));
    const used = mounts.map((mount) => usedBy(mount, dataRoot, home)).find((path) => path !== null);
    if (used !== undefined) users.push({ pid, kind: 'container', path: used });
  }
  return users;
}

/**
 * The file of the data root that a mount in another namespace makes use of. Copies of the engine's own mounts, which other
 * services hold without using them, stand at (or end in) the very path they have here and do not count.
 */
export function usedBy(mount: Mount, dataRoot: string, home: Mount | null): string | null {
  if (mount.fsType === 'overlay') {
    const uppers = overlayUppers(mount).map((upper) =>
      upper.startsWith('/') ? upper : join(dataRoot, 'overlay2', upper),
    );
    return mount.point === '/' ? (uppers.find((upper) => isWithin(upper, dataRoot)) ?? null) : null;
  }
  const source = sourceBelow(mount, home, dataRoot);
  return source === null || mount.point.endsWith(`/${source}`) ? null : join(dataRoot, source);
}

/**
 * A shim keeps its container when engine and containerd are gone, and a container that is only paused or has no process of its
 * own has nothing else to be known by. The container's directory is named by its id (containerd, `core/runtime/v2/shim`: `-id`).
 */
async function shimFor(pid: number, dataRoot: string): Promise<string | null> {
  const argv = nulWords((await readOrNull(`/proc/${pid}/cmdline`)) ?? '');
  if (!basename(argv[0] ?? '').startsWith('containerd-shim')) return null;
  const id = argv[argv.indexOf('-id') + 1] ?? '';
  if (!argv.includes('-id') || !/^[0-9a-f]{64}$/.test(id)) return null;
  const directory = join(dataRoot, 'containers', id);
  return (await lstat(directory).catch(() => null)) === null ? null : directory;
}

/** The first file below the data root, volumes' own data apart, that the process has open for writing. */
async function writtenFile(pid: number, dataRoot: string): Promise<string | null> {
  const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
  for (const descriptor of descriptors) {
    const path = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
    if (!path.startsWith(`${dataRoot}/`) || /^volumes\/[^/]+\//.test(path.slice(dataRoot.length + 1)))
      continue;
    const info = await readFile(`/proc/${pid}/fdinfo/${descriptor}`, 'utf8').catch(() => '');
    const flags = Number.parseInt(/^flags:\s*([0-7]+)/m.exec(info)?.[1] ?? '0', 8);
    if ((flags & 3) !== 0) return path;
  }
  return null;
}

/** Throws, naming who and what, when anybody still uses the data root. */
export async function refuseUsers(dataRoot: string, signal: AbortSignal): Promise<void> {
  const users = await usersOf(dataRoot, signal);
  const named = await Promise.all(users.slice(0, 3).map(describe));
  const more = users.length > named.length ? ` and ${users.length - named.length} more` : '';
  if (users.some((user) => user.kind === 'writer'))
    throw new Error(`refused: its files are still in use by ${named.join(', ')}${more}`);
  if (users.length > 0) throw new Error(`refused: containers are still running: ${named.join(', ')}${more}`);
}

async function describe(user: User): Promise<string> {
  const name = (await readFile(join('/proc', String(user.pid), 'comm'), 'utf8').catch(() => '?')).trim();
  return `process ${user.pid} (${name}, ${user.path})`;
}
