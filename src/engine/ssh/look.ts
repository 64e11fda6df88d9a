/** Finds out over ssh who starts the engine on its machine, whether it is the one that is reached, and whether we may ask for it. */
import { optionsOfArgv } from '../../privileged/daemon-options.ts';
import { listensOf, readUnit } from '../hosts/systemd-unit.ts';
import type { RemoteShell } from './remote-shell.ts';
import { LOOK, MARK, type RemoteManager } from './scripts.ts';
import type { SshTarget } from './target.ts';

export type RemoteLook =
  | {
      readonly kind: 'found';
      readonly manager: RemoteManager;
      /** Null: as who we are there. */
      readonly sudo: boolean;
      /** Names one boot of one machine; null where it was not told. */
      readonly bootId: string | null;
    }
  | { readonly kind: 'obstacle'; readonly why: string; readonly bootId: string | null };

const LOOK_MS = 30_000;
const DEFAULT = '/run/docker.sock';
/** Debian's and Docker's own, and the snap's. */
const SERVICES = [
  { service: 'docker.service', socket: 'docker.socket' },
  { service: 'snap.docker.dockerd.service', socket: null },
] as const;
const WAY_OUT = 'give engine-stop and engine-start';

export async function lookOverSsh(
  shell: RemoteShell,
  target: SshTarget,
  signal?: AbortSignal,
): Promise<RemoteLook> {
  const end = await shell(LOOK, { timeoutMs: LOOK_MS, signal });
  if (end.kind === 'lost') return { kind: 'obstacle', why: end.why, bootId: null };
  return readLook(end.stdout, target);
}

/** From what the script said. */
export function readLook(stdout: string, target: SshTarget): RemoteLook {
  const said = (key: string): readonly string[] =>
    stdout
      .split('\n')
      .filter((line) => line.startsWith(`${MARK}${key} `))
      .map((line) => line.slice(MARK.length + key.length + 1));
  const bootId = said('boot')[0] || null;
  const refuse = (why: string): RemoteLook => ({ kind: 'obstacle', why, bootId });
  if (said('end').length === 0) return refuse(`${target.host} runs no shell of ours over ssh`);
  if (target.socket === null && said('socket')[0] === 'unknown')
    return refuse(`it is not known which engine the client on ${target.host} uses: ${WAY_OUT}`);
  const socket = socketOf(target.socket ?? said('socket')[0] ?? '');
  if (socket === null)
    return refuse(`the engine that ${target.host} uses is not on that machine: ${WAY_OUT}`);
  const manager = managerOf(said('manager')[0] ?? '', said('show').join('\n'), socket);
  if (manager === null) return refuse(`on ${target.host} no service \`docker\` serves ${socket}: ${WAY_OUT}`);
  const rights = said('rights')[0];
  if (rights !== 'root' && rights !== 'sudo')
    return refuse(`on ${target.host} we are not root, and sudo asks for a password or is missing`);
  return { kind: 'found', manager, sudo: rights === 'sudo', bootId };
}

/** Null for an engine that the client there reaches elsewhere. */
function socketOf(address: string): string | null {
  if (address === '') return DEFAULT;
  const path = address.startsWith('/') ? address : /^unix:\/\/(\/.*)$/.exec(address)?.[1];
  return path === undefined ? null : plain(path);
}

function plain(path: string): string {
  return path.replace(/^\/var\/run\//, '/run/');
}

function managerOf(kind: string, show: string, socket: string): RemoteManager | null {
  if (kind === 'openrc' || kind === 'sysv') return socket === DEFAULT ? { kind } : null;
  if (kind !== 'systemd') return null;
  for (const names of SERVICES) {
    const unit = readUnit(show, names.service, names.socket);
    if (unit === null) continue;
    const own = optionsOfArgv(unit.argv).hosts;
    const named = own.filter((host) => host.startsWith('unix://')).map((host) => host.slice(7));
    const listens = [
      ...(unit.socket === null ? [] : listensOf(show, unit.socket)),
      ...named,
      ...(own.length === 0 ? [DEFAULT] : []),
    ];
    if (listens.map(plain).includes(socket))
      return { kind, service: names.service, socket: unit.socket ? names.socket : null };
  }
  return null;
}
