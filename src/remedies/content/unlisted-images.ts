/** Images that the engine left out when it started, for layers of theirs have no record: nothing asked of it removes or pulls them. */
import type { EngineFacts } from '../../engine/engine.ts';
import type { UnlistedImage, UnlistedImages } from '../../privileged/ops/list-unlisted-images.ts';
import { type EngineImage, nameOfImage } from '../engine-images.ts';
import { askRegistry, lostAmong } from '../images-to-lose.ts';
import { stopObstacle } from '../job-containers.ts';
import type { RemedyContext, RemedyResult } from '../remedy.ts';
import { setAsideAndStart } from '../set-aside.ts';
import { asListed } from '../what-is-lost.ts';
import { haveAgain } from './have-again.ts';

const LIST_MS = 30_000;

/**
 * Sets their files aside, so that they can be pulled or built again, and pulls what a registry has.
 * @param dearToo - also those that cannot be had again
 */
export async function dropUnlisted(
  context: RemedyContext,
  facts: EngineFacts,
  ids: readonly string[],
  dearToo: boolean,
): Promise<RemedyResult> {
  const obstacle = await stopObstacle(context);
  if (obstacle !== null) return { kind: 'failed', why: obstacle };
  const found = await list(context, facts, ids);
  if (found.used)
    return {
      kind: 'failed',
      why: 'a container stands on an image whose layers are not recorded: it is kept',
    };
  const own = context.builds.map(asListed);
  const images = found.images.map(asImage);
  const dear = dearToo ? [] : await lostAmong(images, own, askRegistry(context));
  const going = images.filter((image) => !dear.includes(image));
  if (dear.length > 0 || going.length === 0)
    return {
      kind: 'failed',
      why: `layers are not recorded, and images that stand on them cannot be had again: ${dear.map(nameOfImage).join(', ')}`,
    };
  const aside = await setAsideAndStart(context, facts, {
    rung: dearToo ? 'prune-images' : 'repair',
    entries: [],
    moreOnceStopped: async () => {
      const now = await list(context, facts, ids);
      return now.used ? [] : [...now.images.flatMap(({ entries }) => entries), ...now.orphans];
    },
    volumesToo: false,
    done: `${going.length} images whose layers are not recorded were set aside`,
    lost: [],
  });
  if (aside.kind === 'failed') return aside;
  const pulled = going.filter(({ tags }) => !tags.every((tag) => own.includes(tag)));
  const gone = await haveAgain(context, pulled);
  return {
    ...aside,
    detail: `${aside.detail}; ${pulled.length - gone.length} of them pulled again`,
    lost: gone.map((image) => `the image ${nameOfImage(image)}`),
  };
}

function list(
  { privilege, signal }: RemedyContext,
  { dataRoot }: EngineFacts,
  images: readonly string[],
): Promise<UnlistedImages> {
  return privilege.run('listUnlistedImages', { dataRoot, images }, { timeoutMs: LIST_MS, signal });
}

function asImage({ id, tags, digests }: UnlistedImage): EngineImage {
  return { id, tags, digests, users: [] };
}
