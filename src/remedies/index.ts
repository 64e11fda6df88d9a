/** The registry of remedies: the compiler makes sure that every rung has one. */
import { messageOf } from '../core/message-of.ts';
import { type Disturbance, type RungId, rungSpec } from '../core/rungs.ts';
import { fallbackBuilder } from './fallback-builder.ts';
import { freeSpace } from './free-space.ts';
import { prune } from './prune.ts';
import { pruneImages } from './prune-images.ts';
import { recreateBuilder } from './recreate-builder.ts';
import type { Remedy, RemedyContext, RemedyResult } from './remedy.ts';
import { repair } from './repair.ts';
import { resetBuildCache } from './reset-build-cache.ts';
import { resetImageStore, wipeEngine } from './reset-stores.ts';
import { restartEngine } from './restart-engine.ts';
import { retry, retryWithoutRemoteCache } from './retry.ts';
import { sideEngine } from './side-engine.ts';
import { applyWithinLimit } from './within-limit.ts';

export const REMEDIES: Readonly<Record<RungId, Remedy>> = {
  retry,
  'retry-without-remote-cache': retryWithoutRemoteCache,
  repair,
  'free-space': freeSpace,
  prune,
  'prune-images': pruneImages,
  'recreate-builder': recreateBuilder,
  'fallback-builder': fallbackBuilder,
  'restart-engine': restartEngine,
  'side-engine': sideEngine,
  'reset-build-cache': resetBuildCache,
  'reset-image-store': resetImageStore,
  'wipe-engine': wipeEngine,
};

/** A remedy that throws, or takes longer than its limit, has failed. */
export function applyRemedy(rung: RungId, context: RemedyContext): Promise<RemedyResult> {
  return applyWithinLimit(REMEDIES[rung], context);
}

/** Whom a rung would disturb; all, where that cannot be found out. */
export async function disturbanceOf(rung: RungId, context: RemedyContext): Promise<Disturbance> {
  const always = rungSpec(rung).disturbs;
  return (await REMEDIES[rung].disturbs?.(context).catch(() => 'engine' as const)) ?? always;
}

type Obstacles = Partial<Record<RungId, string>>;

/** What stands in the way of each rung; what cannot even be looked at is not taken. All at once: on an engine that does not answer each of them waits for its own time limit. */
export async function obstaclesOf(
  ladder: readonly RungId[],
  contextFor: (rung: RungId) => RemedyContext,
): Promise<Obstacles> {
  const looked = await Promise.all(
    ladder.map(
      async (rung) => [rung, await REMEDIES[rung].obstacle(contextFor(rung)).catch(messageOf)] as const,
    ),
  );
  const obstacles: Obstacles = {};
  for (const [rung, why] of looked) if (why !== null) obstacles[rung] = why;
  return obstacles;
}
/**
 * What stands in the way of the rungs before the first that can be taken, one after the other: to ask a registry or to look
 * through a store for a rung that is not reached would only cost time.
 * @param next - the rung that comes if only these obstacles stand
 */
export async function obstaclesUpTo(
  next: (obstacles: Obstacles) => RungId | null,
  contextFor: (rung: RungId) => RemedyContext,
): Promise<Obstacles> {
  const obstacles: Obstacles = {};
  for (;;) {
    const rung = next({ ...obstacles });
    if (rung === null || obstacles[rung] !== undefined) return obstacles;
    const why = await REMEDIES[rung].obstacle(contextFor(rung)).catch(messageOf);
    if (why === null) return obstacles;
    obstacles[rung] = why;
  }
}
