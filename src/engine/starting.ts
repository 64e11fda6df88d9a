/** Whether an engine that nobody can reach is just being started, as far as processes and systemd tell. */
import type { EngineProcess } from '../privileged/engine-process.ts';
import { findEngines } from '../privileged/ops/find-engines.ts';
import { canonical, servesSocket } from '../privileged/serves-socket.ts';
import { DEFAULT_SOCKET } from './endpoint.ts';
import type { Endpoint } from './engine.ts';
import { findUnit } from './hosts/systemd-unit.ts';

/** Half a sentence, or null where nothing tells that it starts. Never rejects. */
export async function signOfStart(
  endpoint: Endpoint,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  if (endpoint.kind !== 'unix') return null;
  const { path } = endpoint;
  const [engines, unit] = await Promise.all([
    findEngines({}).catch(() => []),
    findUnit(endpoint, null, env).catch(() => null),
  ]);
  if (unit?.starting === true) return `systemd is starting ${unit.service}`;
  const one = engines.find((engine) => isStarting(engine, path));
  return one === undefined ? null : `dockerd (process ${one.pid}) is there and does not listen yet`;
}

/** Before it listens it has no socket at all; one that lost its socket's file, or is stopped, will not get it by waiting. */
export function isStarting(
  {
    argv,
    sockets,
    lostSockets = [],
    state,
  }: Pick<EngineProcess, 'argv' | 'sockets' | 'lostSockets' | 'state'>,
  path: string,
): boolean {
  if (/^[Tt]$/.test(state) || sockets.length > 0 || lostSockets.length > 0) return false;
  const serves = servesSocket(argv, path);
  return serves === 'yes' || (serves === 'unsaid' && canonical(path) === canonical(DEFAULT_SOCKET));
}
