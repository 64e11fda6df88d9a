/** A containerd that is a unit of its own and does not answer: the engine cannot do without it, and starting the engine does not mend it. */
import { messageOf } from '../../core/message-of.ts';
import { optionsOfArgv } from '../../privileged/daemon-options.ts';
import type { EngineProcess } from '../../privileged/engine-process.ts';
import { COMMAND_LIMIT_MS, type HostContext, LOOK_LIMIT_MS } from './host-context.ts';

const KNOCK_MS = 3_000;
const GRACE_MS = 10_000;

/**
 * Restarts it where nobody but Docker has anything in it; its containers' shims live on. The reason why not as a sentence; null
 * where it answers, was restarted, or is none of its own. Never rejects.
 */
export async function wakeContainerd(context: HostContext, argv: readonly string[]): Promise<string | null> {
  const address = optionsOfArgv(argv).containerd;
  if (address === null || !address.startsWith('/')) return null;
  try {
    return await wake(context, address);
  } catch (error) {
    return `whether containerd at ${address} answers could not be found out (${messageOf(error)})`;
  }
}

async function wake({ hands }: HostContext, address: string): Promise<string | null> {
  const limit = { timeoutMs: LOOK_LIMIT_MS };
  const found = await hands.run('findContainerd', { address }, limit);
  if (found === null) return null;
  if ((await hands.run('knockAtContainerd', { address, limitMs: KNOCK_MS }, limit)) === 'answers')
    return null;
  const silent = `containerd (process ${found.pid}) does not answer`;
  const unit = unitOf(found);
  if (unit === null) return `${silent}, and it is no unit of systemd: it is not restarted`;
  const others = await othersOf(hands, address);
  if (others !== null) return `${silent}, and ${others}: it is not restarted`;
  const { pid, startTicks } = found;
  // The process alone: a kill of the unit would take the containers' shims along
  await hands.run('endProcess', { pid, startTicks, graceMs: GRACE_MS }, { timeoutMs: COMMAND_LIMIT_MS });
  const options = { timeoutMs: COMMAND_LIMIT_MS };
  await hands.run('systemctl', { verb: 'reset-failed', units: [unit] }, options);
  const { exitCode, output } = await hands.run('systemctl', { verb: 'start', units: [unit] }, options);
  return exitCode === 0 ? null : `${silent}, and systemctl start ${unit} ended with ${exitCode}: ${output}`;
}

/** Law 5: others on it are respected, and so they are where nobody can tell. */
async function othersOf(hands: HostContext['hands'], address: string): Promise<string | null> {
  const limit = { timeoutMs: LOOK_LIMIT_MS };
  const root = await hands.run('findContainerdRoot', { dataRoot: '/nowhere', address }, limit);
  if (root === null) return 'its files cannot be found, so nobody knows who else uses it';
  const { foreign, unreadable } = await hands.run('lookAtContainerd', { root, address }, limit);
  if (unreadable !== null) return `its records cannot be read (${unreadable})`;
  return foreign.length === 0 ? null : `${foreign.join(', ')} has containers or images in it, too`;
}

/** Of the system's manager: `/system.slice/containerd.service`. */
export function unitOf({ cgroup = null }: Pick<EngineProcess, 'cgroup'>): string | null {
  return /^(?:.*\/)?system\.slice\/([^/]*containerd[^/]*\.service)$/.exec(cgroup ?? '')?.[1] ?? null;
}
