/** Operations run in this process when it is root, else in a child of sudo that is told to end by its stdin. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createPrivilege } from '../../src/privileged/run.ts';

const CLI = join(import.meta.dirname, 'privileged-cli.ts');
const RUN = join(import.meta.dirname, '..', '..', 'src', 'privileged', 'run.ts');
const LIMIT = { timeoutMs: 20_000 };
let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'buildmend-privilege-'));
  for (const part of ['overlay2/abc/diff', 'image/overlay2/layerdb', 'network/files', 'plugins/tmp'])
    await mkdir(join(dir, part), { recursive: true });
  await writeFile(join(dir, 'overlay2', 'abc', 'link'), 'ABC');
  await writeFile(join(dir, 'engine-id'), 'id');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** A program that behaves like `sudo -n`: drops its own option and runs the rest. */
async function aSudo(script: string): Promise<string> {
  const path = join(dir, 'sudo');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

describe('root', () => {
  test('runs the operation in this process', async () => {
    const privilege = await createPrivilege({ cliPath: '/nowhere', uid: 0 });

    const result = await privilege.run('relinkOverlay2', { dataRoot: dir }, LIMIT);

    expect(privilege.kind).toBe('root');
    expect(result).toMatchObject({ madeDirectory: true, made: 1, replaced: 0, kept: 0, skipped: [] });
  });

  test('does not start anything once the run is being ended', async () => {
    const privilege = await createPrivilege({ cliPath: '/nowhere', uid: 0 });

    const run = privilege.run('relinkOverlay2', { dataRoot: dir }, { ...LIMIT, signal: AbortSignal.abort() });

    await expect(run).rejects.toThrow('was not started');
  });
});

describe('without sudo', () => {
  test('refuses, and keeps nobody from ending', async () => {
    const script = `import { createPrivilege } from ${JSON.stringify(RUN)};
      const { kind, run } = await createPrivilege({ cliPath: '/nowhere', uid: 1000, sudo: '/no/sudo' });
      const why = await run('findEngines', {}, { timeoutMs: 1000 }).catch((error) => error.message);
      process.stdout.write(JSON.stringify({ kind, why }));`;
    const begun = performance.now();

    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);

    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(JSON.parse(stdout)).toEqual({
      kind: null,
      why: 'findEngines needs root: this process is not root and sudo asks for a password or is missing',
    });
  });
});

describe('sudo', () => {
  test('runs the operation in our own CLI and hands its result back', async () => {
    const privilege = await createPrivilege({
      cliPath: CLI,
      uid: 1000,
      sudo: await aSudo('shift; exec "$@"'),
    });

    const result = await privilege.run('relinkOverlay2', { dataRoot: dir }, LIMIT);

    expect(privilege.kind).toBe('sudo');
    expect(result.made).toBe(1);
    expect(await readlink(join(dir, 'overlay2', 'l', 'ABC'))).toBe('../abc/diff');
  });

  test('carries the error of the operation with its message', async () => {
    const privilege = await createPrivilege({
      cliPath: CLI,
      uid: 1000,
      sudo: await aSudo('shift; exec "$@"'),
    });

    const run = privilege.run('relinkOverlay2', { dataRoot: '/tmp/../etc' }, LIMIT);

    await expect(run).rejects.toThrow('an absolute path without “..” is needed');
  });

  test('says how a child without an answer ended', async () => {
    const sudo = await aSudo('[ "$2" = true ] && exit 0; echo "no tty" >&2; exit 1');
    const privilege = await createPrivilege({ cliPath: CLI, uid: 1000, sudo });

    await expect(privilege.run('relinkOverlay2', { dataRoot: dir }, LIMIT)).rejects.toThrow('no tty');
  });

  test('closes the stdin of a child when the limit is over', async () => {
    const sudo = await aSudo('[ "$2" = true ] && exit 0; cat >/dev/null; echo "stdin ended" >&2; exit 1');
    const privilege = await createPrivilege({ cliPath: CLI, uid: 1000, sudo });

    const run = privilege.run('relinkOverlay2', { dataRoot: dir }, { timeoutMs: 200 });

    await expect(run).rejects.toThrow('stdin ended');
  });
});

test.each([['exit 1'], ['echo "a password is required" >&2; exit 1']])(
  'refuses when sudo says: %s',
  async (script) => {
    const privilege = await createPrivilege({ cliPath: CLI, uid: 1000, sudo: await aSudo(script) });

    expect(privilege.kind).toBeNull();
    await expect(privilege.run('relinkOverlay2', { dataRoot: dir }, LIMIT)).rejects.toThrow('needs root');
  },
);
