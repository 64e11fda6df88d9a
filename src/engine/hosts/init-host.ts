/** An engine that is a service of OpenRC or of an init script: stopped and started by `rc-service` or `service`. */
import { stoppedProcess } from '../../privileged/engine-process.ts';
import { type EngineHost, HostError } from '../engine.ts';
import { COMMAND_LIMIT_MS, type HostContext, LOOK_LIMIT_MS, lookForProcess } from './host-context.ts';
import { type InitService, pidFilesOf } from './init-service.ts';
import { readLogFile } from './log-file.ts';
import { chooser, logPath, stopProcess } from './process.ts';
import { ERROR_LOG_LINES, waitUntilAnswers, withLog } from './wait.ts';
import { watched } from './watch.ts';

/** Where both Debian's and Alpine's scripts send dockerd's output. */
const LOG = '/var/log/docker.log';
/** A script may end before dockerd is there, in milliseconds. */
const APPEAR_MS = 3_000;

export function createInitHost(
  context: HostContext,
  service: InitService,
  obstacle: string | null,
): EngineHost {
  const log = (sinceMs: number, maxLines: number): Promise<readonly string[] | null> =>
    readLogFile(context.hands, logPath(context) ?? LOG, sinceMs, maxLines);
  return {
    kind: service.manager,
    obstacle,
    log,
    stop: (signal) => stopService(context, service, signal),
    async start(signal) {
      const sinceMs = Date.now();
      try {
        await watched(context, () => startService(context, service, signal));
      } catch (error) {
        throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
      }
    },
  };
}

/** A stopped (T) engine is killed first: the script would wait for it. What a supervisor starts anew meanwhile the script ends. */
async function stopService(context: HostContext, service: InitService, signal?: AbortSignal): Promise<void> {
  const before = await lookForProcess(context, chooser(context));
  if (stoppedProcess(before) !== null) await stopProcess(context, signal);
  const answer = await ask(context, service, 'stop', signal);
  // Also where all is gone: the containerd of a killed engine stays, and the next one would wait for it
  await stopProcess(context, signal);
  if ((await lookForProcess(context, chooser(context))) === null) return;
  throw new HostError(`${said(service, 'stop', answer)}; an engine still serves the endpoint`);
}

async function startService(context: HostContext, service: InitService, signal?: AbortSignal): Promise<void> {
  if ((await lookForProcess(context, chooser(context))) === null) await forget(context, service, signal);
  const answer = await ask(context, service, 'start', signal);
  if (answer.exitCode !== 0) throw new HostError(said(service, 'start', answer));
  const startedAt = performance.now();
  const ended = async (): Promise<string | null> => {
    if (performance.now() - startedAt < APPEAR_MS) return null;
    const engines = await context.hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS });
    return engines.length === 0 ? 'no dockerd is there any more' : null;
  };
  await waitUntilAnswers(context, { ended, signal });
}

/** OpenRC does not start what it takes for started; a script does not where the pid of a dead engine is another's now. */
async function forget(context: HostContext, service: InitService, signal?: AbortSignal): Promise<void> {
  if (service.manager === 'openrc') await ask(context, service, 'zap', signal);
  for (const path of [...(await pidFilesOf('/', service.name)), '/run/docker.pid'])
    await context.hands.run('clearPidFile', { path }, { timeoutMs: LOOK_LIMIT_MS }).catch(() => false);
}

type Answer = { readonly exitCode: number; readonly output: string };

async function ask(
  { hands }: HostContext,
  { manager, name }: InitService,
  verb: 'stop' | 'start' | 'zap',
  signal?: AbortSignal,
): Promise<Answer> {
  const options = { timeoutMs: COMMAND_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
  return hands.run('initService', { manager, verb, service: name }, options);
}

function said({ manager, name }: InitService, verb: string, { exitCode, output }: Answer): string {
  const program = manager === 'openrc' ? 'rc-service' : 'service';
  return `${program} ${name} ${verb} ended with ${exitCode}: ${output}`;
}
