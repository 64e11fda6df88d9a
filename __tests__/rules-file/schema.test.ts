/** The published schema and our own validator agree, for good files and bad ones; what only one of them can know is named. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { ENDLESS } from '../../src/rules-file/patience.ts';
import { readRules } from '../../src/rules-file/read-rules.ts';
import { ROOT } from '../repo/source-files.ts';
import { A_RULE, aFile, type WrittenFields } from './a-file.ts';

const schema = JSON.parse(readFileSync(path.join(ROOT, 'docs/rules.schema.json'), 'utf8'));
const isValid = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

const judge = (text: string): { readonly schema: boolean; readonly ours: boolean } => ({
  schema: isValid(parse(text)),
  ours: readRules(text, ENDLESS).kind === 'rules',
});
const withFields = (over: WrittenFields): string => aFile([{ ...A_RULE, ...over }]);

const GOOD: readonly WrittenFields[] = [
  {},
  { owner: 'host', tier: 'verdict', confidence: '0.01', reference: 'x', advice: 'Wait.' },
  { advice: '[Wait., Ask.]', step: 'RUN' },
  { sources: '[step]' },
  { sources: '[quoted, engine]', class: 'build-step-failed' },
  { sources: '[step]', class: 'config-error' },
  { sources: '[kernel, journal]', class: 'overlay2-corruption' },
  { matches: '[{source: engine, text: x, step: y}, z]' },
  { pattern: `'${'é'.repeat(1000)}'` },
];

const BAD: readonly WrittenFields[] = [
  { id: null },
  { id: 'Mirror/Down' },
  { id: 'mirror' },
  { id: 'finding/x' },
  { id: 'end/x' },
  { id: `a/${'b'.repeat(80)}` },
  { class: 'none' },
  { class: 'unknown' },
  { class: 'oom' },
  { class: null },
  { owner: 'me' },
  { sources: '[]' },
  { sources: 'step' },
  { sources: '[finding]' },
  { sources: '[step]', class: 'overlay2-corruption' },
  { sources: '[engine, quoted]', class: 'engine-unavailable' },
  { pattern: null },
  { pattern: '7' },
  { pattern: "''" },
  { pattern: `'${'a'.repeat(1001)}'` },
  { tier: 'guess' },
  { confidence: '0' },
  { confidence: '1' },
  { confidence: 'high' },
  { reference: '[x]' },
  { advice: '' },
  { advice: '[]' },
  { advice: '[1]' },
  { matches: '[]' },
  { matches: 'x' },
  { matches: '[{source: engine}]' },
  { matches: '[{source: engine, text: x, line: 1}]' },
  { matches: `[${'x, '.repeat(51)}]` },
  { rejects: null },
  { failureClass: 'disk-full' },
];

describe('both', () => {
  test.each(GOOD)('take %j', (over) => {
    expect(judge(withFields(over))).toEqual({ schema: true, ours: true });
  });

  test.each(BAD)('refuse %j', (over) => {
    expect(judge(withFields(over))).toEqual({ schema: false, ours: false });
  });

  test.each([
    '',
    '[]',
    'version: 1',
    'rules: []',
    'version: "1"\nrules: []',
    'version: 1\nrules: {}',
    'version: 1\nrules: []\nmore: 1',
    `version: 1\nrules:\n${'  - {}\n'.repeat(201)}`,
  ])('refuse the file %j', (text) => {
    expect(judge(text)).toEqual({ schema: false, ours: false });
  });
});

test.each([
  ['a pattern that is none', withFields({ pattern: "'('" })],
  ['a pattern that matches everything', withFields({ pattern: "'.*'" })],
  ['a name given twice', aFile([A_RULE, A_RULE])],
  ['the name of a rule that comes with Buildmend', withFields({ id: 'overlay2/link-missing' })],
])('only ours can know %s', (_, text) => {
  expect(judge(text)).toEqual({ schema: true, ours: false });
});

test('every field says what it is for', () => {
  const fields = schema.properties.rules.items.properties;
  expect(
    Object.values<{ description?: string }>(fields).filter(
      ({ description = '' }) => !/^[A-Z].*\.$/.test(description),
    ),
  ).toEqual([]);
});

test('the README’s example is one, and proves itself', () => {
  const example =
    /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(
      readFileSync(path.join(ROOT, 'README.md'), 'utf8'),
    )?.[1] ?? '';
  expect(judge(example)).toEqual({ schema: true, ours: true });
});
