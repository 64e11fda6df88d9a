/** Sorts the images that stand on what is gone: who uses them, and which of them can be had again. */
import { type EngineImage, engineImages } from '../engine-images.ts';
import { askRegistry, type InRegistry, lostAmong } from '../images-to-lose.ts';
import type { RemedyContext } from '../remedy.ts';
import { asListed } from '../what-is-lost.ts';

export interface BrokenImages {
  /** Nobody uses them; they can be had again, or have no name that anybody could ask for. */
  readonly spare: readonly EngineImage[];
  /** Nobody uses them; no registry has them. */
  readonly dear: readonly EngineImage[];
  /** Containers were made from them. */
  readonly used: readonly EngineImage[];
  /** Ids of those that the engine does not list: it left them out when it started. */
  readonly unlisted: readonly string[];
}

/** Null when the engine does not list its images. */
export async function sortBrokenImages(
  context: RemedyContext,
  ids: readonly string[],
  inRegistry: InRegistry = askRegistry(context),
): Promise<BrokenImages | null> {
  const all = await engineImages(context);
  if (all === null) return null;
  const broken = all.filter(({ id }) => ids.includes(id));
  const own = context.builds.map(asListed);
  const used = broken.filter(({ users }) => users.length > 0);
  const free = broken.filter(({ users }) => users.length === 0);
  const dear = await lostAmong(free, own, inRegistry);
  return {
    spare: free.filter((image) => !dear.includes(image)),
    dear,
    used,
    unlisted: ids.filter((id) => !all.some((image) => image.id === id)),
  };
}

export interface RemovedImages {
  readonly removed: readonly EngineImage[];
  /** Why the others are still there. */
  readonly failures: readonly string[];
}

const REMOVE_MS = 60_000;

/** All names of an image go with it. */
export async function removeImages(
  { engine, signal }: Pick<RemedyContext, 'engine' | 'signal'>,
  images: readonly EngineImage[],
): Promise<RemovedImages> {
  const removed: EngineImage[] = [];
  const failures: string[] = [];
  for (const image of images) {
    const { exitCode, stderr } = await engine.docker(['image', 'rm', '-f', image.id], {
      timeoutMs: REMOVE_MS,
      signal,
    });
    if (exitCode === 0) removed.push(image);
    else failures.push(stderr.trim().split('\n').at(-1) ?? '');
  }
  return { removed, failures };
}
