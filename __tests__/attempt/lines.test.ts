import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanLine } from '../../src/attempt/line-text.ts';
import { createLineSplitter } from '../../src/attempt/lines.ts';

function split(bytes: Buffer, cuts: readonly number[], maxBytes: number): readonly string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line), maxBytes);
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    splitter.push(bytes.subarray(from, Math.max(from, cut)));
    from = Math.max(from, cut);
  }
  splitter.push(bytes.subarray(from));
  splitter.end();
  return lines;
}

test('gives the same lines for any chunking', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '🐳', '\n', '\r', 'xyz'), maxLength: 60 });
  fc.assert(
    fc.property(
      text,
      fc.array(fc.nat(240), { maxLength: 8 }),
      fc.integer({ min: 1, max: 300 }),
      (given, cuts, max) => {
        const bytes = Buffer.from(given);

        const chunked = split(
          bytes,
          cuts.map((cut) => Math.min(cut, bytes.length)),
          max,
        );

        expect(chunked).toEqual(split(bytes, [], max));
      },
    ),
  );
});

test('gives the lines of the text', () => {
  expect(split(Buffer.from('a\n\né\nlast'), [4], 100)).toEqual(['a', '', 'é', 'last']);
  expect(split(Buffer.from('a\n'), [], 100)).toEqual(['a']);
  expect(split(Buffer.from('abcdef\nx'), [2, 4], 3)).toEqual(['abc', 'x']);
});

test.each([
  ['\x1b[31mred\x1b[0m', 'red'],
  ['\x1b]8;;https://h\x07link\x1b]8;;\x07', 'link'],
  ['10%\r20%', '20%'],
  ['dos line\r', 'dos line'],
  ['x'.repeat(5000), 'x'.repeat(4096)],
])('cleans %j', (line, clean) => {
  expect(cleanLine(line)).toBe(clean);
});
