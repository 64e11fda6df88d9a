/** The report is written whole, and never over something that is no file. */
import { execFileSync } from 'node:child_process';
import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { appendOutputs, appendSummary, writeReport } from '../../src/report/write-report.ts';
import { aReport } from './histories.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bm-report-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('makes the directories and leaves nothing but the report', async () => {
  await writeReport(join(folder, 'a/b/report.json'), aReport());
  expect(JSON.parse(await readFile(join(folder, 'a/b/report.json'), 'utf8'))).toEqual(aReport());
  expect(await readdir(join(folder, 'a/b'))).toEqual(['report.json']);
});

test('replaces an older report', async () => {
  await writeFile(join(folder, 'report.json'), 'old');
  await writeReport(join(folder, 'report.json'), aReport());
  expect(await readFile(join(folder, 'report.json'), 'utf8')).toContain('"schemaVersion": 1');
});

test('writes through a link instead of replacing it', async () => {
  await writeFile(join(folder, 'real.json'), 'old');
  await symlink('real.json', join(folder, 'link.json'));
  await writeReport(join(folder, 'link.json'), aReport());
  expect((await lstat(join(folder, 'link.json'))).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, 'real.json'), 'utf8')).toContain('"schemaVersion": 1');
});

test('writes into a pipe without replacing it', async () => {
  // A pipe of our own: were it replaced, nothing of the machine would be.
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const [read] = await Promise.all([
    readFile(join(folder, 'pipe'), 'utf8'),
    writeReport(join(folder, 'pipe'), aReport()),
  ]);
  expect(read).toContain('"schemaVersion": 1');
  expect((await lstat(join(folder, 'pipe'))).isFIFO()).toBe(true);
});

test('says what is wrong and leaves nothing behind when the path is a directory', async () => {
  await expect(writeReport(folder, aReport())).rejects.toThrow('EISDIR');
  expect(await readdir(folder)).toEqual([]);
});

test('appends outputs and summary to what others wrote', async () => {
  await writeFile(join(folder, 'out'), 'x=1\n');
  await appendOutputs(join(folder, 'out'), { verdict: 'passed' });
  expect(await readFile(join(folder, 'out'), 'utf8')).toMatch(
    /^x=1\nverdict<<(buildmend_[\w-]+)\npassed\n\1\n$/,
  );

  await appendSummary(join(folder, 'summary'), '<p>one</p>\n');
  await appendSummary(join(folder, 'summary'), '<p>two</p>\n');
  expect(await readFile(join(folder, 'summary'), 'utf8')).toBe('<p>one</p>\n\n<p>two</p>\n\n');
});
