/** An engine under systemd, the system's or a user's own: service and socket stopped together, the start limit reset, the journal read. */
import { messageOf } from '../../core/message-of.ts';
import { stoppedProcess } from '../../privileged/engine-process.ts';
import { type EngineHost, HostError } from '../engine.ts';
import { wakeContainerd } from './frozen-containerd.ts';
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
      { unit: unit.service, sinceMs, maxLines, uid: unit.uid ?? null },
      { timeoutMs: LOOK_LIMIT_MS },
    );
  };
  return {
    kind: unit.uid == null ? 'systemd' : 'systemd-user',
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
  if (stoppedProcess(found) !== null) await ask(context, unit, 'kill', signal);
  await ask(context, unit, 'stop', signal).catch(async (error: unknown) => {
    // A unit may have no limit of its own (`TimeoutSec=0`, as Docker's rootless one)
    if ((await lookForProcess(context, chooser(context))) === null) throw error;
    await ask(context, unit, 'kill', signal);
    await ask(context, unit, 'stop', signal);
  });
  if ((await lookForProcess(context, chooser(context))) !== null) await stopProcess(context, signal);
}

/** Three starts in a minute are too many for systemd until its count is reset. */
async function startUnit(context: HostContext, unit: EngineUnit, signal?: AbortSignal): Promise<void> {
  await ask(context, unit, 'reset-failed', signal).catch(() => undefined);
  const why = unit.uid == null ? await wakeContainerd(context, unit.argv) : null;
  try {
    await ask(context, unit, 'start', signal);
    await waitUntilAnswers(context, { ended: async () => null, signal });
  } catch (error) {
    throw why === null ? error : new HostError(`${messageOf(error)}; ${why}`);
  }
}

async function ask(
  context: HostContext,
  unit: EngineUnit,
  verb: 'stop' | 'start' | 'reset-failed' | 'kill',
  signal?: AbortSignal,
): Promise<void> {
  const units = verb === 'kill' ? [unit.service] : unitsOf(unit);
  const options = { timeoutMs: COMMAND_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
  const answer = await context.hands.run('systemctl', { verb, units, uid: unit.uid ?? null }, options);
  if (answer.exitCode === 0) return;
  const asked = unit.uid == null ? 'systemctl' : 'systemctl --user';
  throw new HostError(`${asked} ${verb} ${units.join(' ')} ended with ${answer.exitCode}: ${answer.output}`);
}
