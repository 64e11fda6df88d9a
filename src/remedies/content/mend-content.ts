/** Mends a store of which a part is gone: takes away what stands on that part, has again what can be had, keeps the rest. */
import { count } from '../../engine/checks/findings.ts';
import type { EngineFacts } from '../../engine/engine.ts';
import { type EngineImage, nameOfImage } from '../engine-images.ts';
import type { RemedyContext, RemedyResult } from '../remedy.ts';
import { asListed } from '../what-is-lost.ts';
import { type BrokenImages, removeImages, sortBrokenImages } from './broken-images.ts';
import { fetchLostBlobs } from './fetch-blobs.ts';
import { haveAgain } from './have-again.ts';
import { type LostContent, lookForLostContent } from './look.ts';
import { pruneRecords } from './prune-records.ts';
import { dropUnlisted } from './unlisted-images.ts';

/** What was done, for the report. */
interface Done {
  readonly sentences: string[];
  readonly lost: string[];
  readonly failures: string[];
  /** Of what was set aside. */
  way?: Extract<RemedyResult, { kind: 'applied' }>;
}

/**
 * @param dearToo - images that cannot be had again are removed too (`prune-images`); else they stay and are named (`repair`)
 */
export async function mendContent(context: RemedyContext, dearToo: boolean): Promise<RemedyResult> {
  const facts = await context.engine.facts();
  if (facts === null) return { kind: 'failed', why: 'the data root is no longer known' };
  const done: Done = { sentences: [], lost: [], failures: [] };
  let lost = await lookForLostContent(context);
  if (await haveBlobs(context, facts, { lost, done })) lost = await lookForLostContent(context);
  for (const broken of lost) {
    const images =
      broken.of === 'builder' || broken.images.length === 0
        ? null
        : await sortBrokenImages(context, broken.images);
    await prune(context, broken, done);
    if (images !== null) await mendImages(context, images, { facts, broken, dearToo, done });
  }
  if (done.sentences.length === 0)
    return { kind: 'failed', why: done.failures.join('; ') || 'nothing stands on what is gone' };
  const after = done.failures.length === 0 ? '' : `; ${done.failures.join('; ')}`;
  const detail = `${done.sentences.join('; ')}${after}`;
  const { commit, undo } = done.way ?? {};
  return {
    kind: 'applied',
    detail,
    freedBytes: null,
    lost: done.lost,
    ...(commit === undefined ? {} : { commit }),
    ...(undo === undefined ? {} : { undo }),
  };
}

interface Seen {
  readonly lost: readonly LostContent[];
  readonly done: Done;
}

/** Whether any is back: then what stands on them stands again, and has to be looked at anew. */
async function haveBlobs(context: RemedyContext, facts: EngineFacts, { lost, done }: Seen): Promise<boolean> {
  const { containerdRoot } = facts;
  if (facts.store !== 'containerd' || containerdRoot === null) return false;
  const blobs = lost.flatMap((broken) => (broken.of === 'containerd' ? broken.blobs : []));
  if (blobs.length === 0) return false;
  const back = await fetchLostBlobs(context, containerdRoot, blobs);
  if (back > 0)
    done.sentences.push(`${back} of ${count(blobs.length, 'lost blob')} had again from their registry`);
  return back > 0;
}

async function prune(context: RemedyContext, broken: LostContent, done: Done): Promise<void> {
  const { records, knownRecords, builder, of } = broken;
  // With a builder of its own the engine's cache is not what the build uses, and may not be reached by name
  const own = builder !== null && builder.driver !== 'docker';
  if (records.length === 0 || own !== (of === 'builder')) return;
  const why = await pruneRecords(context, builder, records);
  if (why !== null) {
    done.failures.push(why);
    return;
  }
  const kept = knownRecords - records.length;
  done.sentences.push(
    `${records.length} of ${count(knownRecords, 'cache record')} that stood on what is gone were removed, ${kept} are kept`,
  );
  done.lost.push(`${count(records.length, 'record')} of the build cache, which stood on what is gone`);
}

interface OfImages {
  readonly facts: EngineFacts;
  readonly broken: LostContent;
  readonly dearToo: boolean;
  readonly done: Done;
}

async function mendImages(
  context: RemedyContext,
  images: BrokenImages,
  { facts, broken, dearToo, done }: OfImages,
): Promise<void> {
  const { spare, dear, used, unlisted } = images;
  const wanted = dearToo ? [...spare, ...dear] : spare;
  const { removed, failures } = await removeImages(context, wanted);
  done.failures.push(...failures, ...kept(used, dearToo ? [] : dear));
  if (unlisted.length > 0 && broken.of === 'overlay2') {
    const dropped = await dropUnlisted(context, facts, unlisted, dearToo);
    if (dropped.kind === 'failed') done.failures.push(dropped.why);
    else {
      done.way = dropped;
      done.sentences.push(dropped.detail);
      done.lost.push(...dropped.lost);
    }
  }
  if (removed.length === 0) return;
  const own = context.builds.map(asListed);
  const pulled = removed.filter(({ tags }) => tags.length > 0 && !tags.every((tag) => own.includes(tag)));
  const gone = await haveAgain(context, pulled);
  const left = broken.knownImages - broken.images.length;
  done.sentences.push(
    `${removed.length} of ${count(broken.knownImages, 'image')} stood on it and were removed, ${pulled.length - gone.length} of them pulled again, ${left} are kept`,
  );
  done.lost.push(...gone.map((image) => `the image ${nameOfImage(image)}`));
}

function kept(used: readonly EngineImage[], dear: readonly EngineImage[]): readonly string[] {
  return [
    ...used.map((image) => {
      const names = image.users.map(({ name }) => name).join(', ');
      return `the image ${nameOfImage(image)} stands on it too and is kept, for it is used by ${names}`;
    }),
    ...dear.map(
      (image) => `the image ${nameOfImage(image)} stands on it too and is kept, for it cannot be had again`,
    ),
  ];
}
