/** An engine that is stopped and started by the user's own commands; where only one is given, another host does the other half. */
import { stoppedProcess } from '../../privileged/engine-process.ts';
import { type EngineHost, HostError } from '../engine.ts';
import { COMMAND_LIMIT_MS, type HostContext, lookForProcess, START_LIMIT_MS } from './host-context.ts';
import { readLogFile } from './log-file.ts';
import { chooser, logPath, stopProcess } from './process.ts';
import { runCommand } from './run-command.ts';
import { ERROR_LOG_LINES, waitUntilAnswers, withLog } from './wait.ts';
import { watched } from './watch.ts';

export interface Commands {
  readonly stop: string | null;
  readonly start: string | null;
}

/** How long the engine may take to be gone after the stop command ended, in milliseconds. */
const GONE_LIMIT_MS = 10_000;

/** What detection found besides the user's commands. */
export interface Beside {
  /** Does the half that the user gave no command for. */
  readonly host: EngineHost;
  /** Why no process but our own may be ended and no unit asked; null when they may. */
  readonly rights: string | null;
  /** Systemd's service and socket that serve the endpoint; empty when none does. */
  readonly units: readonly string[];
}

export function createCommandsHost(context: HostContext, commands: Commands, beside: Beside): EngineHost {
  const { stop, start } = commands;
  const { host: other, rights } = beside;
  const units = rights === null ? beside.units : [];
  const log = async (sinceMs: number, maxLines: number): Promise<readonly string[] | null> => {
    const path = logPath(context);
    const own = path === null ? null : await readLogFile(context.hands, path, sinceMs, maxLines);
    return own ?? other.log(sinceMs, maxLines);
  };
  return {
    kind: 'commands',
    obstacle: obstacleOf(commands, beside),
    log,
    async stop(signal) {
      if (stop === null) return other.stop(signal);
      await stopByCommand(context, { command: stop, units }, signal);
    },
    async start(signal) {
      if (start === null) return other.start(signal);
      const sinceMs = Date.now();
      try {
        await watched(context, () => startByCommand(context, start, signal));
      } catch (error) {
        throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
      }
    },
  };
}

/** To start an engine by a command nothing need be known of how it ran; to stop it otherwise takes the rights to. */
function obstacleOf({ stop, start }: Commands, { host, rights }: Beside): string | null {
  if (start === null) return host.obstacle;
  return stop === null ? rights : null;
}

/** `systemctl stop docker` alone leaves the socket listening: our own look whether the engine is gone would start it. */
async function stopUnits(
  context: HostContext,
  units: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  if (units.length === 0) return;
  const options = { timeoutMs: COMMAND_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
  await context.hands.run('systemctl', { verb: 'stop', units }, options).catch(() => undefined);
}

/** What the command leaves running (a stopped process does not hear it) is ended by its pid. Throws HostError. */
async function stopByCommand(
  context: HostContext,
  { command, units }: { readonly command: string; readonly units: readonly string[] },
  signal?: AbortSignal,
): Promise<void> {
  const before = await lookForProcess(context, chooser(context));
  const hung = stoppedProcess(before) !== null;
  const limitMs = hung ? GONE_LIMIT_MS : COMMAND_LIMIT_MS;
  const end = await runCommand(command, { env: context.env, limitMs, signal });
  // systemd would wait for a hung one as long as the command did.
  if (!hung) await stopUnits(context, units, signal);
  if (await isGone(context)) return;
  if (before !== null) {
    await stopProcess(context, signal);
    return stopUnits(context, units, signal);
  }
  const how = end.exitCode === null ? `did not end within ${limitMs} ms` : `ended with ${end.exitCode}`;
  throw new HostError(`engine-stop ${how} and the engine still answers: ${end.output}`);
}

async function isGone(context: HostContext): Promise<boolean> {
  const found = await lookForProcess(context, chooser(context));
  return found === null && (await context.ping(1000)).state === 'broken';
}

async function startByCommand(context: HostContext, command: string, signal?: AbortSignal): Promise<void> {
  const { promise: up, resolve: isUp } = Promise.withResolvers<void>();
  const running = runCommand(command, { env: context.env, limitMs: COMMAND_LIMIT_MS, signal, until: up });
  let failure: string | null = null;
  void running.then((end) => {
    if (end.exitCode !== null && end.exitCode !== 0) {
      failure = `engine-start ended with ${end.exitCode}: ${end.output}`;
    }
  });
  try {
    await waitUntilAnswers(context, { ended: async () => failure, signal, limitMs: START_LIMIT_MS });
  } finally {
    isUp();
    await running;
  }
}
