/** What is said of a directory of databases that is not there, is empty, or may not be looked into. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runFileChecks } from '../../src/engine/checks/file-checks.ts';

let dataRoot = '';
beforeEach(async () => {
  dataRoot = await mkdtemp(join(tmpdir(), 'buildmend-bolts-'));
});
afterEach(() => rm(dataRoot, { recursive: true, force: true }));

async function buildkitState(): Promise<unknown> {
  const target = { dataRoot, store: 'overlay2', containerdRoot: null, running: false, pid: null } as const;
  return runFileChecks({ ...target, only: ['buildkit-state'] });
}

test('says of an engine that never built that it has no database yet', async () => {
  expect(await buildkitState()).toMatchObject([{ state: 'healthy', detail: 'it has no database yet' }]);
});

test('knows nothing of a directory that cannot be listed', async () => {
  await writeFile(join(dataRoot, 'buildkit'), '');

  const found = await buildkitState();

  expect(found).toMatchObject([{ id: 'buildkit-state', state: 'unknown' }]);
  expect(JSON.stringify(found)).toContain('ENOTDIR');
});

test('finds the damaged one', async () => {
  await mkdir(join(dataRoot, 'buildkit'));
  await writeFile(join(dataRoot, 'buildkit', 'metadata_v2.db'), Buffer.alloc(16384, 1));

  expect(await buildkitState()).toMatchObject([{ state: 'broken' }]);
});
