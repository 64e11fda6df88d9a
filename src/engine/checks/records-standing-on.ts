/** Follows the records of a build cache from those that are broken to all that stand on them. */
import type { CacheRecord } from './buildkit-records.ts';

/** Ids of the broken ones, of all that stand on them, and of what is the same content; each once. */
export function recordsStandingOn(
  records: readonly CacheRecord[],
  broken: readonly string[],
): readonly string[] {
  const next = new Map<string, string[]>();
  const lead = (from: string, to: string): void => void next.set(from, [...(next.get(from) ?? []), to]);
  for (const { id, parents, twin } of records) {
    for (const parent of parents) lead(parent, id);
    if (twin !== null) {
      lead(twin, id);
      lead(id, twin);
    }
  }
  const known = new Set(records.map(({ id }) => id));
  const found = new Set(broken);
  const queue = [...found];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const id of next.get(at) ?? []) {
      if (found.has(id) || !known.has(id)) continue;
      found.add(id);
      queue.push(id);
    }
  }
  return [...found];
}
