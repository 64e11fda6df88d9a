/** What `repair` does beside files: takes away what stands on content that is gone, and has again what can be had. */
import { lookForLostContent } from '../content/look.ts';
import { mendContent } from '../content/mend-content.ts';
import { failingHardware, unreachable } from '../obstacles.ts';
import type { RemedyContext, RemedyResult } from '../remedy.ts';

/** Null when there is something of the kind to mend. */
export async function contentObstacle(context: RemedyContext): Promise<string | null> {
  const lost = await lookForLostContent(context);
  const mendable = lost.some(
    ({ records, images, blobs }) => records.length + images.length + blobs.length > 0,
  );
  if (!mendable) return 'no check found anything broken that repair knows how to mend';
  return unreachable(context) ?? failingHardware(context);
}

/** @param before - what was mended in the engine's files first: with its link again a layer is not broken any more */
export async function mendLostContent(context: RemedyContext, before: string | null): Promise<RemedyResult> {
  if (before === null) return mendContent(context, false);
  const done = { kind: 'applied', detail: before, freedBytes: null, lost: [] } as const;
  if ((await contentObstacle(context)) !== null) return done;
  const content = await mendContent(context, false);
  return content.kind === 'applied'
    ? { ...content, detail: `${before}; ${content.detail}` }
    : { ...done, detail: `${before}; ${content.why}` };
}
