/** What happened, as the loop tells it to the decision. */
import type { Attempt } from './attempt.ts';
import type { Situation } from './choose-rung.ts';
import type { Space } from './free-space.ts';
import type { Around } from './neighbours.ts';

/** What a remedy reported, without its closures. */
export type RungResult =
  | {
      readonly kind: 'applied';
      readonly detail: string;
      readonly freedBytes: number | null;
      readonly lost: readonly string[];
      /** It can be put back if it does not help. */
      readonly undoable: boolean;
    }
  | { readonly kind: 'failed'; readonly why: string };

export type Event =
  | { readonly kind: 'started' }
  /** Null where the file system cannot be measured from here. */
  | { readonly kind: 'space-measured'; readonly space: Space | null }
  | { readonly kind: 'attempt-ended'; readonly attempt: Attempt }
  /** The engine was examined; replaces the diagnosis of the last attempt with the one that the examination allows. */
  | { readonly kind: 'investigated'; readonly situation: Situation }
  | { readonly kind: 'looked-around'; readonly around: Around }
  | { readonly kind: 'rung-ended'; readonly result: RungResult; readonly durationMs: number }
  /** `usable` is false only if a check proved that no build can pass: API or the tiny build broken. */
  | { readonly kind: 'undone'; readonly ok: boolean; readonly detail: string }
  | { readonly kind: 'verified'; readonly usable: boolean; readonly detail: string }
  | { readonly kind: 'cancelled' };
