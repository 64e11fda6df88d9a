/** Goes round a sick engine or builder: the build is finished in a builder that the user named. */
import { type FallbackRequest, fallbackObstacle, goToFallback } from '../engine/away/fallback-builder.ts';
import type { Remedy, RemedyContext } from './remedy.ts';

export const fallbackBuilder: Remedy = {
  id: 'fallback-builder',
  async obstacle(context) {
    const request = await requestOf(context);
    return request === null ? 'no `fallback-builder` is named' : fallbackObstacle(request);
  },
  async apply(context) {
    const request = await requestOf(context);
    if (request === null) return { kind: 'failed', why: 'no `fallback-builder` is named' };
    const away = await goToFallback(request, context.signal);
    return { kind: 'applied', detail: `the build goes to ${away.where}`, freedBytes: null, lost: [], away };
  },
};

async function requestOf(context: RemedyContext): Promise<FallbackRequest | null> {
  const { wayOut, engine, runId } = context;
  const name = wayOut?.fallbackBuilder ?? null;
  if (wayOut === undefined || name === null) return null;
  return { ...wayOut, engine, name, bases: (await context.bases?.()) ?? null, runId };
}
