/** The lock of an engine: one holder at a time, a dead one seen for what it is, and what was done stays to be read. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createEngineLock, type EngineLock } from '../../../src/engine/lock/engine-lock.ts';
import { nameSelf } from '../../../src/engine/lock/holder-lives.ts';
import type { LockRecord } from '../../../src/engine/lock/lock-record.ts';
import { processId } from '../../../src/privileged/process-id.ts';

const run = promisify(execFile);
const IS_ROOT = process.geteuid?.() === 0;
const SRC = new URL('../../../src/engine/lock/engine-lock.ts', import.meta.url).pathname;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'bm-lock-'));
  chmodSync(directory, 0o1777);
});
afterEach(() => rmSync(directory, { recursive: true }));

const lockOf = (runId: string, keys: readonly string[] = ['a'], now = () => 1_000): EngineLock =>
  createEngineLock({ directory, keys, runId, now });

/** A lock's file as some process would have written it. */
async function laid(n: number, over: Partial<LockRecord> = {}): Promise<string> {
  const self = await nameSelf();
  if (self === null) throw new Error('no /proc');
  const mends = [{ runId: 'old', rung: 'prune', builder: 'b', atMs: 5 }] as const;
  const record: LockRecord = {
    ...self,
    state: 'held',
    runId: 'old',
    rung: 'prune',
    sinceMs: 0,
    generation: 3,
    mends,
    ...over,
  };
  const path = join(directory, `buildmend-a.${n}`);
  writeFileSync(path, JSON.stringify(record));
  return path;
}

describe('one lock', () => {
  test('is taken once, told of, and free again after its release', async () => {
    const [first, second] = [lockOf('one'), lockOf('two', ['a'], () => 3_000)];

    expect(await first.take()).toEqual({ holder: null, mends: [] });
    expect(await first.take()).toEqual({ holder: null, mends: [] });
    await first.note('restart-engine');
    expect((await second.take()).holder).toEqual({
      runId: 'one',
      pid: process.pid,
      rung: 'restart-engine',
      heldMs: 2_000,
    });
    await first.release();
    expect((await second.take()).holder).toBeNull();
  });

  test('tells what other runs did, while it is held and after, but not what the run itself did', async () => {
    const [first, second] = [lockOf('one'), lockOf('two')];
    const mend = { runId: 'one', rung: 'prune', builder: 'lab', atMs: 1_000 };
    await first.take();
    await first.mended('prune', 'lab');

    expect((await second.take()).mends).toEqual([mend]);
    await first.release();
    expect(await second.take()).toEqual({ holder: null, mends: [mend] });
    expect((await lockOf('one').take()).mends).toEqual([]);
    expect(JSON.parse(readFileSync(join(directory, 'buildmend-a.2'), 'utf8'))).toMatchObject({
      generation: 1,
    });
  });

  test('remembers no more than the last mends, and counts them all', async () => {
    const lock = lockOf('one');
    await lock.take();
    for (let index = 0; index < 20; index += 1) await lock.mended('repair', null);

    const record = JSON.parse(readFileSync(join(directory, 'buildmend-a.1'), 'utf8'));
    expect(record).toMatchObject({ generation: 20, mends: { length: 8 } });
  });

  test('leaves one file, however often it was taken', async () => {
    for (const id of ['one', 'two', 'three']) {
      const lock = lockOf(id);
      await lock.take();
      await lock.release();
    }
    expect(readdirSync(directory)).toEqual(['buildmend-a.3']);
  });

  test('that shares one of several names excludes, too', async () => {
    const [first, second, third] = [
      lockOf('one', ['b', 'c']),
      lockOf('two', ['a', 'b']),
      lockOf('three', ['d']),
    ];
    await first.take();
    expect((await second.take()).holder?.runId).toBe('one');
    expect((await third.take()).holder).toBeNull();
    await first.release();
    expect((await second.take()).holder).toBeNull();
  });
});

