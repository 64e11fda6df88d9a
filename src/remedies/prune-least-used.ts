/** Lets BuildKit remove what is used least, by its own count of uses and the time of the last, until so much space is free. */
import type { BuilderFacts, CliResult } from '../engine/engine.ts';
import { pruneCache } from './prune-cache.ts';
import { cacheBytes } from './reclaimed.ts';
import type { RemedyContext } from './remedy.ts';

/**
 * What the failed attempt used was used last, so it goes last. BuildKit measures the free space itself (cache/manager.go,
 * `--min-free-space`, buildx 0.17), and counts the blocks that only root may use; older ones are told how much to keep.
 */
export async function pruneLeastUsed(
  context: RemedyContext,
  builder: BuilderFacts | null,
  freeBytes: number,
): Promise<CliResult> {
  const { engine, limitMs } = context;
  const reserved = (await engine.reservedBytes()) ?? 0;
  const asked = await pruneCache(context, builder, {
    flags: ['-af', '--min-free-space', `${Math.round(freeBytes + reserved)}b`],
    limitMs,
  });
  if (asked.exitCode === 0 || !/unknown flag/.test(asked.stderr)) return asked;
  const short = freeBytes - ((await engine.freeBytes()) ?? 0);
  const all = await engine.docker(['system', 'df', '--format', '{{json .}}'], { timeoutMs: limitMs });
  const keep = Math.max(0, (cacheBytes(all.stdout) ?? 0) - short);
  // To keep nothing is to have no limit, which is the same
  return pruneCache(context, builder, {
    flags: ['-af', '--keep-storage', `${Math.round(keep)}b`],
    limitMs,
  });
}
