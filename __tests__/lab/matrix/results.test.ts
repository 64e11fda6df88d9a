/** The results on disk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type CellResult, readResults, writeResult } from '../../../lab/matrix/results.ts';
import { aResult } from './a-result.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'matrix-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a fault that was never measured has none', () => {
  expect(readResults(folder, 'layerdb')).toEqual([]);
});

test('a result is read as it was written', () => {
  writeResult(folder, aResult());
  expect(readResults(folder, 'layerdb')).toEqual([aResult()]);
});

test('a new one takes the place of the old one of its cell, and of no other', () => {
  const other = aResult({ project: 'base-image' });
  writeResult(folder, aResult());
  writeResult(folder, other);
  writeResult(folder, aResult({ seconds: 9 }));
  expect(readResults(folder, 'layerdb')).toEqual([aResult({ seconds: 9 }), other]);
});

test('the file is sorted, whatever the order they come in', () => {
  for (const version of ['29', '20.10', '28.5'] as const) writeResult(folder, aResult({ version }));
  expect(readResults<CellResult>(folder, 'layerdb').map(({ version }) => version)).toEqual([
    '20.10',
    '28.5',
    '29',
  ]);
  expect(readdirSync(folder)).toEqual(['layerdb.jsonl']);
  expect(readFileSync(path.join(folder, 'layerdb.jsonl'), 'utf8').split('\n')).toHaveLength(4);
});
