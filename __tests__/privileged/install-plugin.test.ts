/** A plugin is installed only where nothing else changes, with the words that each package manager knows. */
import { expect, test } from '@jest/globals';
import { installPlugin, type ToolEnd } from '../../src/privileged/ops/install-plugin.ts';

const NONE: ToolEnd = { code: 127, output: '' };
const OK: ToolEnd = { code: 0, output: '' };
const { signal } = new AbortController();

/** The first line that begins with the words given answers. */
function tools(answers: readonly (readonly [string, ToolEnd])[], calls: string[]) {
  return async (words: readonly string[]): Promise<ToolEnd> => {
    const line = words.join(' ');
    calls.push(line);
    return answers.find(([begin]) => line.startsWith(begin))?.[1] ?? NONE;
  };
}

const APT = ['apt-get --version', OK] as const;
const SIMULATE = 'apt-get -s --no-remove --no-install-recommends install';
const INSTALL = 'apt-get -y -qq --no-remove --no-install-recommends -o DPkg::Lock::Timeout=60 install';
const UNKNOWN: ToolEnd = { code: 100, output: 'E: Unable to locate package' };

test('apt: takes the first package that can be had', async () => {
  const calls: string[] = [];
  const run = tools(
    [
      APT,
      [`${SIMULATE} docker-compose-plugin`, UNKNOWN],
      [`${SIMULATE} docker-compose-v2`, { code: 0, output: 'Inst docker-compose-v2 (2.24 Ubuntu)\n' }],
      [`${INSTALL} docker-compose-v2`, OK],
    ],
    calls,
  );

  expect(await installPlugin({ plugin: 'compose' }, signal, run)).toBe('docker-compose-v2');
  expect(calls.at(-1)).toBe(`${INSTALL} docker-compose-v2`);
  expect(calls).not.toContain('apt-get update -qq');
});

test('apt: renews its lists once where it knows none', async () => {
  const calls: string[] = [];
  const run = tools([APT, [SIMULATE, UNKNOWN], ['apt-get update', OK]], calls);

  await expect(installPlugin({ plugin: 'buildx' }, signal, run)).rejects.toThrow(
    'apt-get knows none of docker-buildx-plugin, docker-buildx',
  );
  expect(calls.filter((line) => line === 'apt-get update -qq')).toHaveLength(1);
  expect(calls.some((line) => line.startsWith(INSTALL))).toBe(false);
});

test('apt: leaves it where the engine would change with it', async () => {
  const output = 'Inst docker-buildx (0.14)\nInst docker.io [24.0] (27.5)\n';
  const calls: string[] = [];
  const run = tools(
    [
      APT,
      [`${SIMULATE} docker-buildx-plugin`, UNKNOWN],
      [SIMULATE, { code: 0, output }],
      ['apt-get update', OK],
    ],
    calls,
  );

  await expect(installPlugin({ plugin: 'buildx' }, signal, run)).rejects.toThrow(
    'docker-buildx would also change the engine (docker.io), which is not done',
  );
  expect(calls.some((line) => line.startsWith(INSTALL))).toBe(false);
});

test('apk: installs what it simulated', async () => {
  const simulated = { code: 0, output: '(1/1) Installing docker-cli-buildx (0.20.1-r0)\nOK\n' };
  const run = tools(
    [
      ['apk --version', OK],
      ['apk add --simulate', simulated],
      ['apk add --no-progress docker-cli-buildx', OK],
    ],
    [],
  );
  expect(await installPlugin({ plugin: 'buildx' }, signal, run)).toBe('docker-cli-buildx');
});

test('dnf: reads what it would do though it was told not to', async () => {
  const output =
    'Installing:\n docker-buildx-plugin  x86_64  0.29.1-1.el9  docker-ce-stable  16 M \nOperation aborted.\n';
  const run = tools(
    [
      ['dnf --version', OK],
      ['dnf install --assumeno', { code: 1, output }],
      ['dnf install -y', OK],
    ],
    [],
  );
  expect(await installPlugin({ plugin: 'buildx' }, signal, run)).toBe('docker-buildx-plugin');
});

test('says that there is no package manager, and why an installation failed', async () => {
  await expect(installPlugin({ plugin: 'buildx' }, signal, tools([], []))).rejects.toThrow(
    'neither apt-get nor dnf nor apk is here',
  );
  const locked = { code: 100, output: 'x\nE: Could not get lock\n' };
  const run = tools([APT, [SIMULATE, OK], [INSTALL, locked]], []);
  await expect(installPlugin({ plugin: 'buildx' }, signal, run)).rejects.toThrow(
    'apt-get could not install docker-buildx-plugin: E: Could not get lock',
  );
});
