/** Whose files they are, and what is said where they may not be looked at. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type ExamineTarget, runFileChecks } from '../../src/engine/checks/file-checks.ts';
import { failedRead } from '../../src/engine/checks/findings.ts';
import { whyNotOwn } from '../../src/engine/checks/own-data-root.ts';
import { type DoctorCheck, formatDoctor } from '../../src/engine/doctor.ts';

let dataRoot = '';
beforeEach(async () => {
  dataRoot = await mkdtemp(join(tmpdir(), 'own-'));
});
afterEach(() => rm(dataRoot, { recursive: true, force: true }));

test.each([
  { written: 'a-b\n', engineId: 'a-b', why: null },
  { written: 'a-b', engineId: null, why: null },
  { written: null, engineId: 'a-b', why: null },
  { written: 'c-d', engineId: 'a-b', why: expect.stringMatching(/^it belongs to another engine .*c-d.*a-b/) },
])('takes engine-id $written for the own one of $engineId: $why', async ({ written, engineId, why }) => {
  if (written !== null) await writeFile(join(dataRoot, 'engine-id'), written);

  expect(await whyNotOwn({ dataRoot, engineId })).toEqual(why);
});

const target = (over: Partial<ExamineTarget>): ExamineTarget => ({
  dataRoot,
  store: 'containerd',
  containerdRoot: null,
  running: true,
  pid: null,
  only: [],
  depth: 'doctor',
  ...over,
});

test('says one thing of a data root that is not on this machine, and checks nothing', async () => {
  const findings = await runFileChecks(target({ dataRoot: join(dataRoot, 'gone') }));

  expect(findings).toEqual([
    {
      id: 'data-root-mount',
      state: 'unknown',
      path: join(dataRoot, 'gone'),
      detail: 'there is no such directory on this machine',
    },
  ]);
});

test.each([
  { depth: 'doctor', states: ['unknown'] },
  { depth: 'quick', states: [] },
] as const)(
  'does not call a containerd well that nobody found, looking as $depth',
  async ({ depth, states }) => {
    await mkdir(join(dataRoot, 'image'));

    const findings = await runFileChecks(target({ only: ['containerd-store'], depth }));

    expect(findings.map(({ state }) => state)).toEqual(states);
  },
);

test('tells a person once that rights are missing, and for which checks', () => {
  const refused = failedRead(
    { id: 'layerdb', path: '/d' },
    Object.assign(new Error('EACCES: /d'), { code: 'EACCES' }),
  );
  const check: DoctorCheck = { ...refused, dependents: [] };
  const checks = [check, { ...check, id: 'local-kv-db' }, check] as const;

  expect(formatDoctor({ checks, usage: [] })).toBe(
    `Nothing is broken as far as can be seen; 3 of 3 checks have no answer.
This user may not look at the engine’s files, and may not use sudo without a password: not known are layerdb, local-kv-db.
Run it as root (with the same DOCKER_HOST) to know.
`,
  );
});
