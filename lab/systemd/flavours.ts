/** The machines that can be booted: which init they have, and the packages that make them so. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { LAB_CACHE } from '../paths.ts';

/** `systemd` has the packages of a rootless engine, too. */
export type Flavour = 'systemd' | 'sysv' | 'openrc';

export const SUITE = 'bookworm';

/** docker.io is 20.10 there, with docker.socket as Debian enables it; busybox is what images are made of. */
const PACKAGES = [
  'iproute2',
  'iptables',
  'docker.io',
  'busybox-static',
  'ca-certificates',
  'procps',
  'e2fsprogs',
];

const OWN = {
  systemd: [
    'systemd',
    'systemd-sysv',
    'dbus',
    'dbus-user-session',
    'libpam-systemd',
    'uidmap',
    'rootlesskit',
    'slirp4netns',
  ],
  sysv: ['sysvinit-core', 'sysv-rc', 'cgroupfs-mount'],
  openrc: ['sysvinit-core', 'sysv-rc', 'cgroupfs-mount'],
} as const satisfies Readonly<Record<Flavour, readonly string[]>>;

/** Installed afterwards, for debootstrap takes the first of two alternatives: OpenRC takes the place of sysv-rc. */
export const AFTERWARDS = { systemd: [], sysv: [], openrc: ['openrc'] } as const;

/** What process number one of each calls itself. */
export const LEADER = { systemd: 'systemd', sysv: 'init', openrc: 'init' } as const;

export function packagesOf(flavour: Flavour): readonly string[] {
  return [...OWN[flavour], ...PACKAGES];
}

/** The folder of everything of one flavour, with `rootfs` and the working copies in it. */
export function cacheOf(flavour: Flavour): string {
  const key = createHash('sha256')
    .update(JSON.stringify([SUITE, packagesOf(flavour), ...AFTERWARDS[flavour]]))
    .digest('hex')
    .slice(0, 12);
  return path.join(LAB_CACHE, 'systemd', `${flavour}-${key}`);
}

/** The file system that every host of a flavour is copied from. */
export function rootfsOf(flavour: Flavour): string {
  return path.join(cacheOf(flavour), 'rootfs');
}
