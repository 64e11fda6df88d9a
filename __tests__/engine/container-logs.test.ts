/** Which log files of containers are named when space is short. */
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { largestLogs } from '../../src/engine/checks/container-logs.ts';
import { isShort } from '../../src/engine/checks/space.ts';

let dataRoot = '';
beforeEach(async () => {
  dataRoot = await mkdtemp(join(tmpdir(), 'logs-'));
});
afterEach(() => rm(dataRoot, { recursive: true, force: true }));

async function put(path: string, content: string): Promise<string> {
  const full = join(dataRoot, 'containers', path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, content);
  return full;
}

test('names the largest first, by the container’s name, of both drivers, and no small one', async () => {
  const mib = 'x'.repeat(1024 * 1024);
  const web = await put(`web1/web1-json.log`, mib.repeat(3));
  await put('web1/config.v2.json', '{"Name":"/web"}');
  const db = await put('db1/local-logs/container.log', mib.repeat(2));
  await put('small/small-json.log', 'x');

  expect(await largestLogs(dataRoot)).toBe(
    `largest logs of containers: web 3 MiB (${web}), db1 2 MiB (${db}); the log option \`max-size\` (\`log-opts\` in daemon.json, for new containers) keeps them small`,
  );
});

test('counts what a log takes of the disk, not its length', async () => {
  await truncate(await put('a/a-json.log', ''), 50_000_000);

  expect(await largestLogs(dataRoot)).toBe('');
});

test('says nothing without containers', async () => {
  expect(await largestLogs(dataRoot)).toBe('');
});

test.each([
  { free: 9, short: true },
  { free: 10, short: false },
])('calls $free of 100 short: $short', ({ free, short }) => {
  expect(isShort(free, 100)).toBe(short);
});
