/** What hosts read: systemd's answers, log lines since a moment, dockerd's options, mounts, and a builder's state. */
import { describe, expect, test } from '@jest/globals';
import { judgeBuilder, readContainerState } from '../../src/engine/checks/builder-container.ts';
import { chainIds } from '../../src/engine/checks/chain-ids.ts';
import { mountOf } from '../../src/engine/checks/mount-info.ts';
import { linesSince } from '../../src/engine/hosts/log-file.ts';
import { listensOf, readUnit } from '../../src/engine/hosts/systemd-unit.ts';
import { optionsOfArgv, optionsOfDaemonJson } from '../../src/privileged/daemon-options.ts';
import { rootOfConfig } from '../../src/privileged/ops/find-containerd-root.ts';

const SHOW = `MainPID=412
ExecStart={ path=/usr/sbin/dockerd ; argv[]=/usr/sbin/dockerd -H fd:// --containerd=/run/containerd/containerd.sock $DOCKER_OPTS ; ignore_errors=no ; start_time=[n/a] ; pid=412 ; code=(null) ; status=0/0 }
Id=docker.service
LoadState=loaded
ActiveState=active

Listen=/run/docker.sock (Stream)
Id=docker.socket
LoadState=loaded
ActiveState=active
`;

describe('readUnit', () => {
  test('reads service and socket', () => {
    expect(readUnit(SHOW, 'docker.service', 'docker.socket')).toEqual({
      service: 'docker.service',
      socket: 'docker.socket',
      active: true,
      starting: false,
      mainPid: 412,
      argv: [
        '/usr/sbin/dockerd',
        '-H',
        'fd://',
        '--containerd=/run/containerd/containerd.sock',
        '$DOCKER_OPTS',
      ],
    });
    expect(listensOf(SHOW, 'docker.socket')).toEqual(['/run/docker.sock']);
  });

  test('is null for a unit that is not there', () => {
    const missing = 'Id=docker.service\nLoadState=not-found\nActiveState=inactive\nMainPID=0\n';

    expect(readUnit(missing, 'docker.service', null)).toBeNull();
  });
});

describe('linesSince', () => {
  const log = [
    'time="2026-11-21T12:00:00.000000001Z" level=info msg="old"',
    'time="2026-11-21T12:00:05.5Z" level=info msg="new"',
    'failed to start daemon: x',
  ].join('\n');

  test('keeps the lines since a moment, and those without a time that follow them', () => {
    expect(linesSince(log, Date.parse('2026-11-21T12:00:05Z'), 10)).toEqual(log.split('\n').slice(1));
    expect(linesSince(log, Date.parse('2026-11-21T12:00:05Z'), 1)).toEqual(['failed to start daemon: x']);
    expect(linesSince(log, Date.parse('2026-11-21T13:00:00Z'), 10)).toEqual([]);
  });

  test('gives the tail of a log that has no times', () => {
    expect(linesSince('a\nb\nc\n', Date.now(), 2)).toEqual(['b', 'c']);
  });
});

describe('options of dockerd', () => {
  test.each([
    { argv: ['dockerd', '--data-root', '/d'], expected: { dataRoot: '/d' } },
    {
      argv: ['dockerd', '--data-root=/d', '-H', 'fd://', '-Hunix:///x'],
      expected: { dataRoot: '/d', hosts: ['fd://', 'unix:///x'] },
    },
    { argv: ['dockerd', '-g', '/old'], expected: { dataRoot: '/old' } },
    { argv: ['dockerd', '--feature', 'containerd-snapshotter=false'], expected: { containerdStore: false } },
    { argv: ['dockerd'], expected: { dataRoot: null, hosts: [], containerdStore: null, configFile: null } },
  ])('reads $argv', ({ argv, expected }) => {
    expect(optionsOfArgv(argv)).toMatchObject(expected);
  });

  test('reads daemon.json, also an empty and a broken one', () => {
    const text = JSON.stringify({
      'data-root': '/d',
      features: { 'containerd-snapshotter': true },
      hosts: ['unix:///x'],
    });
    expect(optionsOfDaemonJson(text)).toMatchObject({
      dataRoot: '/d',
      containerdStore: true,
      hosts: ['unix:///x'],
    });
    expect(optionsOfDaemonJson('')).toMatchObject({ dataRoot: null });
    expect(optionsOfDaemonJson('{')).toMatchObject({ dataRoot: null });
  });

  test('reads the root of a containerd only from the top of its configuration', () => {
    expect(rootOfConfig('version = 2\nroot = "/c"\n[plugins]\n  root = "/no"\n')).toBe('/c');
    expect(rootOfConfig('version = 2\n[plugins]\nroot = "/no"\n')).toBeNull();
  });
});

