/** `buildmend recover`: finishes or undoes what a run that was killed has begun, and starts the engine. */
import path from 'node:path';
import { listenForCancellation } from './cancellation.ts';
import { messageOf } from './core/message-of.ts';
import type { RecoverCall } from './inputs/read-recover-flags.ts';
import { openFinishing } from './open-finishing.ts';

interface Out {
  write(text: string): unknown;
}

const PING_MS = 5_000;

/** Resolves to 0 where nothing was to be done or all was done, to 1 where something is left; what it is stands on `err`. */
export async function recoverCommand(call: RecoverCall, out: Out, err: Out): Promise<number> {
  const { engineStop, engineStart, engineLog } = call;
  const say = (line: string): void => void out.write(`${line}\n`);
  const cliPath = path.join(import.meta.dirname, 'index.js');
  const { signal } = listenForCancellation(process);
  try {
    const commands = { engineStop, engineStart, engineLog };
    const { env } = process;
    const finishing = await openFinishing({ command: null, env, commands, cliPath, signal, say });
    const { found, left } = await finishing.finish();
    const { state, detail } = await finishing.engine.ping(PING_MS);
    const silent = state === 'healthy' ? [] : [`the engine does not answer: ${detail}`];
    const open = left.length > 0 ? left : silent;
    for (const sentence of open) err.write(`buildmend: left: ${sentence}\n`);
    if (open.length === 0) say(found ? 'Nothing is left half done.' : 'Nothing to do: no run was cut off.');
    return open.length === 0 ? 0 : 1;
  } catch (error) {
    err.write(`buildmend: ${messageOf(error)}\n`);
    return 1;
  }
}
