/** A pattern's texts: every match holds one of them, in the rules that there are and in patterns made to mislead. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLiteralScanner } from '../../src/classify/literal-scanner.ts';
import { requiredLiterals } from '../../src/classify/required-literals.ts';
import { RULES } from '../../src/classify/rules/index.ts';

describe('requiredLiterals', () => {
  test.each([
    ['abc', ['abc']],
    ['ABC|xyz', ['abc', 'xyz']],
    ['abcd?', ['abc']],
    ['abcd*e', ['abc']],
    ['abc+de', ['abc']],
    ['ab{0,3}cdef', ['cdef']],
    ['abcd{2}e', ['abcd']],
    ['(?:abc)?defg', ['defg']],
    ['(?:abcd|efgh)x', ['abcd', 'efgh']],
    ['(?:abcd|)xyz', ['xyz']],
    ['(?!abcdef)xyz', ['xyz']],
    ['(?<name>abcd)', ['abcd']],
    ['[abcdef\\]]xyz', ['xyz']],
    ['\\babc\\.de\\b', ['abc.de']],
    ['\\u0041bcd', ['bcd']],
    ['^\\s*$', null],
    ['ab', null],
    ['abc|.', null],
    ['', null],
  ])('of %s are %j', (source, literals) => {
    expect(requiredLiterals(source)).toEqual(literals);
  });

  test('are known of every rule, so that any log can be skimmed', () => {
    const unknown = RULES.filter((rule) => requiredLiterals(rule.pattern.source) === null);
    expect(unknown.map((rule) => rule.id)).toEqual([]);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    'stand in whatever %s matches',
    (_, { pattern, matches }) => {
      const literals = requiredLiterals(pattern.source);
      if (literals === null) return;
      const holds = (text: string): boolean =>
        literals.some((literal) => text.toLowerCase().includes(literal));
      for (const { text } of matches)
        if (pattern.test(text)) expect([text, holds(text)]).toEqual([text, true]);
      if (/\(\?[!=<]|\\b/.test(pattern.source)) return;
      fc.assert(fc.property(fc.stringMatching(new RegExp(pattern.source)), holds), { numRuns: 50 });
    },
  );
});

describe('createLiteralScanner', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
  const mixed = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', 'B', ' ', 'ä'), maxLength: 30 });

  test('finds what a plain search finds, whatever the case, and only before the line ends', () => {
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 8 }),
        mixed,
        mixed,
        (literals, text, before) => {
          const bytes = Buffer.from(`${before}${text}\n${before}`);
          const end = createLiteralScanner(literals).lineEnd(bytes, Buffer.byteLength(before));
          const found = literals.some((literal) => text.toLowerCase().includes(literal));
          expect(end).toBe(found ? -1 : bytes.indexOf('\n'));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