describe('a holder that is gone', () => {
  async function endedPid(): Promise<{ readonly pid: number; readonly startTicks: string }> {
    const child = spawn('sleep', ['60']);
    const id = await processId(child.pid ?? 0);
    child.kill('SIGKILL');
    await once(child, 'exit');
    if (id === null) throw new Error('no such child');
    return id;
  }

  test('gives way: killed, its number taken by another, or of an earlier boot; what it did stays to be read', async () => {
    for (const gone of [await endedPid(), { startTicks: '1' }, { bootId: 'another' }]) {
      await laid(7, gone);
      const lock = lockOf('one');
      expect(await lock.take()).toMatchObject({ holder: null, mends: [{ runId: 'old', atMs: 5 }] });
      expect(readdirSync(directory)).toEqual(['buildmend-a.8']);
      rmSync(join(directory, 'buildmend-a.8'));
    }
  });

  test('gives way as a zombie, whose parent does not care', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60']);
    const [said] = await once(parent.stdout, 'data');
    const id = await processId(Number(said));
    await laid(1, id ?? {});
    expect((await lockOf('one').take()).holder?.runId).toBe('old');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await lockOf('one').take()).holder).toBeNull();
    parent.kill('SIGKILL');
  });

  test('is believed to live where its process is in a namespace that cannot be seen', async () => {
    await laid(1, { pid: 999_999, pidNamespace: 'pid:[1]' });
    expect((await lockOf('one').take()).holder?.runId).toBe('old');
  });

  const asRoot = IS_ROOT ? test : test.skip;
  asRoot('is not believed when the file is not its user’s', async () => {
    const path = await laid(1, (await processId(1)) ?? {});
    expect((await lockOf('one').take()).holder?.pid).toBe(1);
    rmSync(join(directory, 'buildmend-a.1'));
    await laid(1, (await processId(1)) ?? {});
    chownSync(path, 65_534, 65_534);
    expect((await lockOf('one').take()).holder).toBeNull();
  });
});

describe('what somebody laid there', () => {
  const PATH = (): string => join(directory, 'buildmend-a.1');

  test.each<[string, () => Promise<unknown>]>([
    ['a link to another file', async () => symlinkSync('/etc/passwd', PATH())],
    ['a pipe', () => run('mkfifo', [PATH()])],
    ['words', async () => writeFileSync(PATH(), 'held')],
    ['a record with a number that is none', () => laid(1, { pid: -1 })],
    ['a name that would speak in the log', () => laid(1, { runId: '::error::x' })],
    ['a file without end', async () => writeFileSync(PATH(), ' '.repeat(100_000))],
  ])('is no lock: %s', async (_, lay) => {
    await lay();
    expect((await lockOf('one').take()).holder).toBeNull();
    expect(readdirSync(directory)).toEqual(['buildmend-a.2']);
  });

  test('as a number beyond all others is said, and never waited for without end', async () => {
    writeFileSync(join(directory, 'buildmend-a.999999999999999'), '');
    await expect(lockOf('one').take()).rejects.toThrow('others take and leave');
  });
});

test('of many processes that want it at once one has it at a time', async () => {
  const log = join(directory, 'log');
  const script = `
    import { appendFileSync } from 'node:fs';
    const { createEngineLock } = await import(${JSON.stringify(SRC)});
    for (let round = 0; round < 6; round += 1) {
      const lock = createEngineLock({ directory: ${JSON.stringify(directory)}, keys: ['a', 'b'], runId: 'r' + process.pid, now: Date.now });
      while ((await lock.take()).holder !== null) await new Promise((next) => setTimeout(next, 2));
      appendFileSync(${JSON.stringify(log)}, 'in ' + process.pid + '\\n');
      await new Promise((next) => setTimeout(next, 1));
      appendFileSync(${JSON.stringify(log)}, 'out ' + process.pid + '\\n');
      await lock.mended('prune', null);
      await lock.release();
    }`;
  await Promise.all(
    Array.from({ length: 4 }, () => run(process.execPath, ['--input-type=module', '-e', script])),
  );

  const lines = readFileSync(log, 'utf8').trim().split('\n');
  expect(lines).toHaveLength(4 * 6 * 2);
  lines.forEach((line, index) => {
    expect(line).toBe(index % 2 === 0 ? `in ${line.split(' ')[1]}` : lines[index - 1]?.replace('in', 'out'));
  });
  expect(readdirSync(directory).filter((name) => name.startsWith('buildmend-'))).toHaveLength(2);
  const last = readdirSync(directory).find((name) => name.startsWith('buildmend-a.')) ?? '';
  expect(JSON.parse(readFileSync(join(directory, last), 'utf8'))).toMatchObject({ generation: 24 });
}, 60_000);
