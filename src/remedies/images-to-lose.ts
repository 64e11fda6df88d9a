/** Which images could not be had again if they were lost: built here, and in no registry that answers. */
import { apiGet } from '../engine/api.ts';
import { type EngineImage, engineImages, nameOfImage } from './engine-images.ts';
import type { RemedyContext } from './remedy.ts';

/** Whether a registry has an image by exactly this reference (`app@sha256:…`). */
export type InRegistry = (reference: string) => Promise<boolean>;

type Asking = Pick<RemedyContext, 'engine' | 'signal'>;

const ASK_MS = 20_000;
/** For all of them together, in milliseconds: what was not answered until then counts as in no registry. */
const TOGETHER_MS = 60_000;
/** So many are asked for at once. */
const WIDTH = 6;

/**
 * Names, one for each image; null when the engine does not list its images, so that nothing is known. Images without a name
 * that no container uses are left out: newer builds have taken their place.
 * @param again - tags that will be there again without a registry, e.g. what the wrapped command itself builds
 */
export async function imagesToLose(
  context: Asking,
  again: readonly string[] = [],
  inRegistry: InRegistry = askRegistry(context),
): Promise<readonly string[] | null> {
  const images = await engineImages(context);
  if (images === null) return null;
  return (await lostAmong(images, again, inRegistry)).map(nameOfImage);
}

/** Those of the images that cannot be had again. */
export async function lostAmong(
  images: readonly EngineImage[],
  again: readonly string[],
  inRegistry: InRegistry,
): Promise<readonly EngineImage[]> {
  const until = performance.now() + TOGETHER_MS;
  const wanted = images.filter(
    ({ tags, users }) =>
      (tags.length > 0 || users.length > 0) && !(tags.length > 0 && tags.every((tag) => again.includes(tag))),
  );
  const lost = new Set<EngineImage>();
  const queue = wanted.values();
  const drain = async (): Promise<void> => {
    for (const image of queue)
      if (performance.now() > until || !(await canBeHad(image, inRegistry))) lost.add(image);
  };
  await Promise.all(Array.from({ length: Math.min(WIDTH, wanted.length) }, drain));
  return wanted.filter((image) => lost.has(image));
}

/** By digest: a registry may have another image by the same name. */
async function canBeHad({ digests }: EngineImage, inRegistry: InRegistry): Promise<boolean> {
  for (const digest of digests) if (await inRegistry(digest)) return true;
  return false;
}

/**
 * By the client, which has the user's credentials; else by the engine, which may reach what the client does not (a registry on
 * the engine's own loopback, a mirror). No answer counts as no.
 */
export function askRegistry({ engine, signal }: Asking): InRegistry {
  return async (reference) => {
    const words = ['buildx', 'imagetools', 'inspect', reference];
    const { exitCode } = await engine.docker(words, { timeoutMs: ASK_MS, signal });
    if (exitCode === 0) return true;
    if (engine.endpoint.kind !== 'unix') return false;
    // moby, `api/server/router/distribution`: it asks the registry each time and keeps nothing
    const path = `/distribution/${reference.split('/').map(encodeURIComponent).join('/')}/json`;
    const answer = await apiGet(engine.endpoint.path, path, { timeoutMs: ASK_MS, signal });
    return answer.kind === 'answer' && answer.status === 200;
  };
}
