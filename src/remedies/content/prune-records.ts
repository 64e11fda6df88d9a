/** Removes single records of a build cache by their ids, leaves first: BuildKit keeps one that another stands on. */
import type { BuilderFacts } from '../../engine/engine.ts';
import { pruneCache, whyPruneFailed } from '../prune-cache.ts';
import type { RemedyContext } from '../remedy.ts';

const LIMIT_MS = 120_000;
/** So many ids stand in one call. */
const AT_ONCE = 200;

/**
 * Null when all calls passed, else why one did not. docker and buildx take the value of `id` for a regular expression
 * (`toBuildkitPruneInfo`), and BuildKit goes on within one call until nothing that fits is left (`cache/manager.go`, measured
 * with 20.10, 26.1 and 28.5): so one call does for all. Where there are more than fit into one, they are called for again from the leaves. With
 * containerd's store any prune, whatever it removes, makes BuildKit forget the steps on an image that was pulled (measured with 28.5).
 */
export async function pruneRecords(
  context: Pick<RemedyContext, 'engine' | 'signal'>,
  builder: BuilderFacts | null,
  ids: readonly string[],
): Promise<string | null> {
  const wanted = ids.filter((id) => /^[a-z0-9]+$/.test(id)).toReversed();
  const chunks: string[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) chunks.push(wanted.slice(at, at + AT_ONCE).join('|'));
  // A chunk may hold the parent of what the next one holds
  const calls = chunks.length > 1 ? [...chunks, ...chunks.toReversed(), ...chunks] : chunks;
  for (const chunk of calls) {
    const flags = ['-af', '--filter', `id=/${chunk}/`];
    const pruned = await pruneCache(context, builder, { flags, limitMs: LIMIT_MS });
    if (pruned.exitCode !== 0) return whyPruneFailed(pruned, LIMIT_MS);
  }
  return null;
}
