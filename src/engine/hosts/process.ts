/** A bare engine process: found by its socket, stopped by signals, started again exactly as it was. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineProcess } from '../../privileged/engine-process.ts';
import type { StartProcessArgs } from '../../privileged/ops/start-process.ts';
import { type EngineHost, HostError } from '../engine.ts';
import { servingProcess } from '../serving-process.ts';
import { type HostContext, LOOK_LIMIT_MS, lookForProcess, STOP_GRACE_MS } from './host-context.ts';
import { readLogFile } from './log-file.ts';
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
      const sinceMs = Date.now() - 1000;
      try {
        await startAgain(context, signal);
      } catch (error) {
        throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
      }
    },
  };
}

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
    if (found !== null) {
      const { pid, startTicks } = found;
      await context.hands.run('endProcess', { pid, startTicks, graceMs: STOP_GRACE_MS }, options);
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
    throw new HostError(
      `the engine’s process could not be stopped: ${error instanceof Error ? error.message : error}`,
    );
  }
}

async function startAgain(context: HostContext, signal?: AbortSignal): Promise<void> {
  const args = howItRan(context);
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
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The way to start it again, or the reason why that is not known. */
export function howItRan(context: HostContext): StartProcessArgs | string {
  const { seen } = context.memory;
  const record = context.record();
  const source = seen ?? record;
  if (source === null || source.argv.length === 0) return 'nothing is known of how the engine was started';
  const namespaces = context.memory.namespaces();
  const lost =
    seen === null ? record?.foreignNet === true || record?.foreignMnt === true : namespaces === null;
  if (lost) return 'the engine ran in namespaces of its own, and they are gone';
  return {
    argv: source.argv,
    exe: source.exe,
    cwd: source.cwd,
    env: seen?.env ?? plainEnv(context.env),
    logFile: logPath(context) ?? ownLog(context),
    netNamespace: seen === null ? null : (namespaces?.net ?? null),
    mountNamespace: seen === null ? null : (namespaces?.mnt ?? null),
  };
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

/** Where its own environment is not known: what a service manager would give it, nothing of the job's. */
function plainEnv(env: HostContext['env']): Readonly<Record<string, string>> {
  const kept = ['PATH', 'HOME', 'XDG_RUNTIME_DIR'].map((name): readonly [string, string] => [
    name,
    env[name] ?? '',
  ]);
  return Object.fromEntries(kept.filter(([, value]) => value !== ''));
}
