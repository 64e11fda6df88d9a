/** Whatever stands in a rules file: an answer, soon; never a crash. */
import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { ENDLESS } from '../../src/rules-file/patience.ts';
import { formatProblem } from '../../src/rules-file/problem.ts';
import { type ReadRules, readRules } from '../../src/rules-file/read-rules.ts';
import { A_RULE, aFile } from './a-file.ts';

const GOOD = aFile([
  A_RULE,
  { ...A_RULE, id: 'acme/other', sources: '[step, engine]', advice: '[a, b]', step: "'RUN'" },
]);
const PIECES = [
  '- ',
  ': ',
  '\n',
  '  ',
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a',
  '!!set',
  '"',
  "'",
  '|\n',
  '>-\n',
  '? ',
  '---\n',
  '#',
  '%YAML 1.1\n',
  '\t',
  '\u2028',
  '<<: ',
  '~',
  '.inf',
  '0x1F',
  '1e400',
  '2026-01-01',
  '\0',
  '##[error]',
  '\n::error::',
];

function answer(text: string): ReadRules {
  const from = performance.now();
  const result = readRules(text, ENDLESS);
  expect(performance.now() - from).toBeLessThan(3000);
  if (result.kind === 'problems') {
    expect(result.problems.length).toBeGreaterThan(0);
    for (const problem of result.problems) {
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.column).toBeGreaterThan(0);
      expect(formatProblem('r.yml', problem)).not.toMatch(/##\[|[\n\r]/);
    }
  }
  return result;
}

describe('a rules file', () => {
  test.prop([fc.string({ maxLength: 300, unit: 'binary' })], { numRuns: 500 })(
    'of any text is answered',
    (text) => {
      answer(text);
    },
  );

  test.prop(
    [fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 80 })],
    { numRuns: 500 },
  )('of pieces of YAML is answered', (pieces) => {
    answer(pieces.join(''));
  });

  test.prop(
    [fc.nat(GOOD.length), fc.nat(12), fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 }))],
    { numRuns: 1000 },
  )('that was good but for one change is answered', (at, length, piece) => {
    answer(GOOD.slice(0, at) + piece + GOOD.slice(at + length));
  });

  test.prop(
    [
      fc.oneof(
        fc.string({ maxLength: 40 }),
        fc
          .array(fc.constantFrom(...'()[]{}|*+?.^$\\abd01,-:=!<>PpQEu&~'.split('')), { maxLength: 60 })
          .map((parts) => parts.join('')),
      ),
    ],
    {
      numRuns: 1000,
    },
  )('with any pattern is answered, and the pattern answers', (pattern) => {
    const result = answer(aFile([{ ...A_RULE, pattern: JSON.stringify(pattern) }]));
    if (result.kind === 'rules') for (const { rule } of result.rules) rule.pattern.test('abab01'.repeat(600));
  });

  test.prop([fc.integer({ min: 1, max: 490 })])('with parentheses within each other is answered', (depth) => {
    answer(aFile([{ ...A_RULE, pattern: `'${'('.repeat(depth)}a${')'.repeat(depth)}'` }]));
    answer(aFile([{ ...A_RULE, pattern: `'${'('.repeat(depth)}a${')*'.repeat(depth).slice(0, 500)}'` }]));
  });
});
