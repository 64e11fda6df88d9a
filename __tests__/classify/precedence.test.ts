/** Which class wins where several speak about one error: every pair of the table, in either order of the lines. */
import { describe, expect, test } from '@jest/globals';
import { best } from '../../src/classify/hear-text.ts';
import type { Match } from '../../src/classify/matches.ts';
import { PRECEDENCE } from '../../src/classify/precedence.ts';
import { engine, PRINTED, TIERS, type Tier } from '../../src/classify/rule.ts';
import type { FailureClass } from '../../src/core/diagnosis.ts';

function match(failureClass: FailureClass, tier: Tier, line: number, confidence = 0.5): Match {
  const id = `test/${failureClass}-${tier}`;
  const rule = {
    id,
    failureClass,
    sources: PRINTED,
    pattern: /x/,
    tier,
    confidence,
    reference: 'test',
    matches: [engine('x')],
    rejects: [],
  };
  return { rule, evidence: { rule: id, line, text: 'x', source: 'engine' }, step: null };
}

const classes = PRECEDENCE.map(({ failureClass }) => failureClass);

describe.each(TIERS)('within the tier %s', (tier) => {
  test.each(classes.map((failureClass, rank) => [failureClass, classes.slice(rank + 1)] as const))(
    '%s wins over all below it, whatever their confidence and order',
    (stronger, weaker) => {
      for (const other of weaker) {
        const matches = [match(stronger, tier, 1, 0.1), match(other, tier, 2, 0.9)];
        expect(best(matches)?.failureClass).toBe(stronger);
        expect(best(matches.toReversed())?.failureClass).toBe(stronger);
      }
    },
  );
});

test('a stronger tier wins over every class of a weaker one', () => {
  for (const [rank, tier] of TIERS.entries()) {
    for (const weaker of TIERS.slice(rank + 1)) {
      const lowest = classes.at(-1) ?? 'none';
      for (const other of classes.filter((one) => one !== lowest)) {
        const matches = [match(other, weaker, 1, 0.9), match(lowest, tier, 2, 0.1)];
        expect(best(matches)?.failureClass).toBe(lowest);
      }
    }
  }
});

test('of one class and tier the surer rule speaks, then the later line', () => {
  const surer = match('disk-full', 'cause', 1, 0.9);
  expect(best([match('disk-full', 'cause', 2, 0.8), surer])?.confidence).toBe(0.9);
  const later = best([match('disk-full', 'cause', 1), match('disk-full', 'cause', 7)]);
  expect(later?.evidence[0]?.line).toBe(7);
});
