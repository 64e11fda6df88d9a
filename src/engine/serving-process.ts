/** Chooses, among the running dockerd processes, the one that serves an endpoint. */
import { optionsOfArgv } from '../privileged/daemon-options.ts';
import type { EngineProcess } from '../privileged/engine-process.ts';
import { canonical, servesSocket } from '../privileged/serves-socket.ts';
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

/** Without a word of its own it listens on the default socket. */
function namesSocket({ argv }: EngineProcess, path: string): boolean {
  if (optionsOfArgv(argv).hosts.length === 0) return canonical('/var/run/docker.sock') === path;
  return servesSocket(argv, path) === 'yes';
}
