/** Reads from systemd which unit serves an endpoint, and how it starts the engine. */
import { existsSync } from 'node:fs';
import { optionsOfArgv } from '../../privileged/daemon-options.ts';
import type { EngineProcess } from '../../privileged/engine-process.ts';
import { canonical } from '../../privileged/serves-socket.ts';
import type { Endpoint } from '../engine.ts';
import { runProgram } from '../run-program.ts';

export interface EngineUnit {
  readonly service: string;
  /** Activates the service when somebody connects: must be stopped first. Null when there is none. */
  readonly socket: string | null;
  readonly active: boolean;
  /** On its way up, a pause before the next try included; absent: not known. */
  readonly starting?: boolean;
  readonly mainPid: number | null;
  /** Words of `ExecStart`; a variable (`$DOCKER_OPTS`) stands as it is written there. */
  readonly argv: readonly string[];
  /** Whose manager it belongs to; absent or null: the system's. */
  readonly uid?: number | null;
  /** Where a rootless engine finds its user's directories; absent: the system's own places. */
  readonly env?: Readonly<Record<string, string>> | null;
}

/** The socket first: it would start the service again while its files are worked on. */
export function unitsOf({ service, socket }: EngineUnit): readonly string[] {
  return socket === null ? [service] : [socket, service];
}

/** Debian's, Docker's own and the snap's. */
const SERVICES = [
  { service: 'docker.service', socket: 'docker.socket' },
  { service: 'snap.docker.dockerd.service', socket: null },
] as const;
export const PROPERTIES = ['Id', 'LoadState', 'ActiveState', 'MainPID', 'ExecStart', 'Listen'] as const;
const LIMIT_MS = 5_000;

/** Null when systemd does not run here or none of its units serves this endpoint. `serving` is the process found by its socket. */
export async function findUnit(
  endpoint: Endpoint,
  serving: EngineProcess | null,
  env: Readonly<Record<string, string | undefined>>,
): Promise<EngineUnit | null> {
  if (endpoint.kind !== 'unix' || !existsSync('/run/systemd/system')) return null;
  for (const { service, socket } of SERVICES) {
    const names = socket === null ? [service] : [service, socket];
    const show = await runProgram('systemctl', ['show', ...names, `--property=${PROPERTIES.join(',')}`], {
      timeoutMs: LIMIT_MS,
      env,
    });
    if (show.exitCode !== 0) continue;
    const found = readUnit(show.stdout, service, socket);
    if (found !== null && serves(found, show.stdout, endpoint.path, serving)) return found;
  }
  return null;
}

/** From the output of `systemctl show`: one block of `Key=value` lines per unit. */
export function readUnit(text: string, service: string, socket: string | null): EngineUnit | null {
  const unit = blockOf(text, service);
  if (unit?.get('LoadState')?.[0] !== 'loaded') return null;
  const socketLoaded = socket !== null && blockOf(text, socket)?.get('LoadState')?.[0] === 'loaded';
  const mainPid = Number(unit.get('MainPID')?.[0] ?? '0');
  const argv = /argv\[\]=(.*?) ; /.exec(unit.get('ExecStart')?.[0] ?? '')?.[1] ?? '';
  return {
    service,
    socket: socketLoaded ? socket : null,
    active: ['active', 'activating', 'reloading'].includes(unit.get('ActiveState')?.[0] ?? ''),
    starting: ['activating', 'reloading'].includes(unit.get('ActiveState')?.[0] ?? ''),
    mainPid: mainPid > 0 ? mainPid : null,
    argv: argv.split(/\s+/).filter((word) => word !== ''),
  };
}

/** The sockets that systemd listens on for the service. */
export function listensOf(text: string, socket: string): readonly string[] {
  const lines = blockOf(text, socket)?.get('Listen') ?? [];
  return lines.map((line) => line.replace(/ \(.*\)$/, ''));
}

function serves(unit: EngineUnit, text: string, path: string, serving: EngineProcess | null): boolean {
  if (serving !== null) return unit.mainPid === serving.pid;
  const wanted = canonical(path);
  const sockets = unit.socket === null ? [] : listensOf(text, unit.socket);
  const { hosts } = optionsOfArgv(unit.argv);
  const own = hosts.filter((host) => host.startsWith('unix://')).map((host) => host.slice('unix://'.length));
  const implied = hosts.length === 0 ? ['/var/run/docker.sock'] : [];
  return [...sockets, ...own, ...implied].some((one) => canonical(one) === wanted);
}

function blockOf(text: string, id: string): ReadonlyMap<string, readonly string[]> | null {
  for (const block of text.split(/\n\s*\n/)) {
    const fields = new Map<string, string[]>();
    for (const line of block.split('\n')) {
      const at = line.indexOf('=');
      if (at < 0) continue;
      const key = line.slice(0, at);
      fields.set(key, [...(fields.get(key) ?? []), line.slice(at + 1)]);
    }
    if (fields.get('Id')?.[0] === id) return fields;
  }
  return null;
}
