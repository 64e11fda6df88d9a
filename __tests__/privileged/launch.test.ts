/** What a process has from who started it, and whose files an operation works on. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isRootless } from '../../src/privileged/engine-process.ts';
import { limitsIn, limitsToSet, readLaunchState } from '../../src/privileged/launch-state.ts';
import { findEngines } from '../../src/privileged/ops/find-engines.ts';
import { startProcess } from '../../src/privileged/ops/start-process.ts';
import { ownerOf, workedOn } from '../../src/privileged/worked-on.ts';

const LIMITS = `Limit                     Soft Limit           Hard Limit           Units
Max processes             unlimited            unlimited            processes
Max open files            1024                 4096                 files
`;

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'launch-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test('reads user, groups, umask, limits, group and outputs', async () => {
  await mkdir(join(dir, 'fd'));
  await writeFile(join(dir, 'status'), 'Umask:\t0027\nUid:\t1\t2\t3\t4\nGid:\t5\t6\t7\t8\nGroups:\t9 10 \n');
  await writeFile(join(dir, 'limits'), LIMITS);
  await writeFile(join(dir, 'oom_score_adj'), '-500\n');
  await writeFile(join(dir, 'cgroup'), '1:name=systemd:/a\n0::/b.slice\n');
  await symlink(join(dir, 'out.log'), join(dir, 'fd', '1'));
  await symlink(join(dir, 'err.log'), join(dir, 'fd', '2'));

  expect(await readLaunchState(dir)).toEqual({
    uid: 2,
    gid: 6,
    groups: [9, 10],
    umask: 0o27,
    limits: [
      { name: 'nofile', soft: '1024', hard: '4096' },
      { name: 'nproc', soft: 'unlimited', hard: 'unlimited' },
    ],
    oomScoreAdj: -500,
    cgroup: '/b.slice',
    stdoutFile: join(dir, 'out.log'),
  });
});

test('sets only limits that differ from ours, and raises no hard one without being root', async () => {
  const low = [{ name: 'nofile', soft: '100', hard: '200' }];
  const high = [{ name: 'nofile', soft: '100', hard: 'unlimited' }];

  expect(await limitsToSet(low, false)).toEqual(low);
  expect(await limitsToSet(high, false)).toEqual([]);
  expect(await limitsToSet(high, true)).toEqual(high);
  expect(await limitsToSet(limitsIn(LIMITS).slice(5), true)).toEqual([]);
});

test('starts a process with the umask and the limits that it had', async () => {
  const log = join(dir, 'log');
  const limits = [{ name: 'nofile', soft: '123', hard: '456' }];
  const launch = { umask: 0o27, limits, groups: [], oomScoreAdj: null, cgroup: null, stdoutFile: null };
  const own = { uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 };
  const argv = ['/bin/sh', '-c', 'umask; ulimit -Sn; ulimit -Hn; echo done'];
  const places = { cwd: '/', logFile: log, netNamespace: null, mountNamespace: null };
  const before = process.umask();

  await startProcess({
    argv,
    exe: '/bin/sh',
    env: { PATH: '/usr/bin:/bin' },
    ...places,
    launch: { ...launch, ...own },
  });

  let text = '';
  for (let look = 0; look < 100 && !text.includes('done'); look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    text = await readFile(log, 'utf8').catch(() => '');
  }
  expect(text.split('\n').slice(0, 3)).toEqual(['0027', '123', '456']);
  expect(process.umask()).toBe(before);
});

describe('a rootless engine', () => {
  async function addProcess(
    pid: number,
    parent: number,
    exe: string,
    words: readonly string[],
  ): Promise<void> {
    const own = join(dir, String(pid));
    const rest = Array.from({ length: 17 }, () => '0').join(' ');
    await mkdir(join(own, 'fd'), { recursive: true });
    await writeFile(join(own, 'stat'), `${pid} (x) S ${parent} ${rest} 4${pid} 0 0\n`);
    await writeFile(join(own, 'comm'), exe.endsWith('dockerd') ? 'dockerd\n' : 'x\n');
    await writeFile(join(own, 'cmdline'), [...words, ''].join('\0'));
    await writeFile(join(own, 'environ'), 'A=b\0');
    await writeFile(join(own, 'status'), `Umask:\t0022\nUid:\t${pid}\t${pid}\n`);
    await symlink(exe, join(own, 'exe'));
  }

  test('has the topmost RootlessKit for its launcher, and what that was started with', async () => {
    await addProcess(10, 1, '/usr/bin/rootlesskit', ['rootlesskit', '--net=host', 'dockerd-rootless.sh']);
    await addProcess(11, 10, '/usr/bin/rootlesskit', ['/proc/self/exe', '--net=host']);
    await addProcess(12, 11, '/usr/bin/dockerd', ['dockerd']);
    await addProcess(20, 1, '/bin/sh', ['sh']);
    await addProcess(21, 20, '/usr/bin/dockerd', ['dockerd']);

    const engines = await findEngines({ procRoot: dir });

    expect(engines.find(({ pid }) => pid === 12)).toMatchObject({
      launcher: { pid: 10, startTicks: '410', argv: ['rootlesskit', '--net=host', 'dockerd-rootless.sh'] },
      launch: { uid: 10 },
    });
    expect(engines.find(({ pid }) => pid === 21)).toMatchObject({ launcher: null, launch: { uid: 21 } });
  });

  test('is known by its words or by RootlessKit’s mark', () => {
    expect(isRootless(['dockerd', '--rootless'], null)).toBe(true);
    expect(isRootless(['dockerd'], { ROOTLESSKIT_STATE_DIR: '/x' })).toBe(true);
    expect(isRootless(['dockerd'], { HOME: '/root' })).toBe(false);
  });
});

describe('workedOn', () => {
  test('names the directory of the engine’s files that an operation works on', async () => {
    expect(workedOn('relinkOverlay2', { dataRoot: '/d' })).toBe('/d');
    expect(workedOn('proveDataRoot', { path: '/d', pid: null })).toBe('/d');
    expect(workedOn('clearPidFile', { path: '/run/docker.pid' })).toBeNull();
    expect(workedOn('findEngines', {})).toBeNull();
    expect(await ownerOf(join(dir, 'gone'))).toBe(process.geteuid?.());
    expect(await ownerOf(join(dir, 'gone', 'too'))).toBeNull();
  });
});
