/** Engines found in a tree that looks like /proc, with sockets and logs as real ones have them. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkEngineProcess } from '../../src/engine/checks/engine-process.ts';
import { servingProcess } from '../../src/engine/serving-process.ts';
import { stoppedProcess } from '../../src/privileged/engine-process.ts';
import { findEngines } from '../../src/privileged/ops/find-engines.ts';
import { listeningSockets, parseStat } from '../../src/privileged/proc.ts';

/** Captured from an engine of 28.5, shortened. */
const NET_UNIX = `Num       RefCount Protocol Flags    Type St Inode Path
00000000e5bdbf55: 00000002 00000000 00010000 0001 01 1154104 /tmp/e/metrics.sock
00000000bf077073: 00000002 00000000 00010000 0001 01 1152936 /tmp/e/docker.sock
00000000bf077074: 00000003 00000000 00000000 0001 03 1152999 /tmp/e/docker.sock
00000000bf077075: 00000002 00000000 00010000 0001 01 7777 /tmp/e/with blank.sock
00000000bf077076: 00000002 00000000 00010000 0001 01 8888 @abstract
`;

let proc = '';
beforeEach(async () => {
  proc = await mkdtemp(join(tmpdir(), 'proc-'));
});
afterEach(() => rm(proc, { recursive: true, force: true }));

interface Fake {
  readonly pid: number;
  readonly comm?: string;
  readonly parent?: number;
  readonly state?: string;
  readonly socket?: string;
  readonly args?: readonly string[];
}

async function addProcess(fake: Fake): Promise<void> {
  const { pid, comm = 'dockerd', parent = 1, state = 'S', socket, args = [] } = fake;
  const own = join(proc, String(pid));
  await mkdir(join(own, 'net'), { recursive: true });
  await mkdir(join(own, 'fd'));
  const rest = Array.from({ length: 17 }, () => '0').join(' ');
  await writeFile(join(own, 'stat'), `${pid} (${comm}) ${state} ${parent} ${rest} 47${pid} 0 0\n`);
  await writeFile(join(own, 'comm'), `${comm}\n`);
  await writeFile(join(own, 'cmdline'), ['/usr/sbin/dockerd', ...args, ''].join('\0'));
  await writeFile(join(own, 'environ'), 'PATH=/bin\0EMPTY=\0EQ=a=b\0');
  await writeFile(join(own, 'net', 'unix'), NET_UNIX);
  if (socket !== undefined) await symlink(`socket:[${socket}]`, join(own, 'fd', '7'));
}

describe('findEngines', () => {
  test('sees what an engine listens on, its argv and its environment', async () => {
    await addProcess({ pid: 10, socket: '1152936', args: ['--data-root', '/d with blank'] });
    const log = join(proc, 'dockerd.log');
    await writeFile(log, '');
    await symlink(log, join(proc, '10', 'fd', '2'));

    expect(await findEngines({ procRoot: proc })).toMatchObject([
      {
        pid: 10,
        startTicks: '4710',
        state: 'S',
        argv: ['/usr/sbin/dockerd', '--data-root', '/d with blank'],
        env: { PATH: '/bin', EMPTY: '', EQ: 'a=b' },
        sockets: ['/tmp/e/docker.sock'],
        logFile: log,
      },
    ]);
  });

  test('sees which of its sockets have lost their file, where its root can be seen', async () => {
    await addProcess({ pid: 10, socket: '1152936' });
    expect((await findEngines({ procRoot: proc }))[0]?.lostSockets).toEqual([]);

    await mkdir(join(proc, '10', 'root', 'tmp', 'e'), { recursive: true });
    expect((await findEngines({ procRoot: proc }))[0]?.lostSockets).toEqual(['/tmp/e/docker.sock']);

    await writeFile(join(proc, '10', 'root', 'tmp', 'e', 'docker.sock'), '');
    expect((await findEngines({ procRoot: proc }))[0]?.lostSockets).toEqual([]);
  });

  test('sees the containerd that an engine started, and whether that is stopped', async () => {
    await addProcess({ pid: 10 });
    await addProcess({ pid: 13, comm: 'containerd', parent: 10, state: 'T' });
    await addProcess({ pid: 14, comm: 'containerd' });
    const [engine = null] = await findEngines({ procRoot: proc });

    expect(engine?.containerd).toEqual({ pid: 13, state: 'T' });
    expect(stoppedProcess(engine)).toEqual({ name: 'containerd', pid: 13 });
    expect(checkEngineProcess({ found: engine, answers: false, seesAll: true })).toMatchObject({
      state: 'broken',
      path: '/proc/13',
    });
  });

  test('leaves out zombies, forks of an engine, other programs, and those that are excepted', async () => {
    await addProcess({ pid: 10 });
    await addProcess({ pid: 11, state: 'Z' });
    await addProcess({ pid: 12, parent: 10 });
    await addProcess({ pid: 13, comm: 'containerd' });
    await addProcess({ pid: 14 });

    const found = await findEngines({ procRoot: proc, except: [14] });

    expect(found.map(({ pid }) => pid)).toEqual([10]);
  });
});

describe('servingProcess', () => {
  test('chooses by the open listening socket, not by the path alone', async () => {
    await addProcess({ pid: 10, socket: '1154104', args: ['-H', 'unix:///tmp/e/docker.sock'] });
    await addProcess({ pid: 11, socket: '1152936' });
    const engines = await findEngines({ procRoot: proc });

    expect(servingProcess(engines, { kind: 'unix', path: '/tmp/e/docker.sock' })?.pid).toBe(11);
    expect(servingProcess(engines, { kind: 'unix', path: '/tmp/e/other.sock' })).toBeNull();
    expect(servingProcess(engines, { kind: 'tcp', url: 'tcp://x' })).toBeNull();
  });

  test('goes by -H where open files cannot be seen, and only when one engine alone names the socket', async () => {
    await addProcess({ pid: 10, args: ['-H', 'unix:///tmp/e/docker.sock'] });
    expect(
      servingProcess(await findEngines({ procRoot: proc }), { kind: 'unix', path: '/tmp/e/docker.sock' })
        ?.pid,
    ).toBe(10);

    await addProcess({ pid: 11, args: ['--host=unix:///tmp/e/docker.sock'] });
    expect(
      servingProcess(await findEngines({ procRoot: proc }), { kind: 'unix', path: '/tmp/e/docker.sock' }),
    ).toBeNull();
  });
});

test('takes only sockets in listening state from /proc/net/unix', () => {
  expect([...listeningSockets(NET_UNIX)]).toEqual([
    ['1154104', '/tmp/e/metrics.sock'],
    ['1152936', '/tmp/e/docker.sock'],
    ['7777', '/tmp/e/with blank.sock'],
  ]);
});

test('reads the state of a process whose name has brackets and blanks', () => {
  const rest = Array.from({ length: 17 }, () => '0').join(' ');

  expect(parseStat(`7 (a ) T 2) T 1 ${rest} 99 0`)).toEqual({ state: 'T', parent: 1, startTicks: '99' });
});
