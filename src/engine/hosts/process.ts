/** A bare engine process: found by its socket, stopped by signals, started again exactly as it was. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../core/message-of.ts';
import type { EngineProcess } from '../../privileged/engine-process.ts';
import { errnoOf } from '../../privileged/errno.ts';
import type { NamespaceNames } from '../../privileged/ops/find-namespaces.ts';
import type { StartProcessArgs } from '../../privileged/ops/start-process.ts';
import { type EngineHost, HostError } from '../engine.ts';
import { placesOf, readBootId } from '../engine-record.ts';
import { servingProcess } from '../serving-process.ts';
import { type HostContext, LOOK_LIMIT_MS, lookForProcess, STOP_GRACE_MS } from './host-context.ts';
import { readLogFile } from './log-file.ts';
import type { NamespaceHold } from './process-memory.ts';
import { ERROR_LOG_LINES, waitUntilAnswers, withLog } from './wait.ts';

/** `obstacle` is the reason that detection found, or null. */
export function createProcessHost(context: HostContext, obstacle: string | null): EngineHost {
  const log = (sinceMs: number, maxLines: number): Promise<readonly string[] | null> => {
    const path = logPath(context);
    return path === null ? Promise.resolve(null) : readLogFile(context.hands, path, sinceMs, maxLines);
  };
  return {
    kind: 'process',
    obstacle,
    stop: (signal) => stopProcess(context, signal),
    log,
    async start(signal) {
      if ((await lookForProcess(context, chooser(context))) !== null)
        return waitUntilAnswers(context, { ended: stays, signal });
      const sinceMs = Date.now();
      try {
        await startAgain(context, signal);
      } catch (error) {
        throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
      }
    },
  };
}

const LAUNCHER_WAIT_MS = 2_000;
const LAUNCHER_GRACE_MS = 5_000;

const stays = async (): Promise<null> => null;

export function chooser(context: HostContext): (engines: readonly EngineProcess[]) => EngineProcess | null {
  return (engines) => servingProcess(engines, context.endpoint);
}

/** Ends the engine's process and what it leaves behind; "already stopped" is success. Throws HostError. */
export async function stopProcess(context: HostContext, signal?: AbortSignal): Promise<void> {
  const found = await lookForProcess(context, chooser(context));
  const known = found ?? context.memory.seen;
  const options = { timeoutMs: STOP_GRACE_MS + 20_000, ...(signal === undefined ? {} : { signal }) };
  try {
    if (known !== null) {
      // Also one that is not found any more: a killed process has let go of its sockets before it is gone.
      const { pid, startTicks } = known;
      await context.hands.run('endProcess', { pid, startTicks, graceMs: STOP_GRACE_MS }, options);
      await endLauncher(context, known);
    }
    if (known !== null) {
      const { argv, env } = known;
      const config = await context.hands.run(
        'readDaemonConfig',
        { argv, env, pid: null },
        { timeoutMs: LOOK_LIMIT_MS },
      );
      await context.hands.run('endLeftovers', { execRoot: config.execRoot }, options);
    }
  } catch (error) {
    throw new HostError(`the engine’s process could not be stopped: ${messageOf(error)}`);
  }
}

/** RootlessKit cleans up and ends by itself when dockerd has ended. */
async function endLauncher({ hands }: HostContext, { launcher = null }: EngineProcess): Promise<void> {
  if (launcher === null) return;
  const { pid, startTicks } = launcher;
  const args = { pid, startTicks, graceMs: LAUNCHER_GRACE_MS, waitFirstMs: LAUNCHER_WAIT_MS };
  await hands.run('endProcess', args, { timeoutMs: LAUNCHER_WAIT_MS + LAUNCHER_GRACE_MS + 20_000 });
}

