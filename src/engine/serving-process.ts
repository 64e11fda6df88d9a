/** Chooses, among the running dockerd processes, the one that serves an endpoint. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { optionsOfArgv } from '../privileged/daemon-options.ts';
import type { EngineProcess, SocketPlace } from '../privileged/engine-process.ts';
import { canonical, servesSocket } from '../privileged/serves-socket.ts';
import type { Endpoint } from './engine.ts';

/**
 * The one whose open sockets include the endpoint's. Where we may not see its open files, its own `-H` decides,
 * and that only when no other engine names the same socket.
 */
export function servingProcess(engines: readonly EngineProcess[], endpoint: Endpoint): EngineProcess | null {
  if (endpoint.kind !== 'unix') return null;
  const path = canonical(endpoint.path);
  const ours = { file: idOf(path), directory: idOf(dirname(path)) };
  const proved = engines.filter((engine) =>
    engine.sockets.some((socket) => isOurs(engine.places?.[socket], ours, canonical(socket) === path)),
  );
  const oldest = proved.toSorted((a, b) => Number(a.startTicks) - Number(b.startTicks))[0];
  if (oldest !== undefined) return oldest;
  const blind = engines.filter((engine) => engine.sockets.length === 0 && namesSocket(engine, path));
  return blind.length === 1 ? (blind[0] ?? null) : null;
}

/**
 * An engine in another mount namespace (in a container, most likely) may listen on a path of the same name: it is ours only where its
 * socket, or the directory that its socket is to be in, is the very same for us.
 */
function isOurs(theirs: SocketPlace | undefined, ours: SocketPlace, sameName: boolean): boolean {
  // Nothing can be compared where it shares our namespace, or where its root cannot be seen
  if (theirs === undefined) return sameName;
  if (theirs.file !== null && ours.file !== null) return theirs.file === ours.file;
  if (theirs.directory !== null && ours.directory !== null)
    return sameName && theirs.directory === ours.directory;
  return theirs.file === null && theirs.directory === null && sameName;
}

function idOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

/** Without a word of its own it listens on the default socket. */
function namesSocket({ argv }: EngineProcess, path: string): boolean {
  if (optionsOfArgv(argv).hosts.length === 0) return canonical('/var/run/docker.sock') === path;
  return servesSocket(argv, path) === 'yes';
}
