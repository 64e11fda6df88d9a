/** The two rungs that set whole stores aside: `reset-image-store` and `wipe-engine`. */
import type { RungId } from '../core/rungs.ts';
import type { EngineFacts } from '../engine/engine.ts';
import type { AsidePlan, BroughtBack } from './aside-plan.ts';
import { containerdPart } from './containerd-part.ts';
import { listed } from './listed.ts';
import { type Reloaded, reloadImages } from './reload-images.ts';
import { remakeWipedNetworks } from './remake-networks.ts';
import type { Remedy, RemedyContext } from './remedy.ts';
import { setAsideAndStart } from './set-aside.ts';
import { allEntries, storeEntries, storeObstacle } from './store-entries.ts';
import { lookAtDataRoot, type StoreRung, storeRungObstacle } from './store-safety.ts';
import { type StoreLoss, storeLoss } from './what-is-lost.ts';

type PlanOf = (
  facts: EngineFacts,
  names: readonly string[],
  context: RemedyContext,
  loss: StoreLoss,
) => AsidePlan;

/** The kept directories are named by what they hold, for the summary. */
const planReset: PlanOf = (facts, names, context, loss) => ({
  rung: 'reset-image-store',
  entries: storeEntries(facts, names),
  volumesToo: false,
  done: 'images, containers and build cache were set aside; volumes, networks and plugins are kept',
  lost: loss.lost,
  keep: loss.keep,
  afterStart: async (id) => afterReloading(await reloadImages(context, facts, id), loss),
});

/** Where every image is there again nothing is left that only the old store has. */
function afterReloading(reloaded: Reloaded | null, loss: StoreLoss): BroughtBack | null {
  if (reloaded === null) return null;
  const { detail, left, complete } = reloaded;
  if (!complete) return { detail, lost: loss.lost, keep: loss.keep };
  const images = left.length === 0 ? [] : [`images that are damaged: ${listed(left)}`];
  return { detail, lost: [...images, ...loss.besidesImages], keep: left.length === 0 ? null : loss.keep };
}

const planWipe: PlanOf = (_facts, names, { allowVolumeLoss }, { lost, keep }) => ({
  rung: 'wipe-engine',
  entries: allEntries(names, allowVolumeLoss),
  volumesToo: allowVolumeLoss,
  done: allowVolumeLoss
    ? 'everything of the engine was set aside, volumes included (allow-volume-loss)'
    : 'everything of the engine but its volumes was set aside',
  lost: [...(allowVolumeLoss ? ['every volume of the engine'] : []), ...lost, 'every plugin of the engine'],
  keep,
  remakes: [remakeWipedNetworks],
});

export const resetImageStore: Remedy = storeRemedy('reset-image-store', planReset);
export const wipeEngine: Remedy = storeRemedy('wipe-engine', planWipe);

function storeRemedy(id: RungId, planOf: PlanOf): Remedy {
  const rungFor = (context: RemedyContext): StoreRung => ({
    containers: 'lost',
    entries: (facts, names) =>
      planOf(facts, names, context, { lost: [], besidesImages: [], keep: null }).entries,
  });
  return {
    id,
    async obstacle(context) {
      const facts = await context.engine.facts();
      const why = await storeRungObstacle(context, facts, rungFor(context));
      if (why !== null || facts === null) return why;
      const known = storeObstacle(facts, (await lookAtDataRoot(context, facts)).names);
      const containerd = known === null ? await containerdPart(context, facts) : null;
      return typeof containerd === 'string' ? containerd : known;
    },
    async apply(context) {
      const facts = await context.engine.facts();
      if (facts === null) return { kind: 'failed', why: 'the data root is no longer known' };
      const { names } = await lookAtDataRoot(context, facts);
      const why = (await storeRungObstacle(context, facts, rungFor(context))) ?? storeObstacle(facts, names);
      if (why !== null) return { kind: 'failed', why };
      const containerd = await containerdPart(context, facts);
      if (typeof containerd === 'string') return { kind: 'failed', why: containerd };
      const plan = planOf(facts, names, context, await storeLoss(context));
      return setAsideAndStart(context, facts, { ...plan, containerd });
    },
  };
}
