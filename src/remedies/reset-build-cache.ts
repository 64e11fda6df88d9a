/** Sets BuildKit's state aside, with the layers that only it names; images, containers, networks and volumes stay. */
import type { EngineFacts } from '../engine/engine.ts';
import type { Remedy, RemedyContext } from './remedy.ts';
import { setAsideAndStart } from './set-aside.ts';
import { type StoreRung, storeRungObstacle } from './store-safety.ts';

/** Both stores keep it there: metadata in `buildkit/containerd-overlayfs` with the containerd store (measured). */
const ENTRIES = ['buildkit'];
const RUNG: StoreRung = { containers: 'stopped', entries: () => ENTRIES };

const LIST_MS = 60_000;

export const resetBuildCache: Remedy = {
  id: 'reset-build-cache',
  obstacle: async (context) => storeRungObstacle(context, await context.engine.facts(), RUNG),
  async apply(context) {
    const facts = await context.engine.facts();
    if (facts === null) return { kind: 'failed', why: 'the data root is no longer known' };
    const why = await storeRungObstacle(context, facts, RUNG);
    if (why !== null) return { kind: 'failed', why };
    let told = '';
    const result = await setAsideAndStart(context, facts, {
      rung: 'reset-build-cache',
      entries: ENTRIES,
      moreOnceStopped: async () => {
        const { entries, sentence } = await layersOnlyItNames(context, facts);
        told = sentence;
        return entries;
      },
      volumesToo: false,
      done: 'BuildKit’s state was set aside',
      lost: ['the build cache of the engine'],
    });
    return result.kind === 'failed' ? result : { ...result, detail: `${result.detail}${told}` };
  },
};

interface OwnLayers {
  readonly entries: readonly string[];
  /** For the report, after what was done. */
  readonly sentence: string;
}

/** Left where they are no prune finds them, and `docker system df` does not count them (measured: 57 MB in a small case). */
async function layersOnlyItNames(
  { privilege, signal }: RemedyContext,
  { store, dataRoot }: EngineFacts,
): Promise<OwnLayers> {
  if (store !== 'overlay2')
    return {
      entries: [],
      sentence: '; what only it had unpacked stays on disk until the image store is reset',
    };
  const limit = { timeoutMs: LIST_MS, signal };
  const found = await privilege
    .run('listUnnamedLayers', { dataRoot }, limit)
    .catch((error: unknown) => ({ entries: [], layers: 0, why: String(error) }));
  const sentence =
    found.why === null
      ? `; with it ${found.layers} layers that nothing else names`
      : `; layers that only it named stay on disk, for not every record could be read (${found.why})`;
  return { entries: found.entries, sentence };
}
