/** Settles in a copy what an init other than systemd needs to run an engine in a container. */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** As Debian's own script takes it: whoever names it in /etc/fstab has mounted it. */
const CGROUP = 'cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid,nodev,noexec 0 0\n';

/** The script sets limits, and ends where it may not: root of a container may not raise them. */
export async function settleInit(root: string): Promise<void> {
  await appendFile(path.join(root, 'etc/fstab'), CGROUP);
  const script = path.join(root, 'etc/init.d/docker');
  const text = await readFile(script, 'utf8');
  await writeFile(script, text.replaceAll(/^(\s*ulimit .*)$/gm, '$1 || true'));
}
