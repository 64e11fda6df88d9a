/** Which rules are worth trying on a line: by its source, and by the texts that their patterns cannot match without. */
import type { LineSource, SourcedLine } from '../core/line.ts';
import { createLiteralIndex } from './literal-index.ts';
import { requiredLiterals } from './required-literals.ts';
import type { AnyRule, Rule } from './rule.ts';

export interface RuleIndex {
  /** In the order of the rules. */
  candidates(line: SourcedLine): readonly AnyRule[];
}

type Pick = (text: string) => readonly Rule[];

const NONE: readonly Rule[] = [];

/** `everySource`: rules are also tried where they do not count. Almost every line of a log holds no rule's text: one pass says so. */
export function createRuleIndex(rules: readonly Rule[], everySource = false): RuleIndex {
  // Made when first asked for: most logs have lines of few sources
  const picks = new Map<LineSource | 'every', Pick>();
  return {
    candidates({ source, text }) {
      const key = everySource ? 'every' : source;
      const pick =
        picks.get(key) ?? createPick(rules.filter((rule) => everySource || rule.sources.includes(source)));
      picks.set(key, pick);
      return pick(text);
    },
  };
}

function createPick(rules: readonly Rule[]): Pick {
  const index = createLiteralIndex(rules.map((rule) => requiredLiterals(rule.pattern.source)));
  return (text) => {
    const found = index(text);
    return found.length === 0 ? NONE : found.flatMap((at) => rules[at] ?? []);
  };
}
