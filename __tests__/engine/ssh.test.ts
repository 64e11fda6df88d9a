/** An engine behind ssh: the address, the words of ssh, what the machine there says of itself, and what is done when a connection is lost. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { createHands } from '../../src/engine/as-root.ts';
import type { HostContext } from '../../src/engine/hosts/host-context.ts';
import { ProcessMemory } from '../../src/engine/hosts/process-memory.ts';
import { createSshHost } from '../../src/engine/hosts/ssh.ts';
import { type RemoteLook, readLook } from '../../src/engine/ssh/look.ts';
import { isLostConnection, plainSshError, type RemoteEnd } from '../../src/engine/ssh/remote-shell.ts';
import {
  downScript,
  LOOK,
  logScript,
  type RemoteManager,
  startScript,
  stoppedScript,
  stopScript,
} from '../../src/engine/ssh/scripts.ts';
import { type SshTarget, sshArgs, sshTarget } from '../../src/engine/ssh/target.ts';
import { finding } from '../remedies/an-engine.ts';

const TARGET: SshTarget = { user: 'ci', host: 'box', port: null, socket: null };

describe('the address', () => {
  test.each([
    { url: 'ssh://box', target: { user: null, host: 'box', port: null, socket: null } },
    { url: 'ssh://ci@box:2222', target: { user: 'ci', host: 'box', port: '2222', socket: null } },
    { url: 'ssh://ci@box/', target: TARGET },
    {
      url: 'ssh://ci@box/run/user/1000/docker.sock',
      target: { ...TARGET, socket: '/run/user/1000/docker.sock' },
    },
    { url: 'ssh://[::1]:22', target: { user: null, host: '::1', port: '22', socket: null } },
    { url: 'ssh://ci:secret@box', target: null },
    { url: 'ssh://box?x=1', target: null },
    { url: 'ssh://box#x', target: null },
    { url: 'ssh://', target: null },
  ])('$url is read as the docker CLI reads it', ({ url, target }) => {
    expect(sshTarget(url)).toEqual(target);
  });

  test('never becomes an option, and nothing is ever asked', () => {
    const args = sshArgs({ user: 'ci', host: '-oProxyCommand=x', port: '2222', socket: null }, ['sh', '-s']);

    expect(args.slice(-4)).toEqual(['--', '-oProxyCommand=x', 'sh', '-s']);
    expect(args).toEqual(expect.arrayContaining(['BatchMode=yes', '-T', '-l', 'ci', '-p', '2222']));
  });
});

describe('the words of ssh', () => {
  test.each([
    {
      stderr:
        'No ED25519 host key is known for [box]:22 and you have requested strict checking.\nHost key verification failed.',
      why: /is not known here/,
    },
    {
      stderr: '@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.',
      why: /is not the one that known_hosts has/,
    },
    {
      stderr: 'ci@box: Permission denied (publickey).',
      why: /accepts no key of this user, and no password is asked for/,
    },
    {
      stderr: 'ssh: connect to host box port 22: Connection refused\n',
      why: /^ssh to box failed: ssh: connect to host/,
    },
    { stderr: '', why: /it said nothing/ },
  ])('$stderr become plain ones', ({ stderr, why }) => {
    expect(plainSshError(stderr, 'box')).toMatch(why);
  });

  test.each([
    {
      stderr:
        'error during connect: Get "http://docker.example.com/v1.51/version": command [ssh -o ConnectTimeout=30 -T -l ci -p 2222 -- 127.0.0.1 docker system dial-stdio] has exited with exit status 255, make sure the URL is valid, and Docker 18.09 or later is installed on the remote host: stderr=ssh: connect to host 127.0.0.1 port 2222: Connection refused',
      lost: true,
    },
    {
      stderr:
        'error during connect: Get "http://docker.example.com/v1.51/version": command [ssh -T -- box docker system dial-stdio] has exited with exit status 1, make sure the URL is valid, and Docker 18.09 or later is installed on the remote host: stderr=Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      lost: false,
    },
    {
      stderr:
        'Cannot connect to the Docker daemon at http://docker.example.com. Is the docker daemon running?',
      lost: false,
    },
  ])('tell a lost connection from an engine that is down: $lost', ({ stderr, lost }) => {
    expect(isLostConnection(stderr)).toBe(lost);
  });
});

const SHOW = [
  'MainPID=412',
  'ExecStart={ path=/usr/sbin/dockerd ; argv[]=/usr/sbin/dockerd -H fd:// ; ignore_errors=no ; pid=412 }',
  'Id=docker.service',
  'LoadState=loaded',
  'ActiveState=active',
  '',
  'Listen=/run/docker.sock (Stream)',
  'Id=docker.socket',
  'LoadState=loaded',
  'ActiveState=active',
].map((line) => `show ${line}`);

const said = (...lines: readonly string[]): string =>
  ['Welcome to box!', ...[...lines, 'end .'].map((line) => `buildmend:${line}`)].join('\n');

describe('what the machine says', () => {
  const look = (lines: readonly string[], over: Partial<SshTarget> = {}): RemoteLook =>
    readLook(said('boot b-1', ...lines), { ...TARGET, ...over });
  const systemd = ['manager systemd', ...SHOW];

  test('names its service manager and our rights', () => {
    expect(look(['rights sudo', ...systemd])).toEqual({
      kind: 'found',
      manager: { kind: 'systemd', service: 'docker.service', socket: 'docker.socket' },
      sudo: true,
      bootId: 'b-1',
    });
    expect(look(['rights root', 'manager openrc'])).toMatchObject({
      manager: { kind: 'openrc' },
      sudo: false,
    });
    expect(look(['rights root', 'manager sysv'])).toMatchObject({ manager: { kind: 'sysv' } });
  });

  test.each([
    {
      lines: ['rights none', ...systemd],
      why: 'on box we are not root, and sudo asks for a password or is missing',
    },
    { lines: ['rights root', 'manager none'], why: /no service `docker` serves \/run\/docker\.sock/ },
    {
      lines: ['rights root', 'socket unix:///run/user/1000/docker.sock', ...systemd],
      why: /serves \/run\/user\/1000/,
    },
    { lines: ['rights root', 'socket tcp://other:2375', ...systemd], why: /is not on that machine/ },
    { lines: ['rights root', 'socket unknown', ...systemd], why: /it is not known which engine/ },
  ])('refuses what is not proved to be the engine that is reached: $why', ({ lines, why }) => {
    expect(look(lines)).toMatchObject({ kind: 'obstacle', why: expect.stringMatching(why) });
  });

  test('counts only where it was said to its end', () => {
    expect(readLook('sh: not found', TARGET)).toMatchObject({ kind: 'obstacle', why: /runs no shell/ });
  });

  test('is asked about the socket that the address names', () => {
    expect(look(['rights root', ...systemd], { socket: '/var/run/docker.sock' })).toMatchObject({
      kind: 'found',
    });
    expect(look(['rights root', ...systemd], { socket: '/srv/d.sock' })).toMatchObject({ kind: 'obstacle' });
  });
});

const SYSTEMD: RemoteManager = { kind: 'systemd', service: 'docker.service', socket: 'docker.socket' };
const MANAGERS: readonly RemoteManager[] = [
  SYSTEMD,
  { ...SYSTEMD, socket: null },
  { kind: 'openrc' },
  { kind: 'sysv' },
];

test.each(MANAGERS)('every script for $kind is one that sh reads', (manager) => {
  const scripts = [
    ...[LOOK, stopScript(manager), startScript(manager), stoppedScript(manager), downScript(manager)],
    ...[logScript(manager, null, 20), logScript(manager, 1.5, 20)],
  ];

  for (const script of scripts) execFileSync('sh', ['-n'], { input: script });
});

describe('stop and start', () => {
  const ok: RemoteEnd = { kind: 'ended', exitCode: 0, stdout: 'motd\nbuildmend:status 0\n', stderr: '' };
  const lost: RemoteEnd = { kind: 'lost', why: 'ssh to box failed: Connection reset' };

  function aHost(answers: readonly RemoteEnd[], up = true) {
    const asked: { readonly script: string; readonly asRoot: boolean | undefined }[] = [];
    const left = [...answers];
    const context: HostContext = {
      endpoint: { kind: 'ssh', url: 'ssh://ci@box' },
      hands: createHands(async () => ({ kind: null, run: () => Promise.reject(new Error('not asked')) })),
      memory: new ProcessMemory(),
      record: () => null,
      env: {},
      stateDir: '/nonexistent',
      engineLog: null,
      ping: async () => finding('reachable', { state: up ? 'healthy' : 'unknown' }),
    };
    const look: RemoteLook = { kind: 'found', manager: SYSTEMD, sudo: true, bootId: null };
    const host = createSshHost(
      context,
      TARGET,
      async (script, { asRoot }) => {
        asked.push({ script, asRoot });
        return left.shift() ?? { ...ok, stdout: '' };
      },
      look,
    );
    return { host, asked };
  }

  test('go to the socket before the service, with sudo', async () => {
    const { host, asked } = aHost([ok, ok]);
    await host.stop();
    await host.start();

    expect(asked[0]?.script).toContain('systemctl stop docker.socket docker.service');
    expect(asked[1]?.script).toMatch(
      /reset-failed docker\.socket docker\.service[\s\S]*systemctl start docker\.socket docker\.service/,
    );
    expect(asked.every(({ asRoot }) => asRoot)).toBe(true);
  });

  test('look again over a new connection when one is lost', async () => {
    const { host, asked } = aHost([lost, lost, { ...ok, stdout: 'buildmend:down yes\n' }]);
    await host.stop();

    expect(asked).toHaveLength(3);
  }, 10_000);

  test('believe an engine that answers, though the connection was lost as it started', async () => {
    await expect(aHost([lost]).host.start()).resolves.toBeUndefined();
  });

  test('say what the service manager said', async () => {
    const failed = { ...ok, stdout: 'buildmend:status 1\n', stderr: 'Job for docker.service failed.\n' };
    const journal = { ...ok, stdout: 'failed to start daemon: x\n' };

    await expect(aHost([failed, journal]).host.start()).rejects.toThrow(
      'to start the engine on box ended with 1: Job for docker.service failed.\nfailed to start daemon: x',
    );
  });
});
