/** The hash of a context changes with its sources and with nothing else. */
import { chmod, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cacheBustArgs } from '../../../src/attempt/cache-bust/build-args.ts';
import { BOUNDS, hashContext } from '../../../src/attempt/cache-bust/hash-context.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'buildmend-context-'));
  await mkdir(path.join(folder, 'src'));
  await writeFile(path.join(folder, 'src', 'a.ts'), 'one');
  await writeFile(path.join(folder, 'Dockerfile'), 'FROM scratch');
  await writeFile(path.join(folder, '.dockerignore'), 'logs\n*.tmp\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function hash(dockerfile: string | null = null): Promise<string> {
  return (await hashContext(folder, dockerfile)).hash;
}

test('stays where only times and ignored files change', async () => {
  const before = await hash();
  await utimes(path.join(folder, 'src', 'a.ts'), 1, 1);
  await mkdir(path.join(folder, 'logs'));
  await writeFile(path.join(folder, 'logs', 'x'), 'x');
  await writeFile(path.join(folder, 'x.tmp'), 'x');

  expect(await hash()).toBe(before);
});

test.each<[string, () => Promise<void>]>([
  ['a file’s content', () => writeFile(path.join(folder, 'src', 'a.ts'), 'two')],
  ['a new file', () => writeFile(path.join(folder, 'src', 'b.ts'), '')],
  ['a file’s right to be run', () => chmod(path.join(folder, 'src', 'a.ts'), 0o755)],
  ['a link', () => symlink('a.ts', path.join(folder, 'src', 'link'))],
])('changes with %s', async (_, change) => {
  const before = await hash();
  await change();
  expect(await hash()).not.toBe(before);
});

test('takes the Dockerfile’s own ignore file where there is one', async () => {
  const dockerfile = path.join(folder, 'Dockerfile');
  const before = await hash(dockerfile);
  await writeFile(`${dockerfile}.dockerignore`, 'src\n');
  expect(await hash(dockerfile)).not.toBe(before);
  expect((await hashContext(folder, dockerfile)).files).toBe(3);
});

test('is bounded: beyond, size and time of change count', async () => {
  const bounds = { ...BOUNDS, bytes: 2 };
  const before = await hashContext(folder, null, bounds);
  await utimes(path.join(folder, 'src', 'a.ts'), 1, 1);
  const after = await hashContext(folder, null, bounds);

  expect(before).toMatchObject({ complete: false, bytes: 0 });
  expect(after.hash).not.toBe(before.hash);
  expect(await hashContext(folder, null, { ...BOUNDS, entries: 1 })).toMatchObject({
    files: 1,
    complete: false,
  });
});

test('gives date, commit and hash as build args', async () => {
  const command = { context: folder, dockerfiles: [] };
  const env = { GITHUB_SHA: 'a'.repeat(40), PATH: process.env['PATH'], GIT_CEILING_DIRECTORIES: '/' };
  const { args, told } = await cacheBustArgs({ command, cwd: '/', env, now: new Date(0) });

  expect(args).toEqual([
    ['BUILD_DATE', '1970-01-01T00:00:00Z'],
    ['GIT_COMMIT', 'a'.repeat(40)],
    ['CACHE_BUST', (await hash()).slice(0, 32)],
  ]);
  expect(told).toMatch(/hash of the sources in .* \(3 files, 0\.0 MB\)/);
});

test('leaves out what cannot be found out', async () => {
  const command = { context: path.join(folder, 'gone'), dockerfiles: [] };
  const { args, told } = await cacheBustArgs({ command, cwd: '/', env: {}, now: new Date(0) });
  expect(args.map(([name]) => name)).toEqual(['BUILD_DATE']);
  expect(told).toMatch(/could not be read/);
});
