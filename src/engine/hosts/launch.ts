/** How the engine was started, whoever did it: its process as it was seen, an earlier run's record, or its unit. */
import type { EngineLaunch } from '../engine.ts';
import { placesOf } from '../engine-record.ts';
import type { Detected } from './detect.ts';
import { type HostContext, lookForProcess } from './host-context.ts';
import { chooser, howItRan } from './process.ts';

/** Null where nothing is known of it. */
export async function launchOf(
  context: HostContext,
  detected: () => Promise<Detected>,
): Promise<EngineLaunch | null> {
  if (context.endpoint.kind !== 'unix') return null;
  await lookForProcess(context, chooser(context)).catch(() => null);
  // A rootless one lives in namespaces that RootlessKit makes for it: not beside us
  if ((context.memory.seen ?? context.record())?.launcher != null) return null;
  const ran = await howItRan(context);
  if (typeof ran !== 'string') return ran;
  const { words } = await detected();
  if (words === null || words.argv.length === 0 || words.env?.['ROOTLESSKIT_STATE_DIR'] !== undefined)
    return null;
  const argv = words.argv.filter((word) => !word.startsWith('$'));
  return { argv, exe: null, env: placesOf(context.env), netNamespace: null, mountNamespace: null };
}
