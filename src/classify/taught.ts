/** What a user's own rules say of a log: read apart from ours, so that what ours say stays exactly what it is without them. */
import type { SourcedLine } from '../core/line.ts';
import { type Reader, type Reading, readerWith, type Watch } from './classify.ts';
import type { AnyRule } from './rule.ts';
import type { RuleIndex } from './rule-index.ts';

/** The rules of a user's file. */
export interface TaughtRules {
  readonly rules: readonly AnyRule[];
  /** The time for them is over: what they have said so far is incomplete and must not count. */
  isSpent(): boolean;
}

/** Null: they say nothing that may count. */
export function readTaught(
  lines: Iterable<SourcedLine>,
  taught: TaughtRules | null | undefined,
  words: readonly string[] = [],
): Reading | null {
  if (taught === null || taught === undefined || taught.rules.length === 0 || taught.isSpent()) return null;
  const reader = readerOf(taught, words);
  for (const line of lines) reader.push(line);
  return endOf(taught, reader);
}

export function readerOf(
  { rules }: TaughtRules,
  words: readonly string[] = [],
  watch: Watch | null = null,
): Reader {
  return readerWith(plainIndex(rules, watch !== null), words, watch);
}

export function endOf(taught: TaughtRules, reader: Reader): Reading | null {
  return taught.isSpent() ? null : reader.end();
}

/** No joint pattern can be made of theirs; they are few, and mostly not for lines of steps. */
function plainIndex(rules: readonly AnyRule[], everySource: boolean): RuleIndex {
  return {
    candidates: ({ source }) => (everySource ? rules : rules.filter((rule) => rule.sources.includes(source))),
  };
}
