/** Chooses, among the running dockerd processes, the one that serves an endpoint. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { optionsOfArgv } from '../privileged/daemon-options.ts';
import type { EngineProcess } from '../privileged/engine-process.ts';
import type { Endpoint } from './engine.ts';

/**
 * The one whose open sockets include the endpoint's. Where we may not see its open files, its own `-H` decides,
 * and that only when no other engine names the same socket.
 */
export function servingProcess(engines: readonly EngineProcess[], endpoint: Endpoint): EngineProcess | null {
  if (endpoint.kind !== 'unix') return null;
  const path = canonical(endpoint.path);
  const proved = engines.filter((engine) => engine.sockets.some((socket) => canonical(socket) === path));
  const oldest = proved.toSorted((a, b) => Number(a.startTicks) - Number(b.startTicks))[0];
  if (oldest !== undefined) return oldest;
  const blind = engines.filter((engine) => engine.sockets.length === 0 && namesSocket(engine, path));
  return blind.length === 1 ? (blind[0] ?? null) : null;
}

function namesSocket(engine: EngineProcess, path: string): boolean {
  const { hosts } = optionsOfArgv(engine.argv);
  const named = hosts.length === 0 ? ['unix:///var/run/docker.sock'] : hosts;
  return named.some((host) => host.startsWith('unix://') && canonical(host.slice('unix://'.length)) === path);
}

/** The socket's directory with symbolic links followed: `/var/run` is one to `/run`. The socket itself may be gone. */
export function canonical(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}
