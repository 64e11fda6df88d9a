/** Whose files, whose process and whose container: what proves it, and what is refused where nothing does. */
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EngineFacts } from '../../src/engine/engine.ts';
import { guardedPrivilege } from '../../src/engine/guard-files.ts';
import { containersAroundUs, livesBesideUs } from '../../src/engine/own-container.ts';
import { servingProcess } from '../../src/engine/serving-process.ts';
import type { EngineProcess } from '../../src/privileged/engine-process.ts';
import { TOUCHES } from '../../src/privileged/file-ops.ts';
import { type ProveOwnFilesArgs, proveOwnFiles } from '../../src/privileged/ops/prove-own-files.ts';
import { OPS } from '../../src/privileged/ops.ts';
import { fileId, fileIdBelow } from '../../src/privileged/seen-by.ts';
import { facts } from '../remedies/an-engine.ts';

const ID = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'right-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function engineProcess(over: Partial<EngineProcess>): EngineProcess {
  const names = { exe: null, cwd: null, env: null, logFile: null, netName: null, mntName: null };
  const plain = { pid: 7, startTicks: '1', state: 'S', uid: 0, argv: ['dockerd'], sockets: [] };
  return { ...plain, ...names, foreignNet: false, foreignMnt: false, ...over };
}

describe('the proof of a data root', () => {
  const NOTHING = { pid: null, rootId: null, engineId: null, manager: null, once: false };
  const prove = (over: Partial<ProveOwnFilesArgs>) => proveOwnFiles({ path: folder, ...NOTHING, ...over });

  test('is that the engine’s process sees the very same directory', async () => {
    expect(await prove({ pid: process.pid })).toEqual({ kind: 'own' });
  });

  test('is the id that the engine says and wrote', async () => {
    await writeFile(join(folder, 'engine-id'), 'a-b\n');

    expect(await prove({ engineId: 'a-b' })).toEqual({ kind: 'own' });
    expect(await prove({ engineId: 'c-d' })).toMatchObject({
      kind: 'foreign',
      why: expect.stringMatching(/belongs to another engine .*a-b.*c-d/),
    });
  });

  test('is that its process saw it before it ended', async () => {
    expect(await prove({ rootId: await fileId(folder) })).toEqual({ kind: 'own' });
    expect(await prove({ rootId: '1:1' })).toMatchObject({
      kind: 'unproved',
      why: expect.stringContaining('mounted over it'),
    });
  });

  test('is that the service manager which would start it sees it', async () => {
    expect(await prove({ manager: process.pid })).toEqual({ kind: 'own' });
  });

  test('is that an earlier run had proved it and left something set aside', async () => {
    expect(await prove({ once: true })).toMatchObject({ kind: 'unproved' });
    await mkdir(join(folder, '.buildmend', 'set-aside'), { recursive: true });

    expect(await prove({ once: true })).toEqual({ kind: 'own' });
    expect(await prove({ once: false })).toMatchObject({ kind: 'unproved' });
  });

  test('lacks where neither a process nor an id tells, and says so', async () => {
    expect(await prove({ engineId: 'a-b' })).toMatchObject({
      kind: 'unproved',
      why: expect.stringMatching(/not to be seen from here .*no engine-id stands in the directory/),
    });
  });

  test('lacks where there is no such directory', async () => {
    expect(await prove({ path: join(folder, 'gone') })).toEqual({
      kind: 'foreign',
      why: 'there is no such directory on this machine',
    });
  });
});

test('follows links below another process’s root, never into our own tree', async () => {
  await mkdir(join(folder, 'data', 'docker'), { recursive: true });
  await mkdir(join(folder, 'var', 'lib'), { recursive: true });
  await symlink('/data/docker', join(folder, 'var', 'lib', 'docker'));
  await symlink('../../data', join(folder, 'var', 'lib', 'relative'));
  await symlink('loop', join(folder, 'loop'));
  const docker = await fileId(join(folder, 'data', 'docker'));

  expect(await fileIdBelow(folder, '/var/lib/docker')).toBe(docker);
  expect(await fileIdBelow(folder, '/var/lib/relative/docker')).toBe(docker);
  expect(await fileIdBelow(folder, '/loop/x')).toBeNull();
  expect(await fileIdBelow(folder, '/tmp')).toBeNull();
});

