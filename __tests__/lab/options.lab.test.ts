/** What the user switches off or bounds stays so on a real engine whose links are gone. */
import { appendFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { faultNamed } from '../../lab/faults/index.ts';
import { touchContext } from '../../lab/fixtures/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, readKeepVolume, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { ALL_RUNGS, CLI, runCli, scripts } from './run-wrapped.ts';

const MINUTE = 60_000;
const { root, engines } = await prepareLab({ want: ['debian'] });
const state = engines['28.5'];
const why = root.have ? (state.have ? undefined : state.why) : root.why;
const suite = why === undefined ? describe : describe.skip;

interface Looks {
  readonly pid: number | undefined;
  readonly layers: readonly string[];
  readonly volume: string | undefined;
  readonly ours: readonly string[];
}

suite(`what the user allows${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  let engine: PreparedEngine;

  beforeEach(async () => {
    engine = await startPreparedEngine({ project: 'own-base' });
    await faultNamed('overlay2-links-dir').inject(engine);
    await touchContext(engine.projectDir);
  }, MINUTE);
  afterEach(() => engine.remove());

  const look = async (): Promise<Looks> => {
    const list = (name: string): Promise<readonly string[]> =>
      readdir(path.join(engine.dataRoot, name)).then(
        (names) => names.toSorted(),
        () => [],
      );
    return {
      pid: engine.pid(),
      layers: await list('overlay2'),
      volume: await readKeepVolume(engine),
      ours: await list('.buildmend'),
    };
  };
  const ours = (...words: string[]): Promise<{ exitCode?: number; stdout: string }> =>
    execa(process.execPath, [CLI, 'set-aside', ...words], {
      env: { ...engine.env, BUILDMEND_STATE_DIR: path.join(engine.dir, 'state') },
      reject: false,
    });
  const build = ['docker', 'build', '-t', 'app', '.'];

  it(
    'a dry run tells the rungs with their evidence and changes nothing',
    async () => {
      const before = await look();
      const run = await runCli(engine, build, {
        args: ['--dry-run', '--ladder', ALL_RUNGS, ...scripts(engine)],
      });

      expect(run.report).toMatchObject({
        verdict: 'failed',
        exitCode: 1,
        failureClass: 'overlay2-corruption',
        rungs: [],
        paused: null,
      });
      expect(run.exitCode).toBe(1);
      expect(run.report.attempts).toHaveLength(1);
      const planned = run.report.planned ?? [];
      expect(planned[0]).toMatchObject({ id: 'repair', why: expect.stringContaining('overlay2-links') });
      expect(planned.map(({ id }) => id)).toContain('restart-engine');
      expect(run.stderr).toMatch(/1\. repair, because .*; disrupts: nothing that works/);
      expect(await look()).toEqual(before);
      const earnest = await runCli(engine, build, { args: ['--ladder', 'repair', ...scripts(engine)] });
      expect(earnest.report).toMatchObject({ verdict: 'recovered', rungs: [{ id: 'repair' }] });
      expect(earnest.report.attempts.at(-1)?.cachedSteps).toBe(9);
    },
    MINUTE,
  );

  it(
    'paused remedies leave the engine alone, and the reason is told',
    async () => {
      const before = await look();
      const run = await runCli(engine, build, {
        args: ['--pause', 'the disk is being replaced', '--ladder', ALL_RUNGS, ...scripts(engine)],
      });

      expect(run.report).toMatchObject({ verdict: 'failed', paused: 'the disk is being replaced' });
      expect(run.report.rungs.filter(({ id }) => id !== 'retry')).toEqual([]);
      expect(run.report.why).toBe('remedies are paused: the disk is being replaced');
      expect(await look()).toEqual(before);
    },
    MINUTE,
  );

  it(
    'a rung that takes longer than its limit fails, what it set aside is put back, and the last attempt gets its build args',
    async () => {
      await appendFile(
        path.join(engine.projectDir, 'Dockerfile'),
        '\nARG CACHE_BUST\nRUN echo bust=$CACHE_BUST\n',
      );
      const before = await look();
      const slow = `sleep 15; exec ${engine.startScript}`;
      const run = await runCli(engine, build, {
        args: [
          ...['--cache-bust', '--ladder', 'reset-build-cache(limit=10s)'],
          ...['--engine-stop', engine.stopScript, '--engine-start', slow],
        ],
      });

      // The engine was restarted all the same, so a last attempt without any cache may pass
      expect(run.report.rungs).toMatchObject([{ id: 'reset-build-cache', outcome: 'failed', lost: [] }]);
      expect(run.report.rungs[0]?.detail).toMatch(/it took longer than its limit of 10 s/);
      expect(run.stderr).toMatch(/set aside in \S+: buildkit/);
      expect(run.report.attempts.at(-1)?.command.join(' ')).toMatch(
        /--no-cache .*--build-arg BUILD_DATE=\S+ .*--build-arg CACHE_BUST=[0-9a-f]{32}/,
      );
      expect(run.stderr).toMatch(/bust=[0-9a-f]{32}/);
      expect(run.report).toMatchObject({ verdict: 'recovered', exitCode: 0 });
      const after = await look();
      expect(after.volume).toBe(before.volume);
      expect(after.pid).toBeDefined();
      expect(await readdir(path.join(engine.dataRoot, '.buildmend', 'set-aside')).catch(() => [])).toEqual(
        [],
      );
    },
    2 * MINUTE,
  );

  it(
    'what is set aside is kept where that is asked for, through later runs, until a person deletes or restores it',
    async () => {
      const args = ['--ladder', 'reset-build-cache', '--keep-set-aside', ...scripts(engine)];
      const run = await runCli(engine, build, { args });

      expect(run.report).toMatchObject({ verdict: 'recovered', rungs: [{ id: 'reset-build-cache' }] });
      expect(run.stderr).toMatch(/is kept \(\d.*B\): .*`keep-set-aside`.* deletes it/);
      const [id = ''] = await readdir(path.join(engine.dataRoot, '.buildmend', 'set-aside'));
      const later = await runCli(engine, build, { args: scripts(engine) });
      expect(later.report.verdict).toBe('passed');

      const listed = await ours('list');
      expect(listed.stdout).toContain(id);
      expect(listed.stdout).toMatch(/kept: that is what `keep-set-aside` asks for/);
      expect((await ours('delete', 'other')).exitCode).toBe(1);
      const restored = await ours('restore', id, ...scripts(engine));
      expect(restored).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('put-back') });
      expect((await ours('list')).stdout).toMatch(/Nothing is set aside/);

      await rm(path.join(engine.dataRoot, 'overlay2', 'l'), { recursive: true });
      await touchContext(engine.projectDir);
      await runCli(engine, build, { args });
      expect((await ours('delete', '--all')).stdout).toMatch(/deleted .*reset-build-cache: .* freed/);
      expect(await look()).toMatchObject({ ours: [] });
    },
    2 * MINUTE,
  );
});

suite(`an engine that comes up late${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  it(
    'is waited for, and the first attempt passes',
    async () => {
      const engine = await startPreparedEngine({ project: 'own-base', start: false });
      try {
        const running = runCli(engine, ['docker', 'build', '-t', 'app', '.'], {
          args: ['--wait-for-engine', '60s', ...scripts(engine)],
        });
        await new Promise((resolve) => setTimeout(resolve, 2_000));
        await engine.start();
        const run = await running;

        expect(run.report).toMatchObject({ verdict: 'passed', rungs: [] });
        expect(run.stderr).toMatch(/nobody listens at the engine’s endpoint: waiting for it/);
        expect(run.stderr).toMatch(/the engine is there after [\d.]+ s/);
      } finally {
        await engine.remove();
      }
    },
    MINUTE,
  );
});
