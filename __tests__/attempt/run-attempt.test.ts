import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type AttemptIo, type AttemptRequest, runAttempt } from '../../src/attempt/run-attempt.ts';
import { AS_GIVEN } from '../../src/command/attempt-argv.ts';
import { parseCommand } from '../../src/command/parse-command.ts';
import type { AttemptRecord } from '../../src/core/attempt.ts';
import { exitStatus, passed } from '../../src/core/process-end.ts';

const BIN = path.join(import.meta.dirname, '../fixtures/bin');
const PROGRESS = path.join(import.meta.dirname, '../fixtures/progress');

interface Ran {
  readonly record: AttemptRecord;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'attempt-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function collector(slow = 0): { readonly stream: Writable; readonly bytes: () => Buffer } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    highWaterMark: slow > 0 ? 1 : 65_536,
    write(chunk: Buffer, _, done) {
      chunks.push(Buffer.from(chunk));
      setTimeout(done, slow);
    },
  });
  return { stream, bytes: () => Buffer.concat(chunks) };
}

interface Options {
  readonly argv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly request?: Partial<AttemptRequest>;
  readonly io?: Partial<AttemptIo>;
  readonly slow?: number;
}

async function run(behaviour: string, options: Options = {}): Promise<Ran> {
  const argv = options.argv ?? [path.join(BIN, 'docker'), 'build', '.'];
  const env = {
    PATH: process.env['PATH'] ?? '',
    BEHAVIOUR: behaviour,
    PID_FILE: path.join(folder, 'pid'),
    ...options.env,
  };
  const parsed = parseCommand(argv, env);
  if (parsed.kind === 'refused') throw new Error(parsed.why);
  const stdout = collector(options.slow);
  const stderr = collector(options.slow);
  const record = await runAttempt(
    {
      command: parsed.command,
      options: AS_GIVEN,
      env,
      cwd: folder,
      stdinPath: null,
      title: null,
      deadlineMs: null,
      silenceMs: null,
      killAfterMs: 300,
      ...options.request,
    },
    {
      stdout: stdout.stream,
      stderr: stderr.stream,
      signal: new AbortController().signal,
      isEngineAlive: async () => 'alive',
      dataRoot: Promise.resolve(null),
      now: Date.now,
      ...options.io,
    },
  );
  return { record, stdout: stdout.bytes(), stderr: stderr.bytes() };
}

function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

function pidInFile(): number {
  return Number(readFileSync(path.join(folder, 'pid'), 'utf8'));
}

/** A signal that aborts with `reason` once `text` was shown. */
function abortWhenStarted(reason: string): Options & { readonly io: Partial<AttemptIo> } {
  const controller = new AbortController();
  const stderr = new Writable({
    write(_, __, done) {
      if (!controller.signal.aborted) controller.abort(reason);
      done();
    },
  });
  return { io: { signal: controller.signal, stderr } };
}

