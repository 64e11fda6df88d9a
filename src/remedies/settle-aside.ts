/** Of what a cut-off run set aside, and the engine lives without: whether it is better put back than ended. */
import type { Found } from './aside-roots.ts';
import type { RecoverContext } from './recover-set-aside.ts';

const LOOK_MS = 20_000;
/** With these go images and containers, which may not be had again; with all others no more than caches and broken files. */
const WITH_IMAGES = ['reset-image-store', 'wipe-engine'];

/**
 * Nobody knows whether the rung would have helped. The least harm:
 *
 * - a tiny build fails without it: put back
 * - caches and single broken files: not put back, for the engine would be stopped a second time for what it makes anew
 * - images and containers: put back, as long as the engine ran with them before, and nothing stands in the new stores that would
 *   be lost by it
 */
export async function isWorthUndoing(
  context: RecoverContext,
  { id, rung, engineRan = null }: Pick<Found, 'id' | 'rung' | 'engineRan'>,
): Promise<boolean> {
  const { engine, signal } = context;
  const { api, build } = await engine.readiness([], signal);
  if (api.state === 'broken' || build.state === 'broken') return true;
  if (engineRan !== true || !WITH_IMAGES.includes(rung ?? '')) return false;
  const containers = await listed(context, ['ps', '-aq']);
  const images = await listed(context, ['images', '-q']);
  const onlyLoaded = context.loading?.includes(id) === true;
  return containers === 0 && (images === 0 || onlyLoaded);
}

/** Null where the engine does not say: then it may be any number. */
async function listed({ engine, signal }: RecoverContext, args: readonly string[]): Promise<number | null> {
  const call = await engine.docker(args, { timeoutMs: LOOK_MS, signal });
  return call.exitCode === 0 ? call.stdout.split('\n').filter((line) => line !== '').length : null;
}
