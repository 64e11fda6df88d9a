/** Where an engine's lock is: one place for all users, by the engine's names and not by the words of its endpoint. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { lockDirectory, lockKeys } from '../../../src/engine/lock/lock-place.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bm-place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const unix = (path: string) => ({ kind: 'unix', path }) as const;
const NOTHING = { engineId: null, dataRoot: null };

test('has the same key by a link to the socket as by the socket, also once it is gone', async () => {
  mkdirSync(join(folder, 'run'));
  symlinkSync('run', join(folder, 'var'));
  const keys = (name: string) => lockKeys({ endpoint: unix(join(folder, name)), ...NOTHING });
  writeFileSync(join(folder, 'run/docker.sock'), '');
  const [straight] = await keys('run/docker.sock');
  expect(await keys('var/docker.sock')).toEqual([straight]);
  rmSync(join(folder, 'run/docker.sock'));
  expect(await keys('var/docker.sock')).toEqual([straight]);
  expect(await keys('run/other.sock')).not.toEqual([straight]);
});

test('shares a key with whoever knows one of its other names', async () => {
  const [one, two] = [unix('/run/a.sock'), unix('/run/b.sock')];
  const known = await lockKeys({ endpoint: one, engineId: 'ID', dataRoot: '/data' });
  const down = await lockKeys({ endpoint: two, engineId: null, dataRoot: '/data' });
  const remote = await lockKeys({
    endpoint: { kind: 'ssh', url: 'ssh://h' },
    engineId: 'ID',
    dataRoot: '/data',
  });
  expect(known).toHaveLength(3);
  expect(known).toEqual(known.toSorted());
  expect(known.filter((key) => down.includes(key))).toHaveLength(1);
  expect(remote).toHaveLength(2);
  expect(known.filter((key) => remote.includes(key))).toHaveLength(1);
});

test('is in the first directory that everybody may write and nobody may clear, or where the user says', async () => {
  const [open, sticky] = [join(folder, 'open'), join(folder, 'sticky')];
  for (const path of [open, sticky]) mkdirSync(path);
  chmodSync(open, 0o777);
  chmodSync(sticky, 0o1777);
  const isRoot = process.geteuid?.() === 0;
  expect(await lockDirectory({}, [join(folder, 'none'), open, sticky])).toBe(isRoot ? sticky : null);
  expect(await lockDirectory({}, [open])).toBeNull();
  expect(await lockDirectory({ BUILDMEND_LOCK_DIR: '/mnt/locks' }, [sticky])).toBe('/mnt/locks');
});