describe('what the user sees', () => {
  test('joins a character that was torn in two writes', async () => {
    const { record, stderr } = await run('split-utf8');

    expect(stderr.toString()).toBe('café 🐳\n');
    expect(record.lines.map(({ text }) => text)).toEqual(['café 🐳']);
  });

  test('hands on the half of a character that the child ended with', async () => {
    const { record, stderr } = await run('split-utf8-at-the-end');

    expect([...stderr]).toEqual([...Buffer.from('ends caf'), 0xc3]);
    expect(record).toMatchObject({ end: { code: 1 }, lines: [{ text: 'ends caf\ufffd' }] });
  });

  test('keeps the order of the two streams', async () => {
    const both = collector();

    await run('speaks-in-turn', { io: { stdout: both.stream, stderr: both.stream } });

    expect(both.bytes().toString()).toBe('1 out\n2 err\n3 out\n4 err\n5 out\n6 err\n');
  });

  test('keeps a last line without line break, and adds none', async () => {
    const { record, stderr } = await run('no-final-newline');

    expect(stderr.toString()).toBe('first\nlast without break');
    expect(record.lines.at(-1)?.text).toBe('last without break');
  });

  test('passes carriage returns on, and records one line of it', async () => {
    const { record, stderr } = await run('carriage-returns');

    expect(stderr.toString()).toBe(' 10%\r 50%\r100%\ndone\n');
    expect(record.lines.map(({ text }) => text)).toEqual([expect.stringMatching(/100%$/), 'done']);
  });

  test('keeps colours for the user, none in the record', async () => {
    const { record, stderr } = await run('colours');

    expect(stderr.toString()).toBe('\x1b[31mred\x1b[0m plain\n');
    expect(record.lines.map(({ text }) => text)).toEqual(['red plain']);
  });

  test('passes stdout on byte by byte and forbids to repeat it', async () => {
    const { record, stdout } = await run('binary-stdout', {
      argv: [path.join(BIN, 'docker'), 'build', '-o', '-', '.'],
    });

    expect([...stdout]).toEqual([0, 255, 10, 128, ...Buffer.from('{"vertexes":[]}\n'), 1]);
    expect(record.notRepeatable).toMatch(/^21 bytes of the build's output/);
    expect(record.lines.map(({ text }) => text)).toEqual(['ERROR: failed']);
  });

  test('waits for a slow reader and loses nothing', async () => {
    const { stderr } = await run('many-lines', { env: { LINES_OUT: '20000' }, slow: 1 });

    const lines = stderr.toString().split('\n');
    expect(lines).toHaveLength(20_002);
    expect(lines[19_999]).toBe('#5 0.1 20000');
  });

  test('goes on when the reader goes away', async () => {
    const stderr = new Writable({ write: (_, __, done) => done(new Error('EPIPE')) });

    const { record } = await run('many-lines', { env: { LINES_OUT: '20000' }, io: { stderr } });

    expect(record.end).toEqual({ kind: 'exited', code: 1 });
  });
});

describe('structured progress', () => {
  test('asks for it by the environment and leaves the words alone', async () => {
    const { stderr } = await run('shows-env', { env: { MINE: 'kept' } });

    expect(stderr.toString()).toBe('asked=rawjson mine=kept args=build .\n');
  });

  test.each([['--progress=plain'], ['--progress=tty'], ['-q']])(
    'does not ask for it with %s',
    async (option) => {
      const { stderr } = await run('shows-env', { argv: [path.join(BIN, 'docker'), 'build', option, '.'] });

      expect(stderr.toString()).toBe(`asked= mine= args=build ${option} .\n`);
    },
  );

  test('runs at once without it where it is refused, and the user sees nothing of that', async () => {
    const { record, stderr } = await run('refuses-rawjson');

    expect(stderr.toString()).toBe('#1 [1/1] FROM scratch\n');
    expect(record).toMatchObject({ end: { kind: 'exited', code: 0 }, steps: 1, cachedSteps: 0 });
  });

  test.each(['failed-step.rawjson', 'failed-step-buildx-0.13.rawjson'])(
    'shows %s as plain progress',
    async (name) => {
      const { record, stderr } = await run('rawjson', {
        env: { FILE: path.join(PROGRESS, name), STATUS: '1' },
      });

      const shown = stderr.toString();
      expect(shown).not.toContain('"vertexes"');
      expect(shown).toMatch(
        /^#1 \[internal\] load build definition from Dockerfile\n#1 transferring dockerfile: 288B (?:0\.\ds )?done\n/,
      );
      expect(shown).toMatch(/\n#\d \d\.\d{3} hello\n#\d \d\.\d{3} no newline\n#\d DONE \d\.\ds\n/);
      expect(shown).toMatch(
        /\n#9 ERROR: process .*exit code: 3\n------\n > \[stage-2 2\/2\] RUN .*:\n\d\.\d{3} overlay2 no such file\n------\n/,
      );
      expect(shown).toMatch(/\nERROR: failed to .*exit code: 3\n$/);
      expect(record).toMatchObject({ end: { kind: 'exited', code: 1 }, steps: 6, cachedSteps: 0 });
    },
  );

  test("tells the engine's words from the step's and from what is quoted", async () => {
    const { record } = await run('rawjson', { env: { FILE: path.join(PROGRESS, 'failed-step.rawjson') } });

    const suspicious = record.lines.filter(({ text }) => text.includes('overlay2'));
    expect(new Set(suspicious.map(({ source }) => source))).toEqual(new Set(['step', 'quoted']));
    expect(record.lines).toContainEqual(
      expect.objectContaining({
        source: 'engine',
        text: 'process "…" did not complete successfully: exit code: 3',
      }),
    );
    expect(record.lines.map(({ line }) => line)).toEqual(record.lines.map((_, index) => index + 1));
  });

  test('hands the raw events on where the user asked for them, and decodes them all the same', async () => {
    const file = path.join(PROGRESS, 'failed-step.rawjson');
    const argv = [path.join(BIN, 'docker'), 'build', '--progress=rawjson', '.'];

    const { record, stderr } = await run('rawjson', { argv, env: { FILE: file } });

    expect(stderr.equals(readFileSync(file))).toBe(true);
    expect(record.steps).toBe(6);
  });

  test("takes nothing for an event that a classic builder's step printed", async () => {
    const { record, stdout } = await run('legacy-with-json');

    expect(stdout.toString()).toContain('\n{"vertexes":');
    const forged = record.lines.filter(({ text }) => text.includes('layer does not exist'));
    expect(forged.map(({ source }) => source)).toEqual(['step']);
    expect(record).toMatchObject({ steps: 2, cachedSteps: 0 });
  });
});

describe('how it ended', () => {
  test('a signal is not an exit status, and a failure without a word', async () => {
    const { record, stderr } = await run('kills-itself');

    expect(record.end).toEqual({ kind: 'signaled', signal: 'SIGKILL', number: 9 });
    expect([exitStatus(record.end), passed(record.end)]).toEqual([137, false]);
    expect([stderr.length, record.lines]).toEqual([0, []]);
  });

  test('an exit status without a word', async () => {
    const { record } = await run('silent-exit-1');

    expect(record).toMatchObject({
      end: { kind: 'exited', code: 1 },
      lines: [],
      steps: null,
      cachedSteps: null,
    });
  });

  test('127 where there is no such program', async () => {
    const { record } = await run('', { argv: [path.join(folder, 'docker'), 'build', '.'] });

    expect(record.end).toMatchObject({ kind: 'not-started', code: 127 });
  });

  test('126 where it cannot be executed', async () => {
    writeFileSync(path.join(folder, 'docker'), 'not executable');

    const { record } = await run('', { argv: [path.join(folder, 'docker'), 'build', '.'] });

    expect(record.end).toMatchObject({ kind: 'not-started', code: 126 });
  });

  test('does not wait for an orphan that holds the streams', async () => {
    const { record, stderr } = await run('orphan-holds-stdout');

    expect(isAlive(pidInFile())).toBe(true);
    process.kill(pidInFile(), 'SIGKILL');
    expect(record.end).toEqual({ kind: 'exited', code: 3 });
    expect(stderr.toString()).toBe('the build is done\n');
    expect(record.durationMs).toBeLessThan(5000);
  });

  test('reads stdin from where it was spooled, each time anew', async () => {
    const stdinPath = path.join(folder, 'in');
    writeFileSync(stdinPath, 'FROM scratch\n');

    const runs = [
      await run('echoes-stdin', { request: { stdinPath } }),
      await run('echoes-stdin', { request: { stdinPath } }),
    ];

    expect(runs.map(({ stdout }) => stdout.toString())).toEqual(['FROM scratch\n', 'FROM scratch\n']);
  });
});

describe('stopping it', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('hands %s on', async (signal, code) => {
    const { record } = await run('obeys-sigint', abortWhenStarted(signal));

    expect(record.stop).toEqual({ kind: 'cancelled', signal });
    expect(record.end).toEqual({ kind: 'exited', code });
  });

  test('kills it with all its children when it does not listen', async () => {
    const { record } = await run('ignores-sigterm', abortWhenStarted('SIGTERM'));

    expect(record.end).toEqual({ kind: 'signaled', signal: 'SIGKILL', number: 9 });
    expect(record.durationMs).toBeLessThan(5000);
    await sleep(50);
    expect(isAlive(pidInFile())).toBe(false);
  });

  test('starts nothing once it is cancelled', async () => {
    const { record, stderr } = await run('colours', { io: { signal: AbortSignal.abort('SIGINT') } });

    expect(record).toMatchObject({
      end: { kind: 'signaled', number: 2 },
      stop: { kind: 'cancelled', signal: 'SIGINT' },
    });
    expect(stderr.length).toBe(0);
  });

  test('ends it at its deadline', async () => {
    const { record } = await run('hangs-silently', { request: { deadlineMs: 400 } });

    expect(record.stop).toEqual({ kind: 'deadline', afterMs: 400 });
    expect(record.end).toEqual({ kind: 'signaled', signal: 'SIGTERM', number: 15 });
  });

  test('ends a silent one whose engine is dead', async () => {
    const isEngineAlive = async () => 'dead' as const;

    const { record } = await run('hangs-silently', { request: { silenceMs: 100 }, io: { isEngineAlive } });

    expect(record.stop?.kind).toBe('engine-silent');
  });

  test.each(['alive', 'unknown'] as const)(
    'leaves a quiet step alone while its engine is %s',
    async (life) => {
      const options = {
        request: { silenceMs: 30, deadlineMs: 700 },
        io: { isEngineAlive: async () => life },
      };

      const { record } = await run('hangs-silently', options);

      expect(record.stop?.kind).toBe('deadline');
    },
  );
});

describe('the record', () => {
  test('is bounded, whatever is printed, and keeps the end', async () => {
    const { record } = await run('many-lines', { env: { LINES_OUT: '100000' } });

    expect(record.lines.length).toBeLessThan(3000);
    expect(record.lines.at(-1)).toMatchObject({ source: 'engine', text: 'ERROR: failed to solve: boom' });
  });

  test('caps a line that never ends', async () => {
    const { record, stderr } = await run('endless-line');

    expect(stderr.length).toBe(20_000_000);
    expect(record.lines.map(({ text }) => text.length)).toEqual([4096]);
  });

  test('holds the low point of a file system that became known late', async () => {
    const dataRoot = sleep(50).then(() => folder);

    const { record } = await run('hangs-silently', { request: { deadlineMs: 300 }, io: { dataRoot } });

    expect(record.lowPoint).toMatchObject({ path: folder });
    expect(record.lowPoint?.freeBytes).toBeGreaterThan(0);
    expect(record.lowPoint?.freeBytes).toBeLessThanOrEqual(record.lowPoint?.totalBytes ?? 0);
  });
});