async function startAgain(context: HostContext, signal?: AbortSignal): Promise<void> {
  const args = await howItRan(context);
  if (typeof args === 'string') throw new HostError(args);
  await clearPidFiles(context, args);
  const { pid } = await context.hands.run('startProcess', args, { timeoutMs: LOOK_LIMIT_MS });
  const ended = async (): Promise<string | null> => {
    const engines = await context.hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS });
    const mine = engines.find((engine) => engine.pid === pid);
    if (mine !== undefined) context.memory.remember(mine);
    return mine === undefined && !isAlive(pid) ? `process ${pid} (${args.argv.join(' ')}) is gone` : null;
  };
  await waitUntilAnswers(context, { ended, signal });
  await ended();
}

/** Of dockerd, and of its containerd: for that one it would wait ten seconds (moby, `libcontainerd/supervisor`). */
async function clearPidFiles(context: HostContext, { argv, env }: StartProcessArgs): Promise<void> {
  const limit = { timeoutMs: LOOK_LIMIT_MS };
  const config = await context.hands.run('readDaemonConfig', { argv, env, pid: null }, limit);
  for (const path of [config.pidFile, join(config.execRoot, 'containerd', 'containerd.pid')]) {
    await context.hands.run('clearPidFile', { path }, limit).catch(() => false);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

/** The way to start it again, or the reason why that is not known. */
export async function howItRan(context: HostContext): Promise<StartProcessArgs | string> {
  const { seen } = context.memory;
  const engine = seen ?? context.record();
  if (engine === null || engine.argv.length === 0) return 'nothing is known of how the engine was started';
  const launcher = engine.launcher ?? null;
  const namespaces = launcher === null ? await namespacesFor(context) : OURS;
  if (namespaces === null) return 'the engine ran in namespaces of its own, and they are gone';
  const { argv, exe, cwd } = launcher ?? engine;
  const env = seen === null ? null : (seen.launcher ?? seen).env;
  return {
    argv,
    exe,
    cwd,
    env: env ?? { ...placesOf(context.env), ...context.record()?.places },
    logFile: logPath(context) ?? ownLog(context),
    netNamespace: namespaces.net,
    mountNamespace: namespaces.mnt,
    launch: seen?.launch ?? null,
  };
}

/** RootlessKit makes the engine's namespaces anew. */
const OURS: NamespaceHold = { net: null, mnt: null };

async function namespacesFor(context: HostContext): Promise<NamespaceHold | null> {
  return context.memory.namespaces() ?? namespacesByName(context, namespacesOf(context));
}

/** Foreign namespaces that it ran in, by name; null where it ran in ours. */
function namespacesOf(context: HostContext): NamespaceNames {
  const { seen } = context.memory;
  if (seen !== null) {
    return { net: seen.foreignNet ? seen.netName : null, mnt: seen.foreignMnt ? seen.mntName : null };
  }
  const record = context.record();
  return { net: record?.netName ?? null, mnt: record?.mntName ?? null };
}

/** Where we hold none ourselves, a process may be left that lives in them. */
async function namespacesByName(context: HostContext, names: NamespaceNames): Promise<NamespaceHold | null> {
  if (names.net === null && names.mnt === null) return { net: null, mnt: null };
  if (context.memory.seen === null && context.record()?.bootId !== readBootId()) return null;
  const pid = await context.hands
    .run('findNamespaces', names, { timeoutMs: LOOK_LIMIT_MS })
    .catch(() => null);
  if (pid === null) return null;
  const file = (kind: 'net' | 'mnt'): string => `/proc/${pid}/ns/${kind}`;
  return { net: names.net === null ? null : file('net'), mnt: names.mnt === null ? null : file('mnt') };
}

export function logPath(context: HostContext): string | null {
  return context.engineLog ?? context.memory.seen?.logFile ?? context.record()?.logFile ?? null;
}

/** An engine whose output went nowhere gets a file: without it nobody could say why it does not start. */
function ownLog(context: HostContext): string | null {
  try {
    mkdirSync(context.stateDir, { recursive: true, mode: 0o700 });
    return join(context.stateDir, 'engine.log');
  } catch {
    return null;
  }
}
