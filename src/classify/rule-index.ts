/** Which rules are worth trying on a line: by its source, and by one joint pattern for the many lines of steps. */
import { LINE_SOURCES, type LineSource, type SourcedLine } from '../core/line.ts';
import type { Rule } from './rule.ts';

export interface RuleIndex {
  candidates(line: SourcedLine): readonly Rule[];
}

const NONE: readonly Rule[] = [];

/** Almost every line of a log matches nothing: one joint pattern per source says so in one pass. */
export function createRuleIndex(rules: readonly Rule[]): RuleIndex {
  const bySource = new Map<LineSource, { readonly rules: readonly Rule[]; readonly joint: RegExp }>();
  for (const source of LINE_SOURCES) {
    const ours = rules.filter((rule) => rule.sources.includes(source));
    if (ours.length > 0) bySource.set(source, { rules: ours, joint: joint(ours) });
  }
  return {
    candidates(line) {
      const entry = bySource.get(line.source);
      return entry?.joint.test(line.text) ? entry.rules : NONE;
    },
  };
}

/** Case is ignored in the joint pattern: it may say yes too often, never no wrongly. */
function joint(rules: readonly Rule[]): RegExp {
  const sources = rules.map((rule) => `(?:${rule.pattern.source.replaceAll(/\(\?<\w+>/g, '(?:')})`);
  const flags = rules.some((rule) => rule.pattern.ignoreCase) ? 'i' : '';
  return new RegExp(sources.join('|'), flags);
}