describe('mountOf', () => {
  const INFO = `22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 7:0 / /data\\040x rw,relatime - ext4 /dev/loop0 rw,emergency_ro
31 22 0:40 / /over rw - overlay overlay rw,lowerdir=/a
32 22 7:1 / /ro ro,relatime - ext4 /dev/loop1 rw`;

  test('takes the innermost mount and sees when it cannot be written', () => {
    expect(mountOf(INFO, '/data x/docker')).toMatchObject({ source: '/dev/loop0', readOnly: true });
    expect(mountOf(INFO, '/datax')).toMatchObject({ source: '/dev/vda', readOnly: false });
    expect(mountOf(INFO, '/over/d')).toMatchObject({ type: 'overlay', readOnly: false });
    expect(mountOf(INFO, '/ro')?.readOnly).toBe(true);
  });
});

test('makes chain ids as the OCI image specification does', () => {
  const [a, b] = ['sha256:aa', 'sha256:bb'];

  // printf 'sha256:aa sha256:bb' | sha256sum
  expect(chainIds([a, b])).toEqual([
    'aa',
    'b68ad689d6d1ec110ea1c13617437ad6f3766d4b3b309f6a603a222e07a0164f',
  ]);
});

describe('judgeBuilder', () => {
  const about = { id: 'builder-container', path: 'buildx_buildkit_lab0' } as const;
  const INSPECT = {
    State: {
      Status: 'running',
      Running: true,
      Paused: false,
      Restarting: false,
      OOMKilled: false,
      Pid: 5,
      ExitCode: 0,
    },
    RestartCount: 0,
    HostConfig: { Memory: 134217728 },
    Mounts: [{ Source: '/d/volumes/buildx_buildkit_lab0_state/_data', Destination: '/var/lib/buildkit' }],
  };
  const state = readContainerState(JSON.stringify([INSPECT]));
  if (state === null) throw new Error('the fixture is not read');
  const DAMAGED = 'time="2026-11-21T12:37:41Z" level=info msg=x\nbuildkitd: invalid database\n';

  test('reads limit and state directory', () => {
    expect(state).toMatchObject({
      memoryLimit: 134217728,
      stateDir: '/d/volumes/buildx_buildkit_lab0_state/_data',
    });
  });

  test.each([
    { change: {}, log: '', hung: null, expected: { state: 'healthy' } },
    { change: { running: false }, log: '', hung: null, expected: { state: 'healthy' } },
    { change: { running: false, exitCode: 137 }, log: '', hung: null, expected: { state: 'healthy' } },
    {
      change: { restarts: 2 },
      log: DAMAGED,
      hung: null,
      expected: { implies: { failureClass: 'buildkit-state-corruption', owner: 'builder' } },
    },
    {
      change: { restarts: 2 },
      log: `${DAMAGED}msg="running server on /run/x"`,
      hung: null,
      expected: { state: 'healthy' },
    },
    {
      change: { oomKilled: true },
      log: '',
      hung: null,
      expected: { implies: { failureClass: 'out-of-memory', owner: 'configuration' } },
    },
    {
      change: { oomKilled: true, memoryLimit: 0 },
      log: '',
      hung: null,
      expected: { implies: { failureClass: 'out-of-memory', owner: 'host' } },
    },
    {
      change: { restarting: true },
      log: '',
      hung: null,
      expected: { implies: { failureClass: 'builder-unavailable', owner: 'builder' } },
    },
    { change: { paused: true }, log: '', hung: null, expected: { state: 'broken' } },
    { change: {}, log: '', hung: 77, expected: { state: 'broken' } },
  ])('judges $change', ({ change, log, hung, expected }) => {
    expect(judgeBuilder(about, { ...state, ...change }, log, hung)).toMatchObject(expected);
  });
});
