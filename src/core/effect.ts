/** What is to be done next, as the decision tells it to the loop. */
import type { CacheOption } from './cache-option.ts';
import type { AwayRung } from './elsewhere.ts';
import type { RungId } from './rungs.ts';

export type Effect =
  | {
      readonly kind: 'run-attempt';
      readonly noCache: boolean;
      /** `--pull`, if every base image can be had again from where it came. */
      readonly pullIfSafe: boolean;
      /** Options of a remote cache that this attempt leaves out. */
      readonly without: readonly CacheOption[];
      /** Where this rung has made ready, not on the engine or builder that the command names; absent: there. */
      readonly elsewhere?: AwayRung;
      readonly delayMs: number;
      readonly why: string;
    }
  /** Before the first attempt: is there the free space that the user wants? */
  | { readonly kind: 'measure-space' }
  | { readonly kind: 'investigate' }
  /** Before a rung: takes the engine's lock where no other run has it, and looks who else is there. */
  | {
      readonly kind: 'look-around';
      readonly rung: RungId;
      /** The pause before the look: what is left of the rung's cooldown, or until others are asked for again. */
      readonly delayMs: number;
      /** What it waits for, when it is time to tell a person; null else. */
      readonly tell: string | null;
    }
  | {
      readonly kind: 'take-rung';
      readonly rung: RungId;
      readonly use: number;
      readonly why: string;
    }
  | { readonly kind: 'verify'; readonly rung: RungId }
  /** Put back what a rung set aside, because it did not help. */
  | { readonly kind: 'undo'; readonly rung: RungId }
  | { readonly kind: 'finish'; readonly verdict: 'passed' | 'recovered' | 'failed'; readonly why: string };
