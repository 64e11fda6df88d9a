/** An engine on another machine: its service manager there is asked with the user's own ssh. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type EngineHost, HostError } from '../engine.ts';
import { lookOverSsh, type RemoteLook } from '../ssh/look.ts';
import { type RemoteEnd, type RemoteShell, remoteShell } from '../ssh/remote-shell.ts';
import {
  downScript,
  logScript,
  MARK,
  type RemoteManager,
  startScript,
  stoppedScript,
  stopScript,
} from '../ssh/scripts.ts';
import { type SshTarget, sshTarget } from '../ssh/target.ts';
import { COMMAND_LIMIT_MS, type HostContext, LOOK_LIMIT_MS } from './host-context.ts';
import { readLogFile } from './log-file.ts';
import { ERROR_LOG_LINES, waitUntilAnswers, withLog } from './wait.ts';

/** How long a machine whose connection was lost is tried again, in milliseconds. */
const RECONNECT_MS = 60_000;
const PAUSE_MS = 1_000;
/** It came up over there, but a client needs a connection of its own to hear of it, in milliseconds. */
const ANSWER_LIMIT_MS = 90_000;

export interface SshHost {
  readonly host: EngineHost;
  /** The machine there runs another kernel than ours: it cannot be where this job runs. Null where that is not known. */
  readonly bootId: string | null;
}

/** Null when the address is none that the docker CLI takes. */
export async function findSshHost(context: HostContext, shell?: RemoteShell): Promise<SshHost | null> {
  const target = context.endpoint.kind === 'ssh' ? sshTarget(context.endpoint.url) : null;
  if (target === null) return null;
  const run = shell ?? remoteShell(target, context.env);
  const look = await lookOverSsh(run, target);
  return { host: createSshHost(context, target, run, look), bootId: look.bootId };
}

export function createSshHost(
  context: HostContext,
  target: SshTarget,
  run: RemoteShell,
  look: RemoteLook,
): EngineHost {
  if (look.kind === 'obstacle') return refusing(context, look.why);
  const { manager, sudo } = look;
  const remote: Remote = {
    context,
    target,
    manager,
    run: (script, options) => run(script, { ...options, asRoot: sudo }),
  };
  const log = (sinceMs: number, maxLines: number) => readLog(remote, sinceMs, maxLines);
  return {
    kind: 'ssh',
    obstacle: null,
    log,
    stopped: () => stoppedThere(remote),
    stop: (signal) => stop(remote, signal),
    async start(signal) {
      const sinceMs = Date.now();
      try {
        await start(remote, signal);
      } catch (error) {
        throw withLog(error, await log(sinceMs, ERROR_LOG_LINES).catch(() => null));
      }
    },
  };
}

interface Remote {
  readonly context: HostContext;
  readonly target: SshTarget;
  readonly manager: RemoteManager;
  readonly run: RemoteShell;
}

function refusing({ hands, engineLog }: HostContext, why: string): EngineHost {
  const refuse = async (): Promise<never> => {
    throw new HostError(why);
  };
  return {
    kind: 'ssh',
    obstacle: why,
    log: async (sinceMs, most) => (engineLog === null ? null : readLogFile(hands, engineLog, sinceMs, most)),
    stop: refuse,
    start: refuse,
  };
}

async function stoppedThere({ run, manager }: Remote): Promise<{ name: string; pid: number } | null> {
  const end = await run(stoppedScript(manager), { timeoutMs: LOOK_LIMIT_MS });
  if (end.kind === 'lost') return null;
  const [, pid, name] = new RegExp(`^${MARK}stopped (\\d+) (\\S+)$`, 'm').exec(end.stdout) ?? [];
  return pid === undefined || name === undefined ? null : { name, pid: Number(pid) };
}

/** A lost connection is made again to see what became of it; an engine of which nobody knows is not taken for stopped. */
async function stop(remote: Remote, signal?: AbortSignal): Promise<void> {
  const { run, manager, target } = remote;
  const end = await run(stopScript(manager), { timeoutMs: COMMAND_LIMIT_MS, signal });
  signal?.throwIfAborted();
  if (end.kind === 'ended') return assertDone(end, 'stop', target);
  if (await saysDown(remote, signal)) return;
  throw new HostError(
    `the connection was lost while the engine on ${target.host} was being stopped, and it is not known that it stopped: ${end.why}`,
  );
}

async function start(remote: Remote, signal?: AbortSignal): Promise<void> {
  const { run, manager, target, context } = remote;
  const end = await run(startScript(manager), { timeoutMs: COMMAND_LIMIT_MS, signal });
  signal?.throwIfAborted();
  if (end.kind === 'ended') assertDone(end, 'start', target);
  // Of a lost one the engine itself tells whether it was started
  await waitUntilAnswers(context, { ended: async () => null, signal, limitMs: ANSWER_LIMIT_MS });
}

function assertDone(end: Extract<RemoteEnd, { kind: 'ended' }>, what: string, { host }: SshTarget): void {
  const status = new RegExp(`^${MARK}status (\\d+)$`, 'm').exec(end.stdout)?.[1];
  if (status === '0') return;
  const said = end.stderr.trim().split('\n').slice(-ERROR_LOG_LINES).join('\n');
  throw new HostError(`to ${what} the engine on ${host} ended with ${status ?? end.exitCode}: ${said}`);
}

async function saysDown({ run, manager }: Remote, signal?: AbortSignal): Promise<boolean> {
  const until = performance.now() + RECONNECT_MS;
  while (performance.now() < until) {
    signal?.throwIfAborted();
    const end = await run(downScript(manager), { timeoutMs: LOOK_LIMIT_MS, signal });
    if (end.kind === 'ended' && end.stdout.includes(`${MARK}down yes`)) return true;
    await sleep(PAUSE_MS, undefined, { signal });
  }
  return false;
}

/** Null when it cannot be read there. */
async function readLog(
  { run, manager, context }: Remote,
  sinceMs: number,
  maxLines: number,
): Promise<readonly string[] | null> {
  if (context.engineLog !== null) return readLogFile(context.hands, context.engineLog, sinceMs, maxLines);
  const sinceS = sinceMs === 0 ? null : (Date.now() - sinceMs) / 1000;
  const end = await run(logScript(manager, sinceS, maxLines), { timeoutMs: LOOK_LIMIT_MS });
  if (end.kind === 'lost' || end.exitCode !== 0) return null;
  return end.stdout.split('\n').filter((line) => line !== '');
}
