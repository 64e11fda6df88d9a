/** How long the patterns of a rules file may take in all; what they have said when it is over counts for nothing. */
import type { TextPattern } from '../classify/rule.ts';

export interface Patience {
  /** The same pattern, whose time is counted; it matches nothing once the time is over. */
  bound(pattern: TextPattern): TextPattern;
  isSpent(): boolean;
}

/** @param now - milliseconds, from any beginning; `limitMs` may be Infinity */
export function createPatience(limitMs: number, now: () => number): Patience {
  let spentMs = 0;
  return {
    isSpent: () => spentMs > limitMs,
    bound: (pattern) => ({
      test(text) {
        if (spentMs > limitMs) return false;
        const from = now();
        const isMatch = pattern.test(text);
        spentMs += now() - from;
        return isMatch;
      },
    }),
  };
}

/** For what a person waits for, and may stop. */
export const ENDLESS: Patience = { isSpent: () => false, bound: (pattern) => pattern };
