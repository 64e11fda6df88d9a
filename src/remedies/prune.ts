/** Removes the builder's whole cache, records of what is gone included. */
import { rungSpec } from '../core/rungs.ts';
import type { BuilderFacts, CliResult } from '../engine/engine.ts';
import { broken, failingHardware, unreachable, unstoppable } from './obstacles.ts';
import { humanBytes, reclaimedBytes } from './reclaimed.ts';
import type { Remedy, RemedyContext, RemedyResult } from './remedy.ts';

export const prune: Remedy = {
  id: 'prune',
  async obstacle(context) {
    const hung = broken(context.findings, 'builder-container');
    if (hung !== null)
      return `the builder itself does not work (${hung.detail}), so it cannot prune: it would hang`;
    return unreachable(context) ?? failingHardware(context) ?? inVain(context);
  },
  async apply(context) {
    const { engine, say } = context;
    const builder = await engine.builder();
    const before = await engine.freeBytes();
    say(`removing the whole build cache of ${nameOf(builder)}`);
    const result = await pruneAll(context, builder);
    if (result.exitCode !== 0) return { kind: 'failed', why: whyFailed(result) };
    const after = await engine.freeBytes();
    return told(
      builder,
      reclaimedBytes(result.stdout),
      before === null || after === null ? null : after - before,
    );
  },
};

/** A missing link of overlay2 is mended by a prune only together with a restart, and then nothing is left of the cache (measured). */
function inVain(context: RemedyContext): string | null {
  if (!context.diagnosis.evidence.some(({ rule }) => rule === 'overlay2/link-missing')) return null;
  const why = unstoppable(context);
  return why === null
    ? null
    : `a missing link is not mended by a prune alone, and the engine cannot be restarted (${why})`;
}

function nameOf(builder: BuilderFacts | null): string {
  return builder === null || builder.driver === 'docker' ? 'the engine' : `builder ${builder.name}`;
}

/** `docker builder prune` may be an alias of buildx and mean the current builder: where one is known it is named. */
async function pruneAll({ engine, signal }: RemedyContext, builder: BuilderFacts | null): Promise<CliResult> {
  const options = { timeoutMs: rungSpec('prune').limitMs, signal };
  if (builder !== null) {
    const named = await engine.docker(['buildx', 'prune', '--builder', builder.name, '-af'], options);
    if (builder.driver !== 'docker' || named.exitCode === 0 || named.timedOut || signal.aborted) return named;
  }
  return engine.docker(['builder', 'prune', '-af'], options);
}

/** BuildKit writes its records before it deletes: on a file system without a free block that fails (measured with 28.5). */
function whyFailed({ timedOut, exitCode, stderr }: CliResult): string {
  if (timedOut)
    return `the prune did not end within ${rungSpec('prune').limitMs / 1000} s: the builder hangs`;
  if (exitCode === null) return 'the prune was ended with the run';
  const said = stderr.trim().split('\n').at(-1) ?? '';
  return /no space left on device/i.test(said)
    ? `the prune failed, because deleting needs some space too (${said}): make a few MiB free by hand, then run it again`
    : `the prune failed: ${said}`;
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
