/** Debian's real sshd in a systemd host, with keys of its own: reached from its network, on 127.0.0.1 port 2222. */
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { fetchPackages } from '../prepare/debian-packages.ts';
import type { SystemdHost } from '../systemd-host.ts';

/** The suite of the host's own file system. */
const SUITE = 'bookworm';
/** sshd is not installed by its package, so that no service of it starts by itself. */
const PACKAGES = ['openssh-server', 'libwrap0', 'libnsl2', 'libtirpc3', 'sudo'];
export const SSH_PORT = 2222;

const CONFIG = `Port ${SSH_PORT}
ListenAddress 127.0.0.1
HostKey /etc/ssh/lab_host_key
PidFile /run/lab-sshd.pid
PasswordAuthentication no
UsePAM no
StrictModes no
PermitRootLogin prohibit-password
`;

/** `ci` may use sudo without a password, `plain` may not use it at all; both may use Docker's socket. */
const USERS = `set -e
id sshd 2>/dev/null || useradd -r -d /run/sshd -s /usr/sbin/nologin sshd
mkdir -p /run/sshd /root/.ssh
for user in ci plain; do useradd -m -s /bin/bash -G docker "$user"; usermod -p '*' "$user"; mkdir -p "/home/$user/.ssh"; done
echo 'ci ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/ci
chmod 0440 /etc/sudoers.d/ci; chmod 4755 /usr/bin/sudo
for home in /root /home/ci /home/plain; do cp /etc/ssh/lab_user_key.pub "$home/.ssh/authorized_keys"; done
/usr/sbin/sshd -f /etc/ssh/lab_sshd_config -E /var/log/lab-sshd.log
`;

/** What a client needs to get in. */
export interface LabSshd {
  /** A folder for the front of PATH, whose `ssh` uses the lab's keys and nothing of this user's own. */
  readonly binDir: string;
  /** The hosts that it knows; empty it to know none. */
  readonly knownHosts: string;
  /** Ends the daemon and every connection to it; the next needs `start`. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

async function makeKey(file: string): Promise<void> {
  await rm(file, { force: true });
  await execa('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'lab', '-f', file]);
}

/** `folder` holds the client's side. The daemon ends with its host. */
export async function startSshd(host: SystemdHost, folder: string): Promise<LabSshd> {
  const packages = await fetchPackages(SUITE, PACKAGES, () => {});
  for (const name of PACKAGES) {
    const from = packages[name] ?? '';
    // Folder by folder, for /lib is a link in the host
    for (const part of await readdir(from)) {
      await execa('cp', ['-a', `${path.join(from, part)}/.`, path.join(host.root, part)]);
    }
  }
  const [hostKey, userKey] = [path.join(folder, 'host-key'), path.join(folder, 'user-key')];
  await makeKey(hostKey);
  await makeKey(userKey);
  const etc = path.join(host.root, 'etc', 'ssh');
  await mkdir(etc, { recursive: true });
  await host.copyIn(hostKey, '/etc/ssh/lab_host_key');
  await chmod(path.join(etc, 'lab_host_key'), 0o600);
  await host.copyIn(`${userKey}.pub`, '/etc/ssh/lab_user_key.pub');
  await writeFile(path.join(etc, 'lab_sshd_config'), CONFIG);
  const run = async (script: string): Promise<void> => {
    const { exitCode, stderr } = await host.exec(['sh', '-c', script]);
    if (exitCode !== 0) throw new Error(`sshd: ${script}: ${stderr}`);
  };
  await run(USERS);
  const knownHosts = path.join(folder, 'known-hosts');
  const [type, key] = (await readFile(`${hostKey}.pub`, 'utf8')).split(' ');
  await writeFile(knownHosts, `[127.0.0.1]:${SSH_PORT} ${type} ${key}\n`);
  return {
    binDir: await writeClient(folder, { userKey, knownHosts }),
    knownHosts,
    stop: () => run('kill $(cat /run/lab-sshd.pid); pkill -x sshd; true'),
    start: () => run('/usr/sbin/sshd -f /etc/ssh/lab_sshd_config -E /var/log/lab-sshd.log'),
  };
}

/** `ssh` finds its settings by the user's name, not by HOME: so it is told where they are. */
async function writeClient(
  folder: string,
  { userKey, knownHosts }: { readonly userKey: string; readonly knownHosts: string },
): Promise<string> {
  const binDir = path.join(folder, 'bin');
  const config = path.join(folder, 'ssh-config');
  await mkdir(binDir, { recursive: true });
  const lines = [`IdentityFile ${userKey}`, 'IdentitiesOnly yes', `UserKnownHostsFile ${knownHosts}`];
  await writeFile(config, `${lines.join('\n')}\nGlobalKnownHostsFile /dev/null\n`);
  await writeFile(path.join(binDir, 'ssh'), `#!/bin/sh\nexec /usr/bin/ssh -F ${config} "$@"\n`);
  await chmod(path.join(binDir, 'ssh'), 0o755);
  return binDir;
}
