/** Pulls images again that were removed because of what they stood on, by their digests, and gives them all their names back. */
import type { EngineImage } from '../engine-images.ts';
import type { RemedyContext } from '../remedy.ts';

const PULL_MS = 600_000;
const TAG_MS = 20_000;

/** Resolves to those that are not here again. A tag may mean something newer by now: the digest is the same image. */
export async function haveAgain(
  { engine, signal, say }: Pick<RemedyContext, 'engine' | 'signal' | 'say'>,
  images: readonly EngineImage[],
): Promise<readonly EngineImage[]> {
  const missing: EngineImage[] = [];
  for (const image of images) {
    let back = false;
    for (const digest of image.digests) {
      say(`pulling ${digest} again`);
      const pulled = await engine.docker(['pull', '--quiet', digest], { timeoutMs: PULL_MS, signal });
      back = pulled.exitCode === 0;
      if (!back) continue;
      for (const tag of image.tags) await engine.docker(['tag', digest, tag], { timeoutMs: TAG_MS, signal });
      break;
    }
    if (!back) missing.push(image);
  }
  return missing;
}
