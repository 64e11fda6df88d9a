/** Makes the file system of a small Debian with systemd and Debian's own docker.service, once per list of packages. */
import { access, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { isRoot } from '../prepare/as-root.ts';
import { debianMirror } from '../prepare/debian-mirror.ts';
import { prerequisiteObstacle } from '../prepare/prerequisites.ts';
import { AFTERWARDS, type Flavour, packagesOf, rootfsOf, SUITE } from './flavours.ts';

/** Removed after the installation, so that a copy takes less time: about a third of the bytes. */
const BALLAST = ['usr/share/doc', 'usr/share/man', 'usr/share/locale', 'var/cache/apt', 'var/lib/apt/lists'];

/** Where the file system is, or why there is none. */
export type RootfsState =
  | { readonly have: true; readonly path: string }
  | { readonly have: false; readonly why: string };

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Settles what debootstrap takes over from the machine it runs on. */
async function settle(root: string): Promise<void> {
  await Promise.all(BALLAST.map((name) => rm(path.join(root, name), { recursive: true, force: true })));
  await mkdir(path.join(root, 'var/cache/apt/archives/partial'), { recursive: true });
  await writeFile(path.join(root, 'etc/hostname'), 'lab\n');
  await writeFile(path.join(root, 'etc/hosts'), '127.0.0.1 localhost lab\n');
  await rm(path.join(root, 'etc/resolv.conf'), { force: true });
  // Empty: each boot of a copy gets an id of its own.
  await writeFile(path.join(root, 'etc/machine-id'), '');
  await mkdir(path.join(root, 'var/lib/dbus'), { recursive: true });
  await rm(path.join(root, 'var/lib/dbus/machine-id'), { force: true });
  await symlink('/etc/machine-id', path.join(root, 'var/lib/dbus/machine-id'));
}

async function bootstrap(mirror: string, root: string, flavour: Flavour): Promise<string | undefined> {
  await mkdir(path.dirname(root), { recursive: true });
  const include = `--include=${packagesOf(flavour).join(',')}`;
  const args = ['--variant=minbase', include, SUITE, root, mirror];
  const run = await execa('debootstrap', args, {
    reject: false,
    all: true,
    stdin: 'ignore',
    killDescendants: true,
  });
  if (run.exitCode !== 0)
    return `debootstrap: ${run.all?.split('\n').slice(-3).join(' ') ?? run.shortMessage}`;
  return AFTERWARDS[flavour].length === 0 ? undefined : addPackages(root, AFTERWARDS[flavour]);
}

async function addPackages(root: string, packages: readonly string[]): Promise<string | undefined> {
  const script = 'apt-get update && apt-get install -y --no-install-recommends "$@"';
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const words = [root, 'sh', '-c', script, 'sh', ...packages];
  const run = await execa('chroot', words, { reject: false, all: true, stdin: 'ignore', env });
  return run.exitCode === 0 ? undefined : `apt-get: ${run.all?.split('\n').slice(-3).join(' ')}`;
}

async function obstacle(log: (line: string) => void): Promise<string | undefined> {
  return isRoot() ? prerequisiteObstacle('systemd', log) : 'only root can make and boot a systemd host';
}

/** Makes the file system where it is missing (40 to 60 s) and says where it is. */
export async function prepareSystemdRootfs(
  log: (line: string) => void,
  flavour: Flavour = 'systemd',
): Promise<RootfsState> {
  if (process.platform !== 'linux') return { have: false, why: 'such a host needs Linux' };
  const why = await obstacle(log);
  if (why !== undefined) return { have: false, why };
  const rootfs = rootfsOf(flavour);
  if (await exists(rootfs)) return { have: true, path: rootfs };
  const mirror = await debianMirror();
  if (mirror === undefined) return { have: false, why: 'no Debian archive is configured on this machine' };
  const started = performance.now();
  log(`${flavour}: installing ${SUITE} with docker.io …`);
  const making = `${rootfs}-${process.pid}`;
  const failed = await bootstrap(mirror.uri, making, flavour);
  if (failed !== undefined) {
    await rm(making, { recursive: true, force: true });
    return { have: false, why: failed };
  }
  await settle(making);
  await rename(making, rootfs);
  log(`${flavour}: made in ${Math.round((performance.now() - started) / 1000)} s`);
  return { have: true, path: rootfs };
}
