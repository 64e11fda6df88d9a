/** What a remedy that changes the engine's own files wants to be moved, and what follows from it. */
import type { RungId } from '../core/rungs.ts';
import type { ContainerdPart } from './containerd-part.ts';
import type { Remake } from './remake.ts';

export interface AsidePlan {
  readonly rung: RungId;
  /** Relative to the data root. */
  readonly entries: readonly string[];
  /** More of them, looked for once the engine is stopped and nothing changes any more. */
  readonly moreOnceStopped?: () => Promise<readonly string[]>;
  /** Only with `allow-volume-loss`. */
  readonly volumesToo: boolean;
  /** Begins the detail: "BuildKit’s state was set aside". */
  readonly done: string;
  readonly lost: readonly string[];
  /** Why what was set aside is kept when the build passed, in half a sentence; absent or null: it is deleted. */
  readonly keep?: string | null;
  /** The store of a containerd outside of the data root, which is moved with it; absent or null where there is none. */
  readonly containerd?: ContainerdPart | null;
  /** Makes again what was in the files that the engine makes anew. */
  readonly remakes?: readonly Remake[];
  /** Once the engine runs again: brings back what it can, and says what is lost and kept then. Null: nothing of the kind. */
  readonly afterStart?: (id: string) => Promise<BroughtBack | null>;
}

export interface BroughtBack {
  /** Half a sentence with numbers. */
  readonly detail: string;
  readonly lost: readonly string[];
  readonly keep: string | null;
}
