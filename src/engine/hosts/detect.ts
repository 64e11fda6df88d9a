/** Chooses the host: the user's own commands, else the service manager that has the engine for one of its services, else the bare process. */
import { existsSync } from 'node:fs';
import type { EngineProcess } from '../../privileged/engine-process.ts';
import type { EngineHost } from '../engine.ts';
import { type Commands, createCommandsHost } from './commands.ts';
import { createDesktopHost, isDockerDesktop } from './docker-desktop.ts';
import { type HostContext, lookForProcess } from './host-context.ts';
import { createInitHost } from './init-host.ts';
import { findInitService } from './init-service.ts';
import { chooser, createProcessHost, howItRan } from './process.ts';
import { findSshHost, type SshHost } from './ssh.ts';
import { createSystemdHost } from './systemd.ts';
import { type EngineUnit, findUnit, unitsOf } from './systemd-unit.ts';
import { findUserUnit } from './systemd-user.ts';

export interface Detected {
  readonly host: EngineHost;
  /** How a service manager starts it, also where the user's commands do; null where none has it. */
  readonly words: StartWords | null;
  /** Names the boot of the other machine that the engine runs on; absent or null where it is here, or not known. */
  readonly bootId?: string | null;
}

/** Where the files of an engine that does not answer are read from. */
export type StartWords = Pick<EngineUnit, 'argv' | 'env'>;

interface Found extends Detected {
  /** Of the system's systemd: they would start the engine behind a stop command. */
  readonly units: readonly string[];
}

export async function detectHost(context: HostContext, commands: Commands): Promise<Detected> {
  const remote = context.endpoint.kind === 'ssh' ? await findSshHost(context) : null;
  if (remote !== null) return detectedOverSsh(context, commands, remote);
  const serving = await lookForProcess(context, chooser(context)).catch(() => null);
  const rights = await rightsObstacle(context);
  const found = await findHost(context, serving, rights);
  if (commands.stop === null && commands.start === null) return found;
  const { host, words, units } = found;
  return { host: createCommandsHost(context, commands, { host, rights, units }), words };
}

/** The first that has the engine, in this order. */
async function findHost(
  context: HostContext,
  serving: EngineProcess | null,
  rights: string | null,
): Promise<Found> {
  if (isDockerDesktop(context)) return { host: await createDesktopHost(context), words: null, units: [] };
  const unit = await findUnit(context.endpoint, serving, context.env);
  if (unit !== null)
    return { host: createSystemdHost(context, unit, rights), words: unit, units: unitsOf(unit) };
  const own = await findUserUnit(context, serving);
  if (own !== null)
    return {
      host: createSystemdHost(context, own.unit, own.obstacle ?? rights),
      words: own.unit,
      units: [],
    };
  const service = await findInitService(context, serving);
  if (service !== null) return { host: createInitHost(context, service, rights), words: service, units: [] };
  const obstacle = await processObstacle(context, rights);
  return { host: createProcessHost(context, obstacle), words: null, units: [] };
}

/** The user's own commands run here, whatever they do there. */
function detectedOverSsh(context: HostContext, commands: Commands, { host, bootId }: SshHost): Detected {
  const found = { words: null, bootId };
  if (commands.stop === null && commands.start === null) return { ...found, host };
  const beside = { host, rights: commands.stop === null ? host.obstacle : null, units: [] };
  return { ...found, host: createCommandsHost(context, commands, beside) };
}

async function rightsObstacle(context: HostContext): Promise<string | null> {
  if (context.endpoint.kind !== 'unix')
    return 'the engine is on another machine, or not reached by a unix socket';
  if ((await context.hands.kind()) !== null) return null;
  const uid = context.memory.seen?.uid;
  if (uid !== undefined && uid === process.geteuid?.()) return null;
  return 'this process is not root, and sudo asks for a password or is missing';
}

async function processObstacle(context: HostContext, rights: string | null): Promise<string | null> {
  if (rights !== null) return rights;
  if (existsSync('/proc/self/stat')) {
    const how = await howItRan(context);
    return typeof how === 'string' ? `${how}: give engine-start` : null;
  }
  return 'processes cannot be looked at here: there is no /proc';
}
