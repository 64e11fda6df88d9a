/** A real registry that does not take the cache: the build is run again without it, and the engine is left alone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { ALL_RUNGS, runCli, scripts } from './run-wrapped.ts';

const MINUTE = 60_000;
/** Nobody listens there. */
const DEAD = 'type=registry,ref=localhost:5999/cache';
const { root, engines } = await prepareLab({ want: ['debian'] });
const state = engines['28.5'];
const why = root.have ? (state.have ? undefined : state.why) : root.why;
const suite = why === undefined ? describe : describe.skip;

suite(`a remote cache that is down${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  let engine: PreparedEngine;
  beforeAll(async () => {
    engine = await startPreparedEngine({ project: 'own-base', store: 'containerd' });
  }, MINUTE);
  afterAll(() => engine.remove());

  it(
    'is not written by the next attempt, which passes with every step from the cache',
    async () => {
      const run = await runCli(
        engine,
        ['docker', 'build', '--cache-to', DEAD, '-t', 'app', engine.projectDir],
        {
          args: ['--ladder', ALL_RUNGS, ...scripts(engine)],
        },
      );

      const { verdict, failureClass, rungs, attempts } = run.report;
      expect({ verdict, failureClass, exitCode: run.exitCode }).toEqual({
        verdict: 'recovered',
        failureClass: 'remote-cache-error',
        exitCode: 0,
      });
      expect(rungs.map(({ id, detail, outcome }) => `${id}: ${detail}: ${outcome}`)).toEqual([
        'retry-without-remote-cache: left out cache-to: helped',
      ]);
      expect(rungs[0]?.lost).toEqual([expect.stringContaining('the export to the remote cache')]);
      expect(attempts.at(-1)?.command).not.toContain('--cache-to');
      expect(attempts.at(-1)?.cachedSteps).toBeGreaterThan(8);
    },
    MINUTE,
  );

  it(
    'of a definition of bake is emptied',
    async () => {
      const command = ['docker', 'buildx', 'bake', '--file', '-'] as const;
      const definition = JSON.stringify({
        target: { default: { context: engine.projectDir, 'cache-to': [DEAD] } },
      });
      const run = await runCli(engine, command, {
        args: ['--ladder', ALL_RUNGS, ...scripts(engine)],
        input: definition,
      });
      expect(run.report.rungs.map(({ id, outcome }) => `${id}: ${outcome}`)).toEqual([
        'retry-without-remote-cache: helped',
      ]);
      expect(run.exitCode).toBe(0);
    },
    MINUTE,
  );
});
