/** An engine under systemd: service and socket stopped together, the start limit reset, the journal read. */
import { stoppedProcess } from '../../privileged/engine-process.ts';
import { type EngineHost, HostError } from '../engine.ts';
import { COMMAND_LIMIT_MS, type HostContext, LOOK_LIMIT_MS, lookForProcess } from './host-context.ts';
import { readLogFile } from './log-file.ts';
import { chooser, stopProcess } from './process.ts';
import { type EngineUnit, unitsOf } from './systemd-unit.ts';
import { ERROR_LOG_LINES, waitUntilAnswers, withLog } from './wait.ts';
import { watched } from './watch.ts';

export function createSystemdHost(
  context: HostContext,
  unit: EngineUnit,
  obstacle: string | null,
): EngineHost {
  const log = async (sinceMs: number, maxLines: number): Promise<readonly string[] | null> => {
    if (context.engineLog !== null) return readLogFile(context.hands, context.engineLog, sinceMs, maxLines);
    return context.hands.run(
      'readJournal',
      { unit: unit.service, sinceMs, maxLines },
      { timeoutMs: LOOK_LIMIT_MS },
    );
  };
  return {
    kind: 'systemd',
    obstacle,
    log,
    stop: (signal) => stopUnit(context, unit, signal),
    async start(signal) {
      const sinceMs = Date.now();
      try {
        await watched(context, () => startUnit(context, unit, signal));
      } catch (error) {
        throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
      }
    },
  };
}

/** The socket first: it would start the engine again while its files are worked on. A stopped (T) engine is killed, systemd would wait for it. */
async function stopUnit(context: HostContext, unit: EngineUnit, signal?: AbortSignal): Promise<void> {
  const found = await lookForProcess(context, chooser(context));
  if (stoppedProcess(found) !== null) await ask(context, 'kill', [unit.service], signal);
  await ask(context, 'stop', unitsOf(unit), signal);
  if ((await lookForProcess(context, chooser(context))) !== null) await stopProcess(context, signal);
}

/** Three starts in a minute are too many for systemd until its count is reset. */
async function startUnit(context: HostContext, unit: EngineUnit, signal?: AbortSignal): Promise<void> {
  await ask(context, 'reset-failed', unitsOf(unit), signal).catch(() => undefined);
  await ask(context, 'start', unitsOf(unit), signal);
  await waitUntilAnswers(context, { ended: async () => null, signal });
}

async function ask(
  context: HostContext,
  verb: 'stop' | 'start' | 'reset-failed' | 'kill',
  units: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const options = { timeoutMs: COMMAND_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
  const answer = await context.hands.run('systemctl', { verb, units }, options);
  if (answer.exitCode === 0) return;
  throw new HostError(`systemctl ${verb} ${units.join(' ')} ended with ${answer.exitCode}: ${answer.output}`);
}
