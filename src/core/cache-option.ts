/** The options that name a remote build cache, and which of them a further attempt leaves out. */

export const CACHE_OPTIONS = ['cache-from', 'cache-to'] as const;
export type CacheOption = (typeof CACHE_OPTIONS)[number];

/** What is known of the command's remote cache. */
export interface RemoteCache {
  /** Options that can be left out of this command. */
  readonly removable: readonly CacheOption[];
  /** Why none of them can, where that is so. */
  readonly whyNot: string;
  /** Which of them failed, as far as the log tells: the import or the export. */
  readonly failed: CacheOption | null;
}

/**
 * What the next attempt leaves out besides `without`: what failed; else the import, which costs only time, before the
 * export. Null when nothing is left.
 */
export function leaveOutNext(
  { removable, failed }: RemoteCache,
  without: readonly CacheOption[],
): CacheOption | null {
  const left = removable.filter((option) => !without.includes(option));
  return left.find((option) => option === failed) ?? left[0] ?? null;
}
