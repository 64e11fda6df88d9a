/** Finds the service of OpenRC, or of sysv's init scripts, that an engine belongs to. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { optionsOfArgv } from '../../privileged/daemon-options.ts';
import type { EngineProcess } from '../../privileged/engine-process.ts';
import { nulWords, readOrNull, statOf } from '../../privileged/proc.ts';
import { canonical } from '../../privileged/serves-socket.ts';
import type { HostContext } from './host-context.ts';

export interface InitService {
  readonly manager: 'openrc' | 'sysv';
  /** Its script is `/etc/init.d/<name>`. */
  readonly name: string;
  /** dockerd's words as far as its settings name them (`DOCKER_OPTS`). */
  readonly argv: readonly string[];
}

/** Debian's and Alpine's, and what others called theirs. */
const NAMES = ['docker', 'dockerd', 'docker.io', 'docker-ce'] as const;
const DEFAULT_SOCKET = '/var/run/docker.sock';

/** Null when none does; under systemd init scripts are units, and found as such. `root` is `/` but in tests. */
export async function findInitService(
  context: Pick<HostContext, 'endpoint' | 'memory'>,
  serving: EngineProcess | null,
  root = '/',
): Promise<InitService | null> {
  const { endpoint, memory } = context;
  if (endpoint.kind !== 'unix' || existsSync(join(root, 'run/systemd/system'))) return null;
  const name = NAMES.find((one) => existsSync(join(root, 'etc/init.d', one)));
  if (name === undefined) return null;
  const manager = existsSync(join(root, 'run/openrc/softlevel')) ? 'openrc' : 'sysv';
  const argv = ['dockerd', ...(await settingsOf(root, name))];
  const known = serving ?? memory.seen;
  const owns =
    known === null
      ? await mayServe(root, name, argv, endpoint.path)
      : await isServiceProcess(root, name, known);
  return owns ? { manager, name, argv } : null;
}

/** Files that hold the pid of what the service manager started, dockerd's or its supervisor's; stale ones too. */
export async function pidFilesOf(root: string, name: string): Promise<readonly string[]> {
  const folder = join(root, 'run/openrc/daemons', name);
  const daemons = await readdir(folder).catch(() => []);
  const texts = await Promise.all(daemons.map((one) => readOrNull(join(folder, one))));
  const named = texts.flatMap((text) => /^pidfile=(.+)$/m.exec(text ?? '')?.[1] ?? []);
  return [join(root, 'run', `${name}-ssd.pid`), ...named.map((path) => join(root, path))];
}

/** A dockerd that somebody started by hand is not the service, even where its script stands there. */
async function isServiceProcess(root: string, name: string, { pid }: EngineProcess): Promise<boolean> {
  const parent = (await statOf(join(root, 'proc'), pid))?.parent ?? null;
  for (const path of await pidFilesOf(root, name)) {
    const started = Number((await readOrNull(path))?.trim() ?? '');
    if (started > 0 && (started === pid || started === parent)) return true;
  }
  const words = parent === null ? '' : ((await readOrNull(join(root, 'proc', `${parent}`, 'cmdline'))) ?? '');
  const [program = '', supervised] = nulWords(words);
  return program.endsWith('supervise-daemon') && supervised === name;
}

/** Of an engine that is gone: the service is to serve the socket, and its manager runs here or had started it. */
async function mayServe(root: string, name: string, argv: readonly string[], path: string): Promise<boolean> {
  const { hosts } = optionsOfArgv(argv);
  const named = hosts
    .filter((host) => host.startsWith('unix://'))
    .map((host) => host.slice('unix://'.length));
  const sockets = named.length > 0 ? named : [DEFAULT_SOCKET];
  if (!sockets.some((one) => canonical(one) === canonical(path))) return false;
  if (existsSync(join(root, 'run/openrc/softlevel'))) return true;
  const first = (await readOrNull(join(root, 'proc/1/comm')))?.trim();
  const files = await pidFilesOf(root, name);
  return first === 'init' || files.some((file) => existsSync(file));
}

/** `DOCKER_OPTS="…"` of `/etc/default` (sysv) and `/etc/conf.d` (OpenRC); variables in it are not followed. */
async function settingsOf(root: string, name: string): Promise<readonly string[]> {
  const texts = await Promise.all(
    ['default', 'conf.d'].map((folder) => readOrNull(join(root, 'etc', folder, name))),
  );
  const lines = texts.flatMap((text) => (text ?? '').split('\n'));
  const values = lines.map((line) => /^\s*(?:export\s+)?DOCKER_OPTS=(["']?)(.*)\1\s*$/.exec(line)?.[2]);
  const last = values.findLast((value) => value !== undefined) ?? '';
  return last.split(/\s+/).filter((word) => word !== '');
}
