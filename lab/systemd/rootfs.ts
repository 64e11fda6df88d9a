/** Makes the file system of a small Debian with systemd and Debian's own docker.service, once per list of packages. */
import { createHash } from 'node:crypto';
import { access, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { LAB_CACHE } from '../paths.ts';
import { isRoot } from '../prepare/as-root.ts';
import { debianMirror } from '../prepare/debian-mirror.ts';
import { prerequisiteObstacle } from '../prepare/prerequisites.ts';

const SUITE = 'bookworm';

/** docker.io is 20.10 there, with docker.socket as Debian enables it; busybox is what images are made of. */
const PACKAGES = [
  'systemd',
  'systemd-sysv',
  'dbus',
  'iproute2',
  'iptables',
  'docker.io',
  'busybox-static',
  'ca-certificates',
  'procps',
  'e2fsprogs',
];

/** Removed after the installation, so that a copy takes less time: about a third of the bytes. */
const BALLAST = ['usr/share/doc', 'usr/share/man', 'usr/share/locale', 'var/cache/apt', 'var/lib/apt/lists'];

const KEY = createHash('sha256')
  .update(JSON.stringify([SUITE, PACKAGES, BALLAST]))
  .digest('hex')
  .slice(0, 12);

/** The folder of everything systemd-related, with `rootfs` and the working copies in it. */
export const SYSTEMD_CACHE = path.join(LAB_CACHE, 'systemd', KEY);

/** The file system every host is copied from. */
export const ROOTFS = path.join(SYSTEMD_CACHE, 'rootfs');

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
  await rm(path.join(root, 'var/lib/dbus/machine-id'), { force: true });
  await symlink('/etc/machine-id', path.join(root, 'var/lib/dbus/machine-id'));
}

async function bootstrap(mirror: string, root: string): Promise<string | undefined> {
  await mkdir(path.dirname(root), { recursive: true });
  const args = ['--variant=minbase', `--include=${PACKAGES.join(',')}`, SUITE, root, mirror];
  const run = await execa('debootstrap', args, {
    reject: false,
    all: true,
    stdin: 'ignore',
    killDescendants: true,
  });
  if (run.exitCode === 0) return undefined;
  return `debootstrap: ${run.all?.split('\n').slice(-3).join(' ') ?? run.shortMessage}`;
}

async function obstacle(log: (line: string) => void): Promise<string | undefined> {
  return isRoot() ? prerequisiteObstacle('systemd', log) : 'only root can make and boot a systemd host';
}

/** Makes the file system where it is missing (40 to 60 s) and says where it is. */
export async function prepareSystemdRootfs(log: (line: string) => void): Promise<RootfsState> {
  if (process.platform !== 'linux') return { have: false, why: 'a systemd host needs Linux' };
  const why = await obstacle(log);
  if (why !== undefined) return { have: false, why };
  if (await exists(ROOTFS)) return { have: true, path: ROOTFS };
  const mirror = await debianMirror();
  if (mirror === undefined) return { have: false, why: 'no Debian archive is configured on this machine' };
  const started = performance.now();
  log(`systemd: installing ${SUITE} with docker.io …`);
  const making = `${ROOTFS}-${process.pid}`;
  const failed = await bootstrap(mirror.uri, making);
  if (failed !== undefined) {
    await rm(making, { recursive: true, force: true });
    return { have: false, why: failed };
  }
  await settle(making);
  await rename(making, ROOTFS);
  log(`systemd: made in ${Math.round((performance.now() - started) / 1000)} s`);
  return { have: true, path: ROOTFS };
}
