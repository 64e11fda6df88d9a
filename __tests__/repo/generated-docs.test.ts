/** What is made from tables is what the tables give. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { GENERATED_DOCS } from '../../scripts/docs/generated-docs.ts';
import { inputsOf } from '../../src/inputs/inputs.ts';
import { OUTPUTS } from '../../src/report/outputs.ts';
import { VERSION } from '../../src/version.ts';
import { ROOT } from './source-files.ts';

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

test.each(GENERATED_DOCS.map((doc) => [doc.path, doc] as const))('%s is up to date', (file, doc) => {
  expect(doc.render(read(file))).toBe(read(file));
});

test('action.yml has the inputs and outputs of the tables, with their defaults, and no others', () => {
  const lines = read('action.yml').split('\n');
  const names = lines.filter((line) => /^ {2}[\w-]+:$/.test(line)).map((line) => line.trim().slice(0, -1));
  expect(names).toEqual([
    ...inputsOf('action').map((input) => input.name),
    ...OUTPUTS.map((output) => output.name),
  ]);
  const defaults = lines
    .filter((line) => line.startsWith('    default: '))
    .map((line) => JSON.parse(line.slice(13)));
  expect(defaults).toEqual(inputsOf('action').map((input) => input.default));
});

test('action.yml runs the bundles of main and post on Node 24', () => {
  const text = read('action.yml');
  expect(text).toMatch(
    /^runs:\n {2}using: node24\n {2}main: dist\/main\/index\.js\n {2}post: dist\/post\/index\.js\n {2}post-if: always\(\)\n$/m,
  );
});

test('the version is the package’s own', () => {
  expect(VERSION).toBe(JSON.parse(read('package.json')).version);
});