describe('the engine that serves a socket', () => {
  const places = async (at: string) => ({
    '/run/docker.sock': { file: await fileId(join(at, 'docker.sock')), directory: await fileId(at) },
  });

  test('is not one in another mount namespace that listens on the same name', async () => {
    const [ours, theirs] = [join(folder, 'ours'), join(folder, 'theirs')];
    for (const at of [ours, theirs]) {
      await mkdir(at);
      await writeFile(join(at, 'docker.sock'), '');
    }
    const socket = join(ours, 'docker.sock');
    const listens = { sockets: [socket], foreignMnt: true };
    const stranger = engineProcess({
      ...listens,
      places: { [socket]: (await places(theirs))['/run/docker.sock'] },
    });
    const own = engineProcess({ ...listens, places: { [socket]: (await places(ours))['/run/docker.sock'] } });
    const endpoint = { kind: 'unix', path: socket } as const;

    expect(servingProcess([stranger], endpoint)).toBeNull();
    expect(servingProcess([stranger, own], endpoint)).toBe(own);
    await rm(socket);
    expect(servingProcess([stranger, own], endpoint)).toBe(own);
  });

  test('is one that is mounted to another name', async () => {
    await writeFile(join(folder, 'docker.sock'), '');
    const found = engineProcess({
      sockets: ['/run/docker.sock'],
      foreignMnt: true,
      places: await places(folder),
    });

    expect(servingProcess([found], { kind: 'unix', path: join(folder, 'docker.sock') })).toBe(found);
  });
});

describe('the containers around us', () => {
  const mount = (root: string, point: string): string => `5 4 254:0 ${root} ${point} rw - ext4 /dev/vda rw`;

  test.each([
    { from: 'nothing on a plain machine', signs: { cgroup: '0::/user.slice' }, found: [] },
    {
      from: 'the mount of its name, with cgroups of its own',
      signs: {
        cgroup: '0::/',
        mountinfo: mount(`/var/lib/docker/containers/${ID}/hostname`, '/etc/hostname'),
      },
      found: [ID],
    },
    { from: 'its control group', signs: { cgroup: `12:cpu:/docker/${ID}\n0::/docker/${ID}` }, found: [ID] },
    {
      from: 'a scope of systemd',
      signs: { cgroup: `0::/system.slice/docker-${ID}.scope`, hostname: 'a'.repeat(12) },
      found: [ID],
    },
    { from: 'its host name', signs: { hostname: '0123456789ab' }, found: ['0123456789ab'] },
    {
      from: 'both where one is in the other',
      signs: { cgroup: `0::/docker/${OTHER}/docker/${ID}` },
      found: [OTHER, ID],
    },
    {
      from: 'nothing in a mount elsewhere',
      signs: { mountinfo: mount(`/var/lib/docker/containers/${ID}/hostname`, '/srv/x') },
      found: [],
    },
  ])('are known by $from', ({ signs, found }) => {
    expect(containersAroundUs({ mountinfo: '', cgroup: '', hostname: 'runner-1', ...signs })).toEqual(found);
  });

  test.each([
    { foreignMnt: false, cgroup: '/system.slice', ours: '0::/', beside: true },
    { foreignMnt: true, cgroup: '/', ours: '0::/', beside: true },
    { foreignMnt: true, cgroup: '/../../system.slice/docker.service', ours: '0::/', beside: false },
    { foreignMnt: true, cgroup: '/system.slice/docker.service', ours: `0::/docker/${ID}`, beside: false },
    { foreignMnt: true, cgroup: `/docker/${ID}/inner`, ours: `0::/docker/${ID}`, beside: true },
    { foreignMnt: true, cgroup: null, ours: '0::/', beside: false },
  ])(
    'hold an engine in $cgroup too, or not, where we are in $ours',
    ({ foreignMnt, cgroup, ours, beside }) => {
      const signs = { mountinfo: '', cgroup: ours, hostname: '' };

      expect(livesBesideUs(engineProcess({ foreignMnt, cgroup }), signs)).toBe(beside);
    },
  );
});

describe('the door to the engine’s files', () => {
  test.each<{ readonly of: EngineFacts | null; readonly why: string | null }>([
    { of: facts(), why: null },
    { of: facts({ strangers: null }), why: null },
    {
      of: facts({ strangers: 'no one knows' }),
      why: 'the files in /srv/docker are not proved to be this engine’s own: no one knows',
    },
  ])('opens or says why not: $why', async ({ of, why }) => {
    const ran: string[] = [];
    const privilege = guardedPrivilege(
      { kind: 'root', run: async (op) => Promise.reject(new Error(`ran ${ran.push(op)}`)) },
      async () => of,
    );
    const options = { timeoutMs: 1000 };

    await expect(privilege.run('relinkOverlay2', { dataRoot: '/srv/docker' }, options)).rejects.toThrow(
      why ?? 'ran 1',
    );
    await expect(privilege.run('findEngines', {}, options)).rejects.toThrow('ran');
  });

  test('is before every operation that is told a directory of the engine', async () => {
    const told = Object.entries(OPS).filter(([, op]) => /dataRoot|containerdRoot|stateDir/.test(String(op)));
    const unguarded = told.filter(([name]) =>
      Object.entries(TOUCHES).some(([op, what]) => op === name && what !== 'engine'),
    );

    expect(unguarded.map(([name]) => name)).toEqual(['findContainerdRoot', 'guessStore', 'readDaemonConfig']);
  });
});
