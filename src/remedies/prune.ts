/** Removes the builder's whole cache, records of what is gone included. */
import type { BuilderFacts } from '../engine/engine.ts';
import { stopObstacle } from './job-containers.ts';
import { broken, failingHardware, unreachable } from './obstacles.ts';
import { nameOf, pruneCache, whyPruneFailed } from './prune-cache.ts';
import { humanBytes, reclaimedBytes } from './reclaimed.ts';
import type { Remedy, RemedyContext, RemedyResult } from './remedy.ts';
import { withReserve } from './with-reserve.ts';

export const prune: Remedy = {
  id: 'prune',
  async obstacle(context) {
    const hung = broken(context.findings, 'builder-container');
    if (hung !== null)
      return `the builder itself does not work (${hung.detail}), so it cannot prune: it would hang`;
    return unreachable(context) ?? failingHardware(context) ?? inVain(context);
  },
  async apply(context) {
    const { engine, say, limitMs } = context;
    const builder = await engine.builder();
    const before = await engine.freeBytes();
    say(`removing the whole build cache of ${nameOf(builder)}`);
    const result = await withReserve(context, () =>
      pruneCache(context, builder, { flags: ['-af'], limitMs }),
    );
    if (result.exitCode !== 0) return { kind: 'failed', why: whyPruneFailed(result, limitMs) };
    const after = await engine.freeBytes();
    return told(
      builder,
      reclaimedBytes(result.stdout),
      before === null || after === null ? null : after - before,
    );
  },
};

/** A missing link of overlay2 is mended by a prune only together with a restart, and then nothing is left of the cache (measured). */
async function inVain(context: RemedyContext): Promise<string | null> {
  if (!context.diagnosis.evidence.some(({ rule }) => rule === 'overlay2/link-missing')) return null;
  const why = await stopObstacle(context);
  return why === null
    ? null
    : `a missing link is not mended by a prune alone, and the engine cannot be restarted (${why})`;
}

/** The disk's own numbers count, where we have them: a builder with broken records reports nonsense, even less than nothing. */
function told(builder: BuilderFacts | null, reported: number | null, measured: number | null): RemedyResult {
  const freedBytes = measured === null ? reported : measured;
  const odd =
    reported !== null && reported < 0
      ? '; it reports less than nothing, so its records do not fit its files'
      : '';
  const freed =
    freedBytes === null ? 'how much was freed is not known' : `${humanBytes(Math.max(0, freedBytes))} freed`;
  return {
    kind: 'applied',
    detail: `the build cache of ${nameOf(builder)} was removed, ${freed}${odd}`,
    freedBytes: freedBytes === null ? null : Math.max(0, freedBytes),
    lost: [`the build cache of ${nameOf(builder)}`],
  };
}
