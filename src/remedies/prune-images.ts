/** Removes the images that stand on what is broken, or else the project's own, with their build cache. */
import { removeImages, sortBrokenImages } from './content/broken-images.ts';
import { haveAgain } from './content/have-again.ts';
import { lookForLostContent } from './content/look.ts';
import { mendContent } from './content/mend-content.ts';
import { type EngineImage, engineImages, nameOfImage } from './engine-images.ts';
import { askRegistry, lostAmong } from './images-to-lose.ts';
import { failingHardware, unreachable } from './obstacles.ts';
import { prune } from './prune.ts';
import type { Remedy, RemedyContext, RemedyResult } from './remedy.ts';
import { asListed } from './what-is-lost.ts';

export const pruneImages: Remedy = {
  id: 'prune-images',
  async obstacle(context) {
    const before = unreachable(context) ?? failingHardware(context);
    if (before !== null) return before;
    const ids = await brokenImages(context);
    if (ids.length > 0) return whyNotBroken(context, ids);
    const own = await projectOnes(context);
    return typeof own === 'string' ? own : null;
  },
  async apply(context) {
    if ((await brokenImages(context)).length > 0) return mendContent(context, true);
    const own = await projectOnes(context);
    return typeof own === 'string' ? { kind: 'failed', why: own } : pruneProject(context, own);
  },
};

async function brokenImages(context: RemedyContext): Promise<readonly string[]> {
  const lost = await lookForLostContent(context);
  return lost.flatMap(({ of, images }) => (of === 'builder' ? [] : images));
}

async function whyNotBroken(context: RemedyContext, ids: readonly string[]): Promise<string | null> {
  const images = await sortBrokenImages(context, ids, async () => true);
  if (images === null) return 'the engine does not list its images';
  const { spare, dear, used, unlisted } = images;
  if (spare.length + dear.length + unlisted.length > 0) return null;
  const named = used.map(
    (image) => `${nameOfImage(image)} (${image.users.map(({ name }) => name).join(', ')})`,
  );
  return `the images that stand on what is broken are used by containers: ${named.join('; ')}`;
}

/** Where nobody can say what is broken: what the command builds and stands on, if it can be had again; else why not. */
async function projectOnes(context: RemedyContext): Promise<readonly EngineImage[] | string> {
  const made = context.builds.map(asListed);
  const bases = ((await context.bases?.()) ?? []).map(asListed);
  const images = await engineImages(context);
  if (images === null) return 'the engine does not list its images';
  const names = [...made, ...bases];
  const own = images.filter(({ tags }) => tags.some((tag) => names.includes(tag)));
  if (own.length === 0) return 'the engine lists no image of the project';
  const used = own.find(({ users }) => users.length > 0);
  if (used !== undefined)
    return `the project’s image ${nameOfImage(used)} is used by ${used.users.map(({ name }) => name).join(', ')}`;
  const lost = await lostAmong(own, made, askRegistry(context));
  if (lost.length > 0)
    return `no registry has the project’s ${lost.map(nameOfImage).join(', ')}: it could not be had again`;
  return own;
}

async function pruneProject(context: RemedyContext, own: readonly EngineImage[]): Promise<RemedyResult> {
  const { removed, failures } = await removeImages(context, own);
  const pruned = await prune.apply(context);
  if (pruned.kind === 'failed') return pruned;
  const made = context.builds.map(asListed);
  const pulled = removed.filter(({ tags }) => !tags.every((tag) => made.includes(tag)));
  const gone = await haveAgain(context, pulled);
  const names = removed.map(nameOfImage).join(', ');
  const failed = failures.length === 0 ? '' : `; ${failures.join('; ')}`;
  return {
    ...pruned,
    detail: `the project’s images were removed (${names}), ${pulled.length - gone.length} pulled again${failed}; ${pruned.detail}`,
    lost: [...pruned.lost, ...gone.map((image) => `the image ${nameOfImage(image)}`)],
  };
}
