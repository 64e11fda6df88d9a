/** Each law of the developers' page names the tests that hold us to it, and they are there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from './source-files.ts';

const page = readFileSync(path.join(ROOT, 'docs/architecture.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\d)\. .+ \| (.+) \|$/gm)].map(([, law, tests = '']) => ({
  law: Number(law),
  files: [...tests.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? ''),
}));

test('every law has a row', () => {
  expect(rows.map(({ law }) => law)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test.each(rows)(
  'law $law names test files that are there, one that needs no engine among them',
  ({ files }) => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(file).toMatch(/^__tests__\/[\w/.-]+\.test\.ts$/);
      expect([file, existsSync(path.join(ROOT, file))]).toEqual([file, true]);
    }
    expect(files.some((file) => !file.endsWith('.lab.test.ts'))).toBe(true);
  },
);
