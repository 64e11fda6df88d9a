/** The matches of a log: what is kept of each, and how many. */
import type { Evidence } from '../core/diagnosis.ts';
import type { SourcedLine } from '../core/line.ts';
import type { AnyRule } from './rule.ts';

/** Evidence keeps at most this many characters of a line. */
export const EVIDENCE_CHARS = 500;
/** Matches kept in all; beyond it the oldest ones of steps go first. */
const MAX_MATCHES = 4000;

export interface Match {
  readonly rule: AnyRule;
  readonly evidence: Evidence;
  /** The line's step as the log names it, or null. */
  readonly step: string | null;
}

/** Repeats of a rule in the same step are kept once, the last one. */
export function keep(matches: Map<string, Match>, match: Match): void {
  const key = `${match.rule.id}\n${match.evidence.source}\n${match.step ?? ''}`;
  matches.delete(key);
  matches.set(key, match);
  if (matches.size > MAX_MATCHES) matches.delete(leastWanted(matches));
}

/** The oldest of a step; where there is none, the oldest of all. */
function leastWanted(matches: ReadonlyMap<string, Match>): string {
  let oldest: string | null = null;
  for (const [key, { evidence }] of matches) {
    if (evidence.source === 'step' || evidence.source === 'quoted') return key;
    oldest ??= key;
  }
  return oldest ?? '';
}

export function toEvidence({ id, origin }: AnyRule, line: SourcedLine): Evidence {
  const text = line.text.slice(0, EVIDENCE_CHARS);
  // A line of another record than the attempt's (the engine's journal) carries the number 0
  const place = line.line > 0 ? line.line : null;
  return { rule: id, line: place, text, source: line.source, ...(origin === undefined ? {} : { origin }) };
}
