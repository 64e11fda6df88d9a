/** The record of an engine, the proof of a data root, the end and start of processes: on real files and real processes. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkRepositoriesJson } from '../../src/engine/checks/repositories-json.ts';
import { proveDataRoot } from '../../src/engine/data-root-proof.ts';
import { type DoctorCheck, formatDoctor } from '../../src/engine/doctor.ts';
import {
  type EngineRecord,
  readRecord,
  recordPath,
  stateDirectory,
  writeRecord,
} from '../../src/engine/engine-record.ts';
import { isRemote } from '../../src/privileged/foreign-mount.ts';
import { clearPidFile } from '../../src/privileged/ops/clear-pid-file.ts';
import { endProcess } from '../../src/privileged/ops/end-process.ts';
import { proveDataRoot as prove } from '../../src/privileged/ops/prove-data-root.ts';
import { startProcess } from '../../src/privileged/ops/start-process.ts';
import { statOf } from '../../src/privileged/proc.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ENDPOINT = { kind: 'unix', path: '/run/docker.sock' } as const;
const RECORD: EngineRecord = {
  endpoint: 'unix:///run/docker.sock',
  dataRoot: '/var/lib/docker',
  store: 'overlay2',
  containerdRoot: null,
  argv: ['dockerd'],
  exe: '/usr/sbin/dockerd',
  cwd: '/',
  logFile: null,
  launcher: null,
  netName: null,
  mntName: null,
  bootId: 'b',
  places: { PATH: '/bin' },
  rootless: false,
  engineId: 'a-b',
  rootId: '65024:131',
};

describe('the record', () => {
  test('comes back as it was written, is private, and is only written when it changed', async () => {
    expect(writeRecord(folder, ENDPOINT, RECORD)).toBe(true);
    expect(writeRecord(folder, ENDPOINT, RECORD)).toBe(false);
    expect(writeRecord(folder, ENDPOINT, { ...RECORD, logFile: '/l' })).toBe(true);

    expect(readRecord(folder, ENDPOINT)).toEqual({ ...RECORD, logFile: '/l' });
    expect((await stat(recordPath(folder, ENDPOINT))).mode & 0o777).toBe(0o600);
  });

  test('is none when it is of another engine, or torn', async () => {
    await writeFile(recordPath(folder, ENDPOINT), JSON.stringify({ ...RECORD, endpoint: 'unix:///other' }));
    expect(readRecord(folder, ENDPOINT)).toBeNull();
    await writeFile(recordPath(folder, ENDPOINT), '{"endpoint"');
    expect(readRecord(folder, ENDPOINT)).toBeNull();
  });

  test('stands where the environment says, else in root’s or the user’s own place', () => {
    expect(stateDirectory({ BUILDMEND_STATE_DIR: '/s', XDG_STATE_HOME: '/x' }, 0)).toBe('/s');
    expect(stateDirectory({ XDG_STATE_HOME: '/x' }, 0)).toBe('/x/buildmend');
    expect(stateDirectory({}, 0)).toBe('/var/lib/buildmend');
    expect(stateDirectory({ HOME: '/home/me' }, 1000)).toBe('/home/me/.local/state/buildmend');
  });
});

describe('proveDataRoot', () => {
  const make = async (name: string, dirs: readonly string[]): Promise<string> => {
    for (const dir of dirs) await mkdir(join(folder, name, dir), { recursive: true });
    return join(folder, name);
  };

  test('accepts what dockerd made, and follows a symbolic link to it', async () => {
    const root = await make('data', ['image/overlay2/layerdb', 'network/files', 'plugins/tmp', 'containers']);
    await symlink(root, join(folder, 'link'));

    expect(await proveDataRoot(root, null)).toEqual({ ok: true, path: root });
    expect(await proveDataRoot(join(folder, 'link'), process.pid)).toEqual({ ok: true, path: root });
  });

  test.each(['/', '/var', '/var/lib', '/home/me', 'relative/path', '/a/../b', '/nowhere/at/all'])(
    'refuses %s',
    async (path) => {
      expect((await proveDataRoot(path, null)).ok).toBe(false);
    },
  );

  test('refuses a directory that only has the names', async () => {
    const names = ['image', 'volumes', 'containers', 'network', 'overlay2', 'buildkit', 'plugins', 'swarm'];
    const project = await make('project', names);
    await writeFile(join(project, 'engine-id'), 'mine');
    await symlink('/etc', join(project, 'volumes', 'metadata.db'));

    expect(await proveDataRoot(project, null)).toMatchObject({
      ok: false,
      why: expect.stringContaining('does not look like a Docker data root'),
    });
  });

  test('refuses the data root of another engine', async () => {
    const root = await make('data', ['image/overlay2/layerdb', 'network/files', 'plugins/tmp']);
    await writeFile(join(root, 'engine-id'), '4d5c94ab-036f-4faa-b365-4af5aa669b3c');
    const proveFor = (engineId: string) => prove({ path: root, pid: null, engineId });

    expect(await proveFor('4d5c94ab-036f-4faa-b365-4af5aa669b3c')).toMatchObject({ ok: true });
    expect(await proveFor('e9e73635-40e5-410e-a077-161721222024')).toMatchObject({
      ok: false,
      why: expect.stringContaining('belongs to another engine'),
    });
  });

  test.each(['nfs4', 'cifs', '9p', 'virtiofs', 'fuse.sshfs', 'fuse.osxfs'])(
    'knows %s as another host’s',
    (type) => {
      expect(isRemote(type)).toBe(true);
    },
  );

  test.each(['ext4', 'xfs', 'btrfs', 'zfs', 'tmpfs', 'overlay', 'fuseblk', 'fuse.fuse-overlayfs'])(
    'knows %s as this machine’s',
    (type) => {
      expect(isRemote(type)).toBe(false);
    },
  );
});

describe('processes', () => {
  test('are ended by asking, by force when they do not hear, at once when they are stopped', async () => {
    const deaf = spawn('sh', ['-c', 'trap "" TERM; echo ready; while :; do sleep 0.05; done']);
    await new Promise((resolve) => deaf.stdout.once('data', resolve));
    const stopped = spawn('sleep', ['60']);
    process.kill(stopped.pid ?? 0, 'SIGSTOP');
    const polite = spawn('sleep', ['60']);
    const end = async (pid = 0, graceMs = 200) =>
      (
        await endProcess(
          { pid, startTicks: (await statOf('/proc', pid))?.startTicks ?? '', graceMs },
          AbortSignal.timeout(9000),
        )
      ).how;

    expect(await end(deaf.pid)).toBe('killed');
    expect(await end(stopped.pid, 60_000)).toBe('killed');
    expect(await end(polite.pid, 5000)).toBe('terminated');
  });

  test('are left alone when the pid now belongs to another', async () => {
    const other = spawn('sleep', ['60']);
    const answer = await endProcess(
      { pid: other.pid ?? 0, startTicks: '1', graceMs: 1 },
      AbortSignal.timeout(9000),
    );

    expect(answer.how).toBe('gone');
    expect(other.kill('SIGKILL')).toBe(true);
  });

  test('are started with argv, environment and directory as they were, and without the runner’s mark', async () => {
    const log = join(folder, 'log');
    const { pid } = await startProcess({
      argv: ['/bin/sh', '-c', 'pwd; env | sort; echo "$0 $1"', 'a b', 'c'],
      exe: '/bin/sh',
      env: { KEEP: 'x', RUNNER_TRACKING_ID: 'github_1' },
      cwd: folder,
      logFile: log,
      netNamespace: null,
      mountNamespace: null,
    });
    while ((await statOf('/proc', pid)) !== null) await new Promise((resolve) => setTimeout(resolve, 10));

    const text = await readFile(log, 'utf8');
    expect(text).toContain(`${folder}\n`);
    expect(text).toContain('KEEP=x\n');
    expect(text).toContain('a b c\n');
    expect(text).not.toContain('RUNNER_TRACKING_ID');
  });

  test('lose their pid file only when they are gone', async () => {
    const path = join(folder, 'docker.pid');
    await writeFile(path, `${process.pid}`);
    expect(await clearPidFile({ path })).toBe(false);

    await writeFile(path, '4194300');
    expect(await clearPidFile({ path })).toBe(true);
    expect(await clearPidFile({ path })).toBe(false);
  });
});

test.each([
  { text: '', state: 'broken' },
  { text: '{"Repositories":', state: 'broken' },
  { text: '{"Repositories":{}}', state: 'healthy' },
])('calls repositories.json with $text $state', async ({ text, state }) => {
  await mkdir(join(folder, 'image', 'overlay2'), { recursive: true });
  await writeFile(join(folder, 'image', 'overlay2', 'repositories.json'), text);

  expect((await checkRepositoriesJson(folder)).state).toBe(state);
});

test('tells a tired person the verdict first, and what is broken before what is well', () => {
  const checks: readonly DoctorCheck[] = [
    { id: 'reachable', state: 'healthy', path: '/s', detail: 'the engine’s API answers', dependents: [] },
    {
      id: 'kernel-log',
      state: 'unknown',
      path: '/dev/kmsg',
      detail: 'the kernel’s log cannot be read',
      dependents: [],
    },
    {
      id: 'overlay2-links',
      state: 'broken',
      path: '/d/overlay2/l',
      detail: '3 of 4 layers have no link in it',
      dependents: ['image a:1', 'image b:1', 'container c', 'container d', 'container e', 'container f'],
    },
  ];
  const text = formatDoctor({ checks, usage: [] });

  expect(text).toBe(`The engine is broken: 1 of 3 checks failed.
  BROKEN   overlay2-links  3 of 4 layers have no link in it (/d/overlay2/l)
                           needed by image a:1, image b:1, container c, container d, container e and 1 more
  unknown  kernel-log      the kernel’s log cannot be read (/dev/kmsg)
  ok       reachable       the engine’s API answers
`);
});
