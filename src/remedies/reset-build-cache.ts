/** Sets BuildKit's state aside; images, containers, networks and volumes stay. */
import type { Remedy } from './remedy.ts';
import { setAsideAndStart } from './set-aside.ts';
import { type StoreRung, storeRungObstacle } from './store-safety.ts';

/** Both stores keep it there: metadata in `buildkit/containerd-overlayfs` with the containerd store (measured). */
const ENTRIES = ['buildkit'];
const RUNG: StoreRung = { containers: 'stopped', entries: () => ENTRIES };

export const resetBuildCache: Remedy = {
  id: 'reset-build-cache',
  obstacle: async (context) => storeRungObstacle(context, await context.engine.facts(), RUNG),
  async apply(context) {
    const facts = await context.engine.facts();
    if (facts === null) return { kind: 'failed', why: 'the data root is no longer known' };
    const why = await storeRungObstacle(context, facts, RUNG);
    if (why !== null) return { kind: 'failed', why };
    return setAsideAndStart(context, facts, {
      rung: 'reset-build-cache',
      entries: ENTRIES,
      volumesToo: false,
      // Layers that only the old state named stay in the store and no prune finds them (measured: 57 MB in a small case).
      done: 'BuildKit’s state was set aside; layers that only it knew stay on disk until the image store is reset',
      lost: ['the build cache of the engine'],
    });
  },
};
