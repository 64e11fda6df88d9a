/** Services of OpenRC and of init scripts, found in a tree that looks like a machine's root. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findInitService } from '../../src/engine/hosts/init-service.ts';
import { ProcessMemory } from '../../src/engine/hosts/process-memory.ts';
import { serviceOf } from '../../src/engine/hosts/systemd-user.ts';
import type { EngineProcess } from '../../src/privileged/engine-process.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'root-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function have(path: string, text = ''): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function addProcess(pid: number, parent: number, words: readonly string[]): Promise<void> {
  const rest = Array.from({ length: 17 }, () => '0').join(' ');
  await have(`proc/${pid}/stat`, `${pid} (x) S ${parent} ${rest} 47 0 0\n`);
  await have(`proc/${pid}/cmdline`, [...words, ''].join('\0'));
}

function engine(pid: number): EngineProcess {
  return {
    pid,
    startTicks: '47',
    state: 'S',
    uid: 0,
    argv: ['dockerd'],
    exe: null,
    cwd: null,
    env: null,
    sockets: ['/var/run/docker.sock'],
    logFile: null,
    foreignNet: false,
    foreignMnt: false,
    netName: null,
    mntName: null,
  };
}

const find = (serving: EngineProcess | null, path = '/var/run/docker.sock') =>
  findInitService({ endpoint: { kind: 'unix', path }, memory: new ProcessMemory() }, serving, root);

describe('findInitService', () => {
  test('knows an init script’s engine by the pid that the script wrote down', async () => {
    await have('etc/init.d/docker');
    await have('run/docker-ssd.pid', '10\n');
    await addProcess(10, 1, ['dockerd']);
    await addProcess(11, 1, ['dockerd']);

    expect(await find(engine(10))).toEqual({ manager: 'sysv', name: 'docker', argv: ['dockerd'] });
    expect(await find(engine(11))).toBeNull();
  });

  test('knows an engine of OpenRC by its supervisor', async () => {
    await have('etc/init.d/docker');
    await have('run/openrc/softlevel', 'default');
    await have('run/openrc/daemons/docker/001', 'exec=/usr/bin/dockerd\npidfile=/run/supervise-docker.pid\n');
    await have('run/supervise-docker.pid', '20');
    await addProcess(20, 1, ['supervise-daemon', 'docker', '--start']);
    await addProcess(21, 20, ['/usr/bin/dockerd']);

    expect(await find(engine(21))).toMatchObject({ manager: 'openrc', name: 'docker' });
    await rm(join(root, 'run/openrc/daemons'), { recursive: true });
    expect(await find(engine(21))).toMatchObject({ manager: 'openrc' });
  });

  test('takes the service for an engine that is gone where it would serve the socket', async () => {
    await have('etc/init.d/docker');
    await have(
      'etc/default/docker',
      '# DOCKER_OPTS="-H tcp://x"\nDOCKER_OPTS="--data-root /d -H unix:///d/s"\n',
    );

    expect(await find(null, '/d/s')).toBeNull();
    await have('proc/1/comm', 'init\n');
    expect(await find(null, '/d/s')).toMatchObject({
      argv: ['dockerd', '--data-root', '/d', '-H', 'unix:///d/s'],
    });
    expect(await find(null)).toBeNull();
  });

  test('leaves init scripts to systemd where that runs, and finds none where there is none', async () => {
    await have('proc/1/comm', 'init\n');
    expect(await find(null)).toBeNull();
    await have('etc/init.d/docker');
    expect(await find(null)).not.toBeNull();
    await mkdir(join(root, 'run/systemd/system'), { recursive: true });
    expect(await find(null)).toBeNull();
  });
});

describe('serviceOf', () => {
  test.each([
    ['/user.slice/user-1000.slice/user@1000.service/app.slice/docker.service', 'docker.service'],
    ['/user.slice/user-1000.slice/user@1000.service/docker.service', 'docker.service'],
    ['/user.slice/user-1000.slice/session-3.scope', null],
    ['/user.slice/user-1001.slice/user@1001.service/app.slice/docker.service', null],
    ['/system.slice/docker.service', null],
    [null, null],
  ])('reads %s', (cgroup, service) => {
    expect(serviceOf(cgroup, 1000)).toBe(service);
  });
});
