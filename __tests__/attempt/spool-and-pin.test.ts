import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commitInLog, pinContext } from '../../src/attempt/pin-git.ts';
import { spoolStdin } from '../../src/attempt/spool-stdin.ts';
import type { SourcedLine } from '../../src/core/line.ts';

const HEAD = 'a'.repeat(40);
const TAG = 'b'.repeat(40);
const PEELED = 'c'.repeat(40);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'spool-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('spoolStdin', () => {
  test('keeps every byte where nobody else can read it, and removes it', async () => {
    const bytes = Buffer.from([0, 255, 10, 1]);

    const spooled = await spoolStdin(Readable.from([bytes]), folder);

    expect(readFileSync(spooled.path).equals(bytes)).toBe(true);
    expect(statSync(spooled.path).mode & 0o777).toBe(0o600);
    await spooled.remove();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves nothing behind when the input breaks', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('torn'));
      },
    });

    await expect(spoolStdin(broken, folder)).rejects.toThrow('torn');
    expect(readdirSync(folder)).toEqual([]);
  });
});

function gitLines(step: string, source: SourcedLine['source'] = 'engine'): readonly SourcedLine[] {
  return [
    'ref: refs/heads/main\tHEAD',
    `${HEAD}\tHEAD`,
    `${HEAD}\trefs/heads/main`,
    `${TAG}\trefs/tags/v1`,
    `${PEELED}\trefs/tags/v1^{}`,
  ].map((text, index) => ({ source, text, line: index + 1, step }));
}

const FETCH = '[internal] load git source https://h/x.git';

describe('commitInLog', () => {
  test.each([
    ['', HEAD],
    ['main', HEAD],
    ['refs/heads/main', HEAD],
    ['v1', PEELED],
    ['refs/tags/v1', PEELED],
    ['other', null],
  ])('finds the commit of %j', (ref, commit) => {
    expect(commitInLog({ url: 'https://h/x.git', ref }, gitLines(FETCH))).toBe(commit);
  });

  test("does not take a step's word for it", () => {
    expect(
      commitInLog({ url: 'https://h/x.git', ref: 'main' }, gitLines('[2/3] RUN git ls-remote', 'step')),
    ).toBeNull();
  });
});

describe('pinContext', () => {
  const signal = new AbortController().signal;

  test('pins to the commit of the log and keeps the directory', async () => {
    const pinned = await pinContext({
      context: 'https://h/x.git#main:sub',
      lines: gitLines(FETCH),
      env: {},
      signal,
    });

    expect(pinned).toBe(`https://h/x.git#${HEAD}:sub`);
  });

  test('asks the remote where the log says nothing', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args]);
    git('init', '-q', '-b', 'main');
    git('commit', '-q', '--allow-empty', '-m', 'x');
    const head = git('rev-parse', 'HEAD').toString().trim();
    const env = {
      ...process.env,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${folder}.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://h/x.git',
    };

    expect(await pinContext({ context: 'https://h/x.git', lines: [], env, signal })).toBe(
      `https://h/x.git#${head}`,
    );
  });

  test('pins nothing where nobody knows', async () => {
    expect(
      await pinContext({ context: 'git://127.0.0.1:1/x#main', lines: [], env: process.env, signal }),
    ).toBeNull();
    expect(await pinContext({ context: '.', lines: [], env: {}, signal })).toBeNull();
  });
});
