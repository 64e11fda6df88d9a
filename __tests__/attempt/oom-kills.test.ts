/** The kernel's counter is read where there is one. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { countOomKills } from '../../src/attempt/oom-kills.ts';

test.each([
  ['nr_free_pages 17\noom_kill 30\ndrop_pagecache 0\n', 30],
  ['nr_free_pages 17\n', null],
])('reads %j as %j', async (text, count) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'buildmend-oom-'));
  const file = path.join(folder, 'vmstat');
  await writeFile(file, text);
  expect(await countOomKills(file)).toBe(count);
  await rm(folder, { recursive: true });
});

test('says nothing where there is none', async () => {
  expect(await countOomKills('/nonexistent/vmstat')).toBeNull();
});
