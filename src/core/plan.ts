/** What the user asked for, checked and typed: everything that `decide` needs and nothing else. */
import type { RungOptions } from './rung-options.ts';
import type { RungId } from './rungs.ts';

export interface RetryPolicy {
  /** How often `retry` may be taken in one run. */
  readonly maxRetries: number;
  /** First pause, in milliseconds; doubles with each retry. */
  readonly initialDelayMs: number;
  readonly maxDelayMs: number;
}

/** Free space that a file system should have: bytes, or a share of its size from 0 to 1. */
export type MinFreeSpace =
  | { readonly kind: 'bytes'; readonly bytes: number }
  | { readonly kind: 'share'; readonly share: number };

/** What a rung does that would disturb others: waits for them, then is left; is left at once; is taken all the same. */
export const NEIGHBOUR_WAYS = ['wait', 'skip', 'ignore'] as const;
export type NeighbourWay = (typeof NEIGHBOUR_WAYS)[number];

export interface Plan {
  /** Rungs that may be taken. With `as-listed`, taken in this order. */
  readonly ladder: readonly RungId[];
  /** Where the user set limits of their own. */
  readonly rungOptions: Readonly<Partial<Record<RungId, RungOptions>>>;
  readonly ladderOrder: 'least-harm' | 'as-listed';
  readonly retry: RetryPolicy;
  /** Attempts in all, the first included. */
  readonly maxAttempts: number;
  /** For the whole run, in milliseconds; null for no limit. Nothing new starts after it. */
  readonly timeoutMs: number | null;
  readonly allowVolumeLoss: boolean;
  /** Rungs that lose containers may be taken while some run. */
  readonly allowContainerLoss: boolean;
  readonly neighbours: NeighbourWay;
  /** How long one run waits for others in all, other runs of Buildmend included, in milliseconds. */
  readonly neighboursWaitMs: number;
  /** The build runs once; what would be done is told, and nothing is changed. */
  readonly dryRun: boolean;
  /** Why no remedy may be taken, in the user's words; null where they may. Building again stays allowed. */
  readonly pause: string | null;
  /** What was set aside is kept after the build has passed, until a person deletes it. */
  readonly keepSetAside: boolean;
  /** `free-space` may remove unused images that are older, in milliseconds; null: it removes none that has a name. */
  readonly unusedImagesOlderThanMs: number | null;
  /** The builder that `fallback-builder` may use; absent or null where none is named. */
  readonly fallbackBuilder?: string | null;
  /** What `free-space` makes free; null for a measure of its own. */
  readonly minFreeSpace: MinFreeSpace | null;
}

/** Neither engine nor builder may be touched, not even what an earlier run left. */
export function isHandsOff({ dryRun, pause }: Pick<Plan, 'dryRun' | 'pause'>): boolean {
  return dryRun || pause !== null;
}
