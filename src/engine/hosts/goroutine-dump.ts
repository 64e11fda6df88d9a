/** Keeps what a hung engine is doing, before it is ended: nothing else tells afterwards why it hung. */
import { type HostContext, LOOK_LIMIT_MS, lookForProcess } from './host-context.ts';
import { chooser } from './process.ts';

const DUMP_LIMIT_MS = 5_000;

/** The file with its goroutines; null when no process is known to serve the endpoint, or it does not hear. */
export async function dumpEngine(context: HostContext): Promise<string | null> {
  if (context.endpoint.kind !== 'unix') return null;
  const { hands } = context;
  const found = await lookForProcess(context, chooser(context));
  if (found === null) return null;
  const { pid, startTicks, argv, env } = found;
  const config = await hands.run('readDaemonConfig', { argv, env, pid }, { timeoutMs: LOOK_LIMIT_MS });
  const args = { pid, startTicks, execRoot: config.execRoot, limitMs: DUMP_LIMIT_MS };
  return hands.run('dumpGoroutines', args, { timeoutMs: DUMP_LIMIT_MS + LOOK_LIMIT_MS });
}
