/** Installs what the lab needs from the machine's own packages and says what could not be had. */
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { asRoot } from './as-root.ts';

/** A file the lab needs, and the package of the machine's own suite that brings it. */
interface Prerequisite {
  /** A command, looked for on PATH and in the folders of system commands, or an absolute path. */
  readonly file: string;
  readonly aptPackage: string;
}

/** What each part of the lab needs besides the binaries it fetches itself. */
export const PREREQUISITES = {
  debian: [
    { file: 'iptables', aptPackage: 'iptables' },
    { file: 'ip', aptPackage: 'iproute2' },
    { file: 'unshare', aptPackage: 'util-linux' },
    { file: 'nsenter', aptPackage: 'util-linux' },
    { file: 'setsid', aptPackage: 'util-linux' },
    { file: 'mount', aptPackage: 'mount' },
    { file: 'losetup', aptPackage: 'mount' },
    { file: 'mkfs.ext4', aptPackage: 'e2fsprogs' },
    { file: '/usr/share/keyrings/debian-archive-keyring.gpg', aptPackage: 'debian-archive-keyring' },
  ],
  systemd: [
    { file: 'debootstrap', aptPackage: 'debootstrap' },
    { file: 'systemd-nspawn', aptPackage: 'systemd-container' },
  ],
} as const satisfies Record<string, readonly Prerequisite[]>;

const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/bin', '/sbin', '/bin'];

const isThere = (file: string): Promise<boolean> =>
  access(file, constants.R_OK).then(
    () => true,
    () => false,
  );

async function has(file: string): Promise<boolean> {
  if (path.isAbsolute(file)) return isThere(file);
  const folders = [...(process.env['PATH'] ?? '').split(':').filter(Boolean), ...SYSTEM_FOLDERS];
  const found = await Promise.all(folders.map((folder) => isThere(path.join(folder, file))));
  return found.includes(true);
}

async function missing(list: readonly Prerequisite[]): Promise<readonly Prerequisite[]> {
  const present = await Promise.all(list.map(({ file }) => has(file)));
  return list.filter((_, at) => present[at] !== true);
}

/** Installs what is missing of one part; gives the reason why not, or `undefined` when all is there. */
export async function prerequisiteObstacle(
  part: keyof typeof PREREQUISITES,
  log: (line: string) => void,
): Promise<string | undefined> {
  const lacking = await missing(PREREQUISITES[part]);
  if (lacking.length === 0) return undefined;
  const packages = [...new Set(lacking.map(({ aptPackage }) => aptPackage))];
  log(`${part}: installing ${packages.join(', ')} …`);
  const install = await asRoot(['apt-get', 'install', '-y', '--no-install-recommends', ...packages]);
  const still = await missing(lacking);
  if (still.length === 0) return undefined;
  return `${still.map(({ file }) => file).join(', ')} missing, and apt-get could not install it: ${install.tail}`;
}
