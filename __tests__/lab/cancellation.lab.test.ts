/** A run that is cut off, in the middle of a build or of a rung: it ends in time, and the next run puts everything right. */
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { overlay2LinksDir } from '../../lab/faults/overlay2-links-dir.ts';
import { touchContext } from '../../lab/fixtures/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, readKeepVolume, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { KEPT_TEXT } from '../../lab/template/template.ts';
import { cutOff } from './cancellation-cli.ts';
import { runCli, scripts } from './run-wrapped.ts';

const MINUTE = 60_000;
/** What the runner gives between its two signals. */
const LIMIT_MS = 7_500;
const BIN = path.join(import.meta.dirname, '../fixtures/bin');
const SIGNALS = [
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const;

const inventory = await prepareLab({ want: ['debian'] });
const why = inventory.root.have ? undefined : inventory.root.why;
const suite = why === undefined ? describe : describe.skip;
const skipped = why === undefined ? '' : ` (skipped: ${why})`;

let engine: PreparedEngine;
afterEach(() => engine?.remove(), MINUTE);

suite(`a build that is cut off${skipped}`, () => {
  it.each(SIGNALS)(
    'ends in time by %s, with the report written and nobody left behind',
    async (signal, code) => {
      engine = await startPreparedEngine({ project: 'base-image' });
      await writeFile(
        path.join(engine.projectDir, 'Dockerfile'),
        'FROM localhost:5000/bm/base:1\nRUN echo begun; busybox sleep 61\n',
      );

      const run = await cutOff(engine, { at: /\d begun\n/, signal });

      expect(run.tookMs).toBeLessThan(LIMIT_MS);
      expect(run).toMatchObject({ signal: null, left: [] });
      expect(run.report).toMatchObject({ verdict: 'failed', exitCode: run.exitCode, rungs: [] });
      expect(run.report?.attempts).toHaveLength(1);
      // buildx ends a cancelled build with 1 or 130 by itself: the build's own status is handed on
      expect([1, 130, code]).toContain(run.exitCode);
      const steps = await engine.docker(['ps', '-q']);
      expect(steps).toMatchObject({ exitCode: 0, stdout: '' });
    },
    MINUTE,
  );

  it.each(SIGNALS)(
    'ends in time by %s although the child hears no signal',
    async (signal, _) => {
      engine = await startPreparedEngine({ project: 'base-image' });
      const pidFile = path.join(engine.dir, 'deaf.pid');
      const env = {
        PATH: `${BIN}:${process.env['PATH']}`,
        BEHAVIOUR: 'ignores-sigterm',
        PID_FILE: pidFile,
      };

      const run = await cutOff(engine, { at: /started/, signal, env, command: ['docker', 'build', '.'] });

      expect(run.tookMs).toBeLessThan(LIMIT_MS);
      expect(run).toMatchObject({ exitCode: 137, signal: null, left: [] });
      expect(run.report).toMatchObject({ verdict: 'failed', exitCode: 137, rungs: [] });
    },
    MINUTE,
  );
});

/** Breaks the links, so that only the one rung that is allowed is taken. */
async function brokenEngine(): Promise<void> {
  engine = await startPreparedEngine({ project: 'own-base' });
  const warm = await engine.docker(['build', '-t', engine.imageTag, '.'], { cwd: engine.projectDir });
  expect(warm.exitCode).toBe(0);
  await overlay2LinksDir.inject(engine);
  await touchContext(engine.projectDir);
}

const setAsideNow = (): Promise<readonly string[]> =>
  readdir(path.join(engine.dataRoot, '.buildmend', 'set-aside')).catch(() => []);

/** The next run finds a usable engine, or makes one; nothing of the run before it is left. */
async function nextRunPutsItRight(): Promise<{ readonly cachedSteps: number; readonly stderr: string }> {
  const { report, exitCode, stderr } = await runCli(engine, ['docker', 'build', '-t', engine.imageTag, '.'], {
    args: ['--retry-delay', '100ms', ...scripts(engine)],
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr });
  expect(['passed', 'recovered']).toContain(report.verdict);
  expect(await setAsideNow()).toEqual([]);
  expect(await readKeepVolume(engine)).toBe(KEPT_TEXT);
  const runs = await engine.docker(['run', '--rm', engine.imageTag, 'true']);
  expect(runs.exitCode).toBe(0);
  return { cachedSteps: report.attempts.at(-1)?.cachedSteps ?? 0, stderr };
}

const RESET = ['--ladder', 'reset-build-cache'];
/** Of the 12 steps of the project, whose context was changed. */
const WHOLE_CACHE = 9;

suite(`reset-build-cache that is cut off${skipped}`, () => {
  it.each([
    ['is about to stop the engine', /stopping the engine\n/, 0],
    ['stops the engine', /stopping the engine\n/, 300],
    ['has set aside', /set aside in \S+: buildkit[,\n]/, 0],
    ['starts the engine', /starting the engine\n/, 300],
  ])(
    'ends in time by SIGTERM while it %s, and leaves an engine that answers',
    async (_, at, afterMs) => {
      await brokenEngine();

      const run = await cutOff(engine, { at, afterMs, signal: 'SIGTERM', args: RESET });

      expect({ ...run, tookMs: run.tookMs < LIMIT_MS }).toMatchObject({
        tookMs: true,
        signal: null,
        left: [],
      });
      expect(run.exitCode).toBe(143);
      expect(run.report).toMatchObject({ verdict: 'failed', exitCode: 143 });
      expect(await readKeepVolume(engine)).toBe(KEPT_TEXT);
      const answer = await engine.docker(['version'], { timeoutMs: 5000 });
      expect({ ...answer, stderr: run.stderr }).toMatchObject({ exitCode: 0 });
      await nextRunPutsItRight();
    },
    2 * MINUTE,
  );

  it.each([
    ['stops the engine', /stopping the engine\n/],
    ['starts the engine', /starting the engine\n/],
  ])(
    'is put right by the next run after kill -9 while it %s',
    async (_, at) => {
      await brokenEngine();

      const run = await cutOff(engine, { at, signal: 'SIGKILL', args: RESET });

      expect(run).toMatchObject({ signal: 'SIGKILL', report: null });
      await nextRunPutsItRight();
    },
    2 * MINUTE,
  );

  it(
    'has its old cache again after kill -9 left the engine stopped',
    async () => {
      await brokenEngine();
      await cutOff(engine, { at: /set aside in \S+: buildkit[,\n]/, signal: 'SIGKILL', args: RESET });
      expect(engine.pid()).toBeUndefined();
      expect(await setAsideNow()).toHaveLength(1);

      const { cachedSteps, stderr } = await nextRunPutsItRight();

      expect(stderr).toMatch(/set aside by an earlier run .*: put-back/);
      expect({ cachedSteps, stderr }).toEqual({ cachedSteps: WHOLE_CACHE, stderr });
    },
    2 * MINUTE,
  );
});

suite(`restart-engine that is cut off${skipped}`, () => {
  it.each([
    ['SIGTERM', 700],
    ['SIGKILL', 700],
  ] as const)(
    'is put right after %s, %i ms after it began',
    async (signal, afterMs) => {
      engine = await startPreparedEngine({ project: 'own-base' });
      await engine.stop('SIGKILL');
      await touchContext(engine.projectDir);

      const args = ['--ladder', 'restart-engine'];
      const run = await cutOff(engine, { at: /── rung restart-engine\n/, afterMs, signal, args });

      expect(run.tookMs).toBeLessThan(LIMIT_MS);
      if (signal === 'SIGTERM') expect(run.report).toMatchObject({ verdict: 'failed', exitCode: 143 });
      const { cachedSteps } = await nextRunPutsItRight();
      expect(cachedSteps).toBe(WHOLE_CACHE);
    },
    2 * MINUTE,
  );
});

suite(`the post step${skipped}`, () => {
  it(
    'puts back what the main step set aside before it was killed',
    async () => {
      await brokenEngine();
      await cutOff(engine, { at: /set aside in \S+: buildkit[,\n]/, signal: 'SIGKILL', args: RESET });
      const { execa } = await import('execa');
      const post = path.join(import.meta.dirname, '../../dist/post/index.js');

      const run = await execa(process.execPath, [post], {
        cwd: engine.projectDir,
        env: {
          ...engine.env,
          BUILDMEND_STATE_DIR: path.join(engine.dir, 'state'),
          STATE_buildmend_recovering: 'cut-off',
          INPUT_COMMAND: `docker build -t ${engine.imageTag} .`,
          'INPUT_ENGINE-STOP': engine.stopScript,
          'INPUT_ENGINE-START': engine.startScript,
        },
        reject: false,
      });

      expect(run.exitCode).toBe(0);
      expect(`${run.stdout}${run.stderr}`).toMatch(/put-back/);
      expect(await setAsideNow()).toEqual([]);
      const { cachedSteps } = await nextRunPutsItRight();
      expect(cachedSteps).toBe(WHOLE_CACHE);
    },
    2 * MINUTE,
  );
});
