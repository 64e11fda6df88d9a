/** Makes and starts a clean engine beside a sick one: own folder, containerd, network, socket; the sick one's programs. */
import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkedPath } from '../checked-path.ts';
import { optionsOfArgv } from '../daemon-options.ts';
import { readOrNull } from '../proc.ts';
import type { ProcessId } from '../process-id.ts';
import { endSide } from '../side/end-side.ts';
import { carriedWords, containerdToml, sideConfig, sideEnv } from '../side/side-config.ts';
import { SIDE_PREFIX, writeOwner } from '../side/side-dir.ts';
import { makeNetwork, planNetwork } from '../side/side-network.ts';
import { startProcess } from './start-process.ts';

export interface StartSideArgs {
  /** The folder below which it is made. */
  readonly parent: string;
  /** The run that builds on it. */
  readonly run: ProcessId;
  /** Who may talk to it. */
  readonly uid: number;
  readonly store: 'overlay2' | 'containerd' | 'other';
  /** How the sick engine was started. */
  readonly argv: readonly string[];
  readonly exe: string | null;
  readonly env: Readonly<Record<string, string>>;
  /** Files that stand for its namespaces; null for ours. */
  readonly netNamespace: string | null;
  readonly mountNamespace: string | null;
}

export interface StartedSide {
  readonly dir: string;
  readonly socket: string;
  readonly bridge: string;
}

const SOCKET_MS = 40_000;
const POLL_MS = 50;
/** Of a unix socket's path (unix(7)); the deepest is `run/docker/libnetwork/<12>.sock`. */
const LONGEST_DIR = 60;

/** Resolves when its socket is there. Throws when it does not start, with the end of its log; nothing is left then. */
export async function startSide(args: StartSideArgs, signal: AbortSignal): Promise<StartedSide> {
  const dir = await mkdtemp(join(checkedPath(args.parent), SIDE_PREFIX));
  try {
    if (dir.length > LONGEST_DIR) throw new Error(`${args.parent} is too deep for the path of a socket`);
    return await start(dir, args, signal);
  } catch (error) {
    const log = ((await readOrNull(join(dir, 'log'))) ?? '').trim().split('\n').slice(-5).join('\n');
    await endSide(dir, new AbortController().signal).catch(() => undefined);
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(log === '' ? why : `${why}; the end of its log:\n${log}`);
  }
}

async function start(dir: string, args: StartSideArgs, signal: AbortSignal): Promise<StartedSide> {
  const env = sideEnv(args.env, args.exe);
  const id = basename(dir).slice(SIDE_PREFIX.length);
  const network = await planNetwork(id, args.netNamespace, env);
  await writeOwner(dir, { run: args.run, network });
  await makeNetwork(network, args.netNamespace, env);
  await mkdir(join(dir, 'run'), { mode: 0o711 });
  await writeFile(join(dir, 'containerd.toml'), containerdToml(dir));
  const config = sideConfig(await readSickConfig(args), { store: args.store, network });
  await writeFile(join(dir, 'daemon.json'), `${JSON.stringify(config)}\n`, { mode: 0o600 });
  await writeFile(join(dir, 'log'), '', { mode: 0o600 });
  await launch(dir, args, env, [containerdOf(env), '--config', join(dir, 'containerd.toml')]);
  await waitFor(join(dir, 'containerd.sock'), signal);
  await launch(dir, args, env, engineWords(dir, args));
  const socket = join(dir, 'docker.sock');
  await waitFor(socket, signal);
  if (args.uid !== process.geteuid?.()) await open(dir, socket, args.uid);
  return { dir, socket, bridge: network.bridge };
}

/** Nobody but the caller may talk to it, and nobody at all may list its folder. */
async function open(dir: string, socket: string, uid: number): Promise<void> {
  await chmod(socket, 0o600);
  await chown(socket, uid, 0);
  await chmod(dir, 0o711);
}

function engineWords(dir: string, { argv, exe }: StartSideArgs): readonly string[] {
  const at = (name: string): string => join(dir, name);
  const program = exe?.startsWith('/') === true && !exe.endsWith(' (deleted)') ? exe : (argv[0] ?? 'dockerd');
  return [
    program,
    ...['--config-file', at('daemon.json'), '--data-root', at('data'), '--exec-root', at('run/docker')],
    ...[
      '--pidfile',
      at('docker.pid'),
      '--containerd',
      at('containerd.sock'),
      '-H',
      `unix://${at('docker.sock')}`,
    ],
    ...carriedWords(argv),
  ];
}

/** As the sick engine's own file system shows it where that is another one. */
async function readSickConfig({ argv, mountNamespace }: StartSideArgs): Promise<string | null> {
  const file = optionsOfArgv(argv).configFile ?? '/etc/docker/daemon.json';
  const root = /^(\/proc\/\d+)\/ns\/mnt$/.exec(mountNamespace ?? '')?.[1];
  return (root === undefined ? null : await readOrNull(join(root, 'root', file))) ?? readOrNull(file);
}

/** The one on the engine's PATH; Debian's older packages and Docker's own both put it there. */
function containerdOf({ PATH = '' }: Readonly<Record<string, string>>): string {
  const found = spawnSync('/bin/sh', ['-c', 'command -v containerd'], { env: { PATH } })
    .stdout.toString()
    .trim();
  if (found === '') throw new Error('no containerd is found on the engine’s PATH');
  return found;
}

async function launch(
  dir: string,
  { netNamespace, mountNamespace }: StartSideArgs,
  env: Readonly<Record<string, string>>,
  argv: readonly string[],
): Promise<void> {
  const places = { netNamespace, mountNamespace, cwd: dir, logFile: join(dir, 'log') };
  await startProcess({ argv, exe: argv[0] ?? null, env, ...places });
}

async function waitFor(socket: string, signal: AbortSignal): Promise<void> {
  const until = performance.now() + SOCKET_MS;
  while (
    !(await stat(socket).then(
      (found) => found.isSocket(),
      () => false,
    ))
  ) {
    if (signal.aborted) throw new Error('it was not started: the run is being ended');
    if (performance.now() > until)
      throw new Error(`${basename(socket)} is not there after ${SOCKET_MS / 1000} s`);
    await sleep(POLL_MS);
  }
}
