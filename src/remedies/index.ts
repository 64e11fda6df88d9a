/** The registry of remedies: the compiler makes sure that every rung has one. */
import type { RungId } from '../core/rungs.ts';
import { prune } from './prune.ts';
import { recreateBuilder } from './recreate-builder.ts';
import type { Remedy } from './remedy.ts';
import { repair } from './repair.ts';
import { resetBuildCache } from './reset-build-cache.ts';
import { resetImageStore, wipeEngine } from './reset-stores.ts';
import { restartEngine } from './restart-engine.ts';
import { retry } from './retry.ts';

export const REMEDIES: Readonly<Record<RungId, Remedy>> = {
  retry,
  repair,
  prune,
  'recreate-builder': recreateBuilder,
  'restart-engine': restartEngine,
  'reset-build-cache': resetBuildCache,
  'reset-image-store': resetImageStore,
  'wipe-engine': wipeEngine,
};
