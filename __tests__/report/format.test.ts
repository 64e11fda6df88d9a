/** Numbers and lines look as a person writes them. */
import { expect, test } from '@jest/globals';
import { formatBytes, formatCommand, formatDuration, oneLine } from '../../src/report/format.ts';

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1_000, '1.0 s'],
  [59_940, '59.9 s'],
  [59_960, '1 min 0 s'],
  [3_599_400, '59 min 59 s'],
  [3_599_700, '1 h 0 min'],
  [7_380_000, '2 h 3 min'],
])('writes %d ms as %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

test.each([
  [0, '0 B'],
  [1_023, '1023 B'],
  [1_536, '1.5 KiB'],
  [57_100_000, '54.5 MiB'],
  [-2_048, '-2.0 KiB'],
])('writes %d bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('quotes the words of a command only where a shell would need it', () => {
  expect(formatCommand(['docker', 'build', '-t', 'a/b:c', '--build-arg', "X=it's", '.', ''])).toBe(
    "docker build -t a/b:c --build-arg 'X=it'\\''s' . ''",
  );
});

test('makes one printable line, and says where it was cut', () => {
  expect(oneLine('\u001b[1;31ma\u001b[0m\r\n\tb\u0007\u202ec', 100)).toBe('a bc');
  expect(oneLine('abcdef', 4)).toBe('abc…');
});
