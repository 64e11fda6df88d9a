/** The two rungs that set whole stores aside: `reset-image-store` and `wipe-engine`. */
import type { RungId } from '../core/rungs.ts';
import type { EngineFacts } from '../engine/engine.ts';
import { unstoppable, untouchableFiles } from './obstacles.ts';
import type { Remedy, RemedyContext } from './remedy.ts';
import { type AsidePlan, setAsideAndStart } from './set-aside.ts';
import { allEntries, storeEntries, storeObstacle } from './store-entries.ts';

const LIST_MS = 20_000;

type PlanOf = (facts: EngineFacts, names: readonly string[], context: RemedyContext) => AsidePlan;

/** The kept directories are named by what they hold, for the summary. */
const planReset: PlanOf = (facts, names) => ({
  rung: 'reset-image-store',
  entries: storeEntries(facts, names),
  volumesToo: false,
  done: 'images, containers and build cache were set aside; volumes, networks and plugins are kept',
  lost: ['every image of the engine', 'every container of the engine', 'the build cache of the engine'],
});

const planWipe: PlanOf = (_facts, names, { allowVolumeLoss }) => ({
  rung: 'wipe-engine',
  entries: allEntries(names, allowVolumeLoss),
  volumesToo: allowVolumeLoss,
  done: allowVolumeLoss
    ? 'everything of the engine was set aside, volumes included (allow-volume-loss)'
    : 'everything of the engine but its volumes was set aside',
  lost: [
    'every image, container, network and plugin of the engine',
    'the build cache of the engine',
    ...(allowVolumeLoss ? ['every volume of the engine'] : []),
  ],
});

export const resetImageStore: Remedy = storeRemedy('reset-image-store', planReset);
export const wipeEngine: Remedy = storeRemedy('wipe-engine', planWipe);

function storeRemedy(id: RungId, planOf: PlanOf): Remedy {
  return {
    id,
    async obstacle(context) {
      const facts = await context.engine.facts();
      const why = untouchableFiles(context, facts) ?? unstoppable(context);
      if (why !== null || facts === null) return why;
      return storeObstacle(facts, await namesIn(context, facts));
    },
    async apply(context) {
      const facts = await context.engine.facts();
      if (facts === null) return { kind: 'failed', why: 'the data root is no longer known' };
      const names = await namesIn(context, facts);
      const why = storeObstacle(facts, names);
      return why === null
        ? setAsideAndStart(context, facts, planOf(facts, names, context))
        : { kind: 'failed', why };
    },
  };
}

async function namesIn({ privilege, signal }: RemedyContext, facts: EngineFacts): Promise<readonly string[]> {
  return privilege.run('listDataRoot', { dataRoot: facts.dataRoot }, { timeoutMs: LIST_MS, signal });
}
