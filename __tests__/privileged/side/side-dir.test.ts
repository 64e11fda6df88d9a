/** Only a folder that we made ourselves is ended and deleted; a living run's is left alone. */
import { mkdir, mkdtemp, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { tidySides } from '../../../src/privileged/ops/end-side.ts';
import { type ProcessId, processId } from '../../../src/privileged/process-id.ts';
import { checkedSideDir, SIDE_PREFIX, sideDirs, writeOwner } from '../../../src/privileged/side/side-dir.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'bm-sides-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const { signal } = new AbortController();
const GONE: ProcessId = { pid: 1, startTicks: '-1' };

async function aSide(name: string, run: ProcessId | null): Promise<string> {
  const dir = path.join(parent, `${SIDE_PREFIX}${name}`);
  await mkdir(path.join(dir, 'data', 'deep'), { recursive: true });
  await writeFile(path.join(dir, 'data', 'deep', 'file'), 'x');
  if (run !== null) await writeOwner(dir, { run, network: null });
  return dir;
}

function exists(dir: string): Promise<boolean> {
  return stat(dir).then(
    () => true,
    () => false,
  );
}

test('ends what a run left that is gone, and says so', async () => {
  const dir = await aSide('a', GONE);
  expect(await tidySides({ parents: [parent] }, signal)).toEqual([
    `the side engine in ${dir} that an earlier run had left was ended and deleted`,
  ]);
  expect(await exists(dir)).toBe(false);
});

test('leaves that of a run that lives, and one that was only just begun', async () => {
  const own = await processId(process.pid);
  const dirs = [await aSide('b', own), await aSide('c', null)];
  expect(await tidySides({ parents: [parent] }, signal)).toEqual([]);
  expect(await Promise.all(dirs.map(exists))).toEqual([true, true]);
});

test('ends one whose run was killed before it could say whose it is', async () => {
  const dir = await aSide('d', null);
  await utimes(dir, new Date(0), new Date(0));
  await tidySides({ parents: [parent] }, signal);
  expect(await exists(dir)).toBe(false);
});

test('refuses a link and any other folder', async () => {
  const other = path.join(parent, 'precious');
  await mkdir(other);
  const link = path.join(parent, `${SIDE_PREFIX}link`);
  await symlink(other, link);
  await expect(checkedSideDir(link)).rejects.toThrow(/refused/);
  await expect(checkedSideDir(other)).rejects.toThrow(/refused/);
  expect(await sideDirs([parent])).toEqual([]);
});
