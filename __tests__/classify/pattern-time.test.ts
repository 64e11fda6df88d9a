/** Every rule's pattern on capped lines made of its own words, which is what makes a pattern try again and again. */
import { expect, test } from '@jest/globals';
import { MAX_LINE_CHARS } from '../../src/attempt/decode/clean-line.ts';
import { requiredLiterals } from '../../src/classify/required-literals.ts';
import type { Rule } from '../../src/classify/rule.ts';
import { RULES } from '../../src/classify/rules/index.ts';

/** A log of 100,000 such lines would otherwise take hours. */
const MAX_MS = 150;

const repeated = (unit: string): string =>
  unit.repeat(Math.ceil(MAX_LINE_CHARS / Math.max(1, unit.length))).slice(0, MAX_LINE_CHARS);

/** A rule's words again and again, in pairs, before something that goes on without end, and its proof lines in pieces. */
function hostileLines({ pattern, matches, rejects }: Rule): readonly string[] {
  const words = [...new Set(pattern.source.split(/[\\()|[\]?*+{}^$.]+/).filter((word) => word.length > 1))];
  const proofs = [...matches, ...rejects].map(({ text }) => text);
  return [
    ...proofs.map(repeated),
    ...proofs.map((text) => repeated(text.slice(0, text.length / 2))),
    ...(requiredLiterals(pattern.source) ?? []).map(repeated),
    ...words.map((word) => repeated(`${word} `)),
    ...words.flatMap((word) => words.slice(0, 12).map((other) => repeated(`${word} ${other} `))),
    ...words.flatMap((word) => [' ', 'a', '/', '"', '1', ': '].map((unit) => word + repeated(unit))),
  ];
}

/** Of the processor, in milliseconds: others may be at work on the machine. */
function timeOf(pattern: RegExp, line: string): number {
  const started = process.cpuUsage();
  pattern.test(line);
  return process.cpuUsage(started).user / 1000;
}

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s reads any line in a moment', (_, rule) => {
  const slow = hostileLines(rule).filter(
    // Again, in case something was collected just then
    (line) => timeOf(rule.pattern, line) > MAX_MS && timeOf(rule.pattern, line) > MAX_MS,
  );
  expect(slow.map((line) => line.slice(0, 100))).toEqual([]);
});
