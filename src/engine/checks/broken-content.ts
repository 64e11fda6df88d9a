/** What of a store's content is gone, and exactly what stands on it: the ground of every repair that keeps the rest. */
import { setTimeout as sleep } from 'node:timers/promises';

/** A blob that the metadata know and that is gone, or has another size. */
export interface LostBlob {
  /** `sha256:<hex>`. */
  readonly digest: string;
  readonly bytes: number;
  /** Where it may be had: names of images that need it (`docker.io/library/app:1`), repositories that it came from. */
  readonly images: readonly string[];
}

export interface BrokenContent {
  /** What is gone, each in a few words. */
  readonly parts: readonly string[];
  /** Those of the parts that are blobs, which a registry may have. */
  readonly blobs: readonly LostBlob[];
  /** Ids of the build cache's records that stand on them, all the way up. */
  readonly records: readonly string[];
  readonly knownRecords: number;
  /** Ids of the images that stand on them, as docker has them: `sha256:…`. */
  readonly images: readonly string[];
  readonly knownImages: number;
}

export const NOTHING_BROKEN: BrokenContent = {
  parts: [],
  blobs: [],
  records: [],
  knownRecords: 0,
  images: [],
  knownImages: 0,
};

/** One look at everything; what stands on the parts is worked out for those that are still broken at the last look. */
export interface Look {
  /** Part → a few words about it. */
  readonly parts: ReadonlyMap<string, string>;
  /** @param parts - those of the look that count */
  resolve(parts: ReadonlySet<string>): Promise<BrokenContent> | BrokenContent;
}

/** What is being made or removed is wrong for a moment, damage at every look, in milliseconds. */
const LOOK_AGAIN = [300, 1000] as const;

/** Null where the records cannot be read: then nothing is known. */
export async function lookAtContent(
  look: () => Promise<Look | null>,
  pausesMs: readonly number[] = LOOK_AGAIN,
): Promise<BrokenContent | null> {
  let seen = await look();
  if (seen === null) return null;
  let parts = new Set(seen.parts.keys());
  for (const pauseMs of pausesMs) {
    if (parts.size === 0) break;
    await sleep(pauseMs);
    seen = await look();
    if (seen === null) return null;
    const { parts: now } = seen;
    parts = new Set([...parts].filter((part) => now.has(part)));
  }
  return parts.size === 0 ? NOTHING_BROKEN : seen.resolve(parts);
}
