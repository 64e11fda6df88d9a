/** Boots a file system with systemd-nspawn and finds the process that is its number one. */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { groupFolders } from './cgroup.ts';
import { type Flavour, LEADER } from './flavours.ts';

/** A file or folder of the machine, seen read-only inside the host. */
export interface ReadOnlyBind {
  readonly from: string;
  readonly to: string;
}

/** What is booted. */
export interface BootOptions {
  /** Unique among the hosts that run; also the name of their control group. */
  readonly name: string;
  readonly root: string;
  readonly binds: readonly ReadOnlyBind[];
  readonly flavour: Flavour;
}

/** A systemd-nspawn that was started. */
interface Nspawn {
  readonly pid: number;
  /** Its output, once it has ended. */
  readonly ended: Promise<string>;
  readonly hasEnded: () => boolean;
}

/** A booting host. */
export interface Booted extends Nspawn {
  /** Process id, on this machine, of the host's systemd. */
  readonly leader: number;
}

/** Enters the groups named before `--`, then becomes the command after it. */
const ENTER_GROUPS =
  'while [ "$1" != -- ]; do mkdir -p "$1" && echo $$ > "$1/cgroup.procs" || exit 1; shift; done; shift; exec "$@"';

/** What a Docker engine needs of systemd-nspawn: every capability, its own network, and three more system calls. */
function nspawnArgs({ name, root, binds, flavour }: BootOptions): readonly string[] {
  return [
    `--directory=${root}`,
    `--machine=${name}`,
    '--boot',
    '--capability=all',
    '--private-network',
    '--resolv-conf=off',
    '--timezone=off',
    '--link-journal=no',
    '--register=no',
    '--keep-unit',
    '--console=pipe',
    '--system-call-filter=add_key keyctl bpf',
    // For the network of a rootless engine
    ...(flavour === 'systemd' ? ['--bind=/dev/net/tun'] : []),
    ...binds.map(({ from, to }) => `--bind-ro=${from}:${to}`),
  ];
}

/** Starts systemd-nspawn so that the host is shut down when this process ends, however it ends. */
async function startNspawn(options: BootOptions): Promise<Nspawn> {
  const groups = await groupFolders(options.name);
  const shell = ['sh', '-c', ENTER_GROUPS, 'sh', ...groups, '--', 'systemd-nspawn', ...nspawnArgs(options)];
  const env = { SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: '1' };
  const run = execa('setpriv', ['--pdeathsig', 'TERM', ...shell], {
    all: true,
    reject: false,
    env,
    stdin: 'ignore',
  });
  let over = false;
  const ended = run.then(({ all, shortMessage }) => {
    over = true;
    return all || shortMessage || '';
  });
  if (run.pid === undefined) throw new Error(`systemd-nspawn was not started: ${await ended}`);
  return { pid: run.pid, ended, hasEnded: () => over };
}

const text = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

/** The child of `pid` that calls itself as an init does; the others only set up the namespaces. */
async function initChild(pid: number, name: string): Promise<number | undefined> {
  const children = (await text(`/proc/${pid}/task/${pid}/children`)).trim().split(' ').filter(Boolean);
  for (const child of children) {
    if ((await text(`/proc/${child}/comm`)).trim() === name) return Number(child);
  }
  return undefined;
}

/** Boots the host; its systemd runs when this returns, its services do not yet. */
export async function boot(options: BootOptions, timeoutMs: number): Promise<Booted> {
  const nspawn = await startNspawn(options);
  const deadline = performance.now() + timeoutMs;
  while (!nspawn.hasEnded() && performance.now() < deadline) {
    const leader = await initChild(nspawn.pid, LEADER[options.flavour]);
    if (leader !== undefined) return { ...nspawn, leader };
    await sleep(50);
  }
  if (!nspawn.hasEnded()) process.kill(nspawn.pid, 'SIGKILL');
  throw new Error(
    `systemd-nspawn did not start ${LEADER[options.flavour]} within ${timeoutMs} ms: ${await nspawn.ended}`,
  );
}
