/** Docker Desktop by a stand-in for its CLI that follows its reference: `desktop version`, `start` and `stop [--force]`, which wait. */
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http2';
import { createServer as createSilent } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/core/finding.ts';
import { createHands } from '../../src/engine/as-root.ts';
import { createDesktopHost, isDockerDesktop } from '../../src/engine/hosts/docker-desktop.ts';
import { unitOf } from '../../src/engine/hosts/frozen-containerd.ts';
import type { HostContext } from '../../src/engine/hosts/host-context.ts';
import { ProcessMemory } from '../../src/engine/hosts/process-memory.ts';
import { knockAtContainerd } from '../../src/privileged/ops/knock-at-containerd.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'desktop-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function standIn(script: string): Promise<void> {
  await writeFile(join(dir, 'docker'), `#!/bin/sh\necho "$*" >> ${dir}/calls\n${script}\n`);
  await chmod(join(dir, 'docker'), 0o755);
}

const calls = async (): Promise<readonly string[]> =>
  (await readFile(join(dir, 'calls'), 'utf8')).trim().split('\n');

function contextAt(path: string): HostContext {
  const answer: Finding = { id: 'reachable', state: 'healthy', path, detail: 'answers' };
  return {
    endpoint: { kind: 'unix', path },
    hands: createHands(async () => ({ kind: null, run: () => Promise.reject(new Error('asked')) })),
    memory: new ProcessMemory(),
    record: () => null,
    env: { PATH: `${dir}:/usr/bin:/bin` },
    stateDir: dir,
    engineLog: null,
    ping: async () => answer,
  };
}

describe('Docker Desktop', () => {
  test('is known by its sockets, also through macOS’s link', async () => {
    await mkdir(join(dir, '.docker', 'run'), { recursive: true });
    await writeFile(join(dir, '.docker', 'run', 'docker.sock'), '');
    await symlink(join(dir, '.docker', 'run', 'docker.sock'), join(dir, 'docker.sock'));

    expect(isDockerDesktop(contextAt('/home/u/.docker/desktop/docker.sock'))).toBe(true);
    expect(isDockerDesktop(contextAt(join(dir, 'docker.sock')))).toBe(true);
    expect(isDockerDesktop(contextAt('/var/run/not-there.sock'))).toBe(false);
  });

  test('is stopped and started by its own CLI', async () => {
    await standIn('exit 0');
    const host = await createDesktopHost(contextAt('/x/.docker/desktop/docker.sock'));

    expect(host).toMatchObject({ kind: 'docker-desktop', obstacle: null });
    await host.stop();
    await host.start();
    expect(await calls()).toEqual(['desktop version', 'desktop stop', 'desktop start']);
  });

  test('is stopped by force where it does not stop, and says why it does not start', async () => {
    await standIn('case "$*" in "desktop stop"|"desktop start") echo broken; exit 1;; esac');
    const host = await createDesktopHost(contextAt('/x/.docker/desktop/docker.sock'));

    await host.stop();
    expect((await calls()).at(-1)).toBe('desktop stop --force');
    await expect(host.start()).rejects.toThrow('docker desktop start ended with 1: broken');
  });

  test('is left alone where its CLI is older or missing', async () => {
    await standIn('exit 1');
    const host = await createDesktopHost(contextAt('/x/.docker/desktop/docker.sock'));

    expect(host.obstacle).toContain('since 4.37');
  });
});

describe('knockAtContainerd', () => {
  const knock = (address: string) =>
    knockAtContainerd({ address, limitMs: 300 }, new AbortController().signal);

  test('tells a server that speaks from one that is silent, and from nobody', async () => {
    const speaking = createServer().listen(join(dir, 'speaking'));
    const silent = createSilent().listen(join(dir, 'silent'));
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(await knock(join(dir, 'speaking'))).toBe('answers');
    expect(await knock(join(dir, 'silent'))).toBe('silent');
    expect(await knock(join(dir, 'nobody'))).toBe('refused');
    speaking.close();
    silent.close();
  });
});

test.each([
  ['/system.slice/containerd.service', 'containerd.service'],
  ['/system.slice/docker.service', null],
  ['/user.slice/user-1000.slice/session-1.scope', null],
  [null, null],
])('reads containerd’s unit from %s', (cgroup, unit) => {
  expect(unitOf({ cgroup })).toBe(unit);
});
