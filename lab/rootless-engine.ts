/** A rootless engine: dockerd as `nobody`, root only in a user namespace of its own, with a stand-in for RootlessKit's API. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { ENGINE_PREFIX } from './paths.ts';
import { resolveToolchain } from './prepare/toolchains.ts';

/** Debian's `nobody`. */
const NOBODY = 65_534;
export const AS_NOBODY = ['--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups'] as const;
const NAMESPACES = [
  '--user',
  '--map-root-user',
  '--mount',
  '--net',
  '--pid',
  '--fork',
  '--mount-proc',
] as const;
const START_LIMIT_MS = 20_000;

export interface RootlessEngine {
  readonly dir: string;
  readonly dataRoot: string;
  /** Of its user. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** Tells, as text, why there can be none here: user namespaces are forbidden, or its user may not read the lab's programs. */
export async function startRootlessEngine(): Promise<RootlessEngine | string> {
  const state = await resolveToolchain('28.5');
  if (!state.have) return state.why;
  const PATH = [...state.toolchain.binDirs, '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(':');
  const allowed = await execa('setpriv', [...AS_NOBODY, 'unshare', ...NAMESPACES, 'dockerd', '--version'], {
    env: { PATH },
    reject: false,
  });
  if (allowed.exitCode !== 0)
    return `a user without rights cannot run dockerd: ${allowed.stderr.slice(0, 200)}`;
  const dir = await mkdtemp(ENGINE_PREFIX);
  const run = path.join(dir, 'run');
  const env = { PATH, HOME: dir, XDG_RUNTIME_DIR: run, DOCKER_HOST: `unix://${run}/docker.sock` };
  await writeFiles(dir);
  const api = await rootlessKit(path.join(dir, 'kit', 'api.sock'));
  const log = path.join(dir, 'dockerd.log');
  const words = [
    ...AS_NOBODY,
    'unshare',
    ...NAMESPACES,
    '--kill-child',
    'sh',
    path.join(dir, 'start.sh'),
    log,
  ];
  const child = spawn('setpriv', words, { env, stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    await endOf(child);
    await rm(path.join(run, 'docker.sock'), { force: true });
  };
  const remove = async (): Promise<void> => {
    await stop();
    api.close();
    await rm(dir, { recursive: true, force: true });
  };
  if (await answers(env, child))
    return { dir, dataRoot: path.join(dir, 'data', 'docker'), env, stop, remove };
  const why = await readFile(log, 'utf8').catch(() => 'nothing was logged');
  await remove();
  return `it does not start: ${why.trim().split('\n').slice(-2).join(' ').slice(0, 400)}`;
}

async function writeFiles(dir: string): Promise<void> {
  const script = `exec >"$1" 2>&1
export XDG_DATA_HOME=${dir}/data ROOTLESSKIT_STATE_DIR=${dir}/kit DOCKERD_ROOTLESS=1
mount -t tmpfs none /run && mkdir -p /run/lock && ip link set lo up
exec dockerd --rootless --iptables=false --ip6tables=false --bridge=none -H "$DOCKER_HOST"
`;
  await chmod(dir, 0o755);
  await writeFile(path.join(dir, 'start.sh'), script);
  for (const name of ['run', 'kit', 'data']) await mkdir(path.join(dir, name));
  for (const name of ['', 'run', 'kit', 'data']) await chown(path.join(dir, name), NOBODY, NOBODY);
}

/** Dockerd asks it for its network and its ports, of which there are none here. */
async function rootlessKit(socket: string): Promise<http.Server> {
  const info = { apiVersion: '1.1.1', version: '2.0.0', stateDir: path.dirname(socket), childPID: 1 };
  const server = http.createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(
      JSON.stringify({
        ...info,
        networkDriver: { driver: 'none', mtu: 1500 },
        portDriver: { driver: 'none', supportedProtocols: [] },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  await chmod(socket, 0o777);
  return server;
}

async function answers(env: Readonly<Record<string, string>>, child: ChildProcess): Promise<boolean> {
  const until = performance.now() + START_LIMIT_MS;
  while (performance.now() < until && child.exitCode === null) {
    const call = await execa('docker', ['version'], { env, extendEnv: false, reject: false, timeout: 2000 });
    if (call.exitCode === 0) return true;
    await sleep(100);
  }
  return false;
}

/** Its first process takes all of its namespace with it. */
async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await ended;
  await sleep(200);
}
