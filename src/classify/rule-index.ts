/** Which rules are worth trying on a line: by its source, and by one joint pattern for the many lines of steps. */
import { LINE_SOURCES, type LineSource, type SourcedLine } from '../core/line.ts';
import type { AnyRule, Rule } from './rule.ts';

export interface RuleIndex {
  candidates(line: SourcedLine): readonly AnyRule[];
}

const NONE: readonly Rule[] = [];

/** `everySource`: rules are also tried where they do not count. Almost every line of a log matches nothing: joint patterns per source say so in one pass each. */
export function createRuleIndex(rules: readonly Rule[], everySource = false): RuleIndex {
  const bySource = new Map<LineSource, readonly Group[]>();
  for (const source of LINE_SOURCES) bySource.set(source, groups(rules, everySource ? null : source));
  return {
    candidates(line) {
      const found = bySource.get(line.source)?.filter((group) => group.joint.test(line.text)) ?? [];
      return found.length === 0 ? NONE : found.flatMap((group) => group.rules);
    },
  };
}

interface Group {
  readonly rules: readonly Rule[];
  readonly joint: RegExp;
}

/** Rules that ignore case stand apart: one of them in the joint pattern would make all of it eight times slower. */
function groups(rules: readonly Rule[], source: LineSource | null): readonly Group[] {
  const ours = rules.filter((rule) => source === null || rule.sources.includes(source));
  return ['', 'i'].flatMap((flags) => {
    const same = ours.filter((rule) => rule.pattern.flags === flags);
    if (same.length === 0) return [];
    return [
      { rules: same, joint: new RegExp(same.map((rule) => `(?:${withoutNames(rule)})`).join('|'), flags) },
    ];
  });
}

/** Two rules may use the same group name; one pattern may not. */
function withoutNames(rule: Rule): string {
  return rule.pattern.source.replaceAll(/\(\?<\w+>/g, '(?:');
}
