/** The last and most careful step of making space: old images that no container uses and that their registry has. */
import { isRecord, parseJson, recordAt, stringAt } from '../engine/json.ts';
import type { EngineImage } from './engine-images.ts';
import { engineImages, nameOfImage } from './engine-images.ts';
import { askRegistry, type InRegistry, lostAmong } from './images-to-lose.ts';
import type { RemedyContext } from './remedy.ts';
import { asListed } from './what-is-lost.ts';

const ASK_MS = 30_000;

/**
 * Removes them one by one, the oldest first, until `isEnough`. Resolves to the names of those that went.
 *
 * @param olderThanMs - since an image was made, and since it last got its name here (pulled, tagged)
 */
export async function removeUnusedImages(
  context: RemedyContext,
  olderThanMs: number,
  isEnough: () => Promise<boolean>,
  { inRegistry = askRegistry(context), now = Date.now() }: { inRegistry?: InRegistry; now?: number } = {},
): Promise<readonly string[]> {
  const { engine, signal, say } = context;
  const gone: string[] = [];
  for (const image of await oldOnes(context, now - olderThanMs)) {
    if (signal.aborted || (await isEnough())) break;
    if ((await lostAmong([image], [], inRegistry)).length > 0) {
      say(`image ${nameOfImage(image)} stays: its registry did not say that it has it`);
      continue;
    }
    // Without force: an image that a container got meanwhile is refused
    const words = ['image', 'rm', ...image.tags];
    const { exitCode } = await engine.docker(words, { timeoutMs: context.limitMs, signal });
    if (exitCode === 0) gone.push(nameOfImage(image));
  }
  return gone;
}

/** With a name, used by no container, not the project's own, oldest first. */
async function oldOnes(context: RemedyContext, before: number): Promise<readonly EngineImage[]> {
  const images = (await engineImages(context)) ?? [];
  const own = [...context.builds, ...((await context.bases?.()) ?? [])].map(asListed);
  const wanted = images.filter(
    ({ tags, users }) => tags.length > 0 && users.length === 0 && !tags.some((tag) => own.includes(tag)),
  );
  const ages = await agesOf(context, wanted);
  return wanted
    .flatMap((image) => {
      const at = ages.get(image.id);
      return at === undefined || at >= before ? [] : [{ image, at }];
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ image }) => image);
}

/** When each was last new here; one that does not tell is not old. */
async function agesOf(
  { engine, signal }: RemedyContext,
  images: readonly EngineImage[],
): Promise<ReadonlyMap<string, number>> {
  if (images.length === 0) return new Map();
  const words = ['image', 'inspect', ...images.map(({ id }) => id)];
  const parsed = parseJson((await engine.docker(words, { timeoutMs: ASK_MS, signal })).stdout);
  const told = Array.isArray(parsed) ? parsed.filter(isRecord) : [];
  return new Map(
    told.flatMap((one) => {
      const created = Date.parse(stringAt(one, 'Created') ?? '');
      const named = Date.parse(stringAt(recordAt(one, 'Metadata'), 'LastTagTime') ?? '');
      const id = stringAt(one, 'Id');
      // An image pulled by digest, or in containerd's store, may not know when it was named
      const at = Math.max(created, Number.isNaN(named) ? 0 : named);
      return id === null || Number.isNaN(at) ? [] : [[id, at] as const];
    }),
  );
}
