/** What a real builder's own history adds to a log that is silent. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { startPreparedEngine } from '../../lab/prepared-engine.ts';
import { runCli } from './run-wrapped.ts';

const MINUTE = 60_000;
const { root, engines } = await prepareLab({ want: ['debian'] });
const state = engines['28.5'];
const why = root.have ? (state.have ? undefined : state.why) : root.why;
const suite = why === undefined ? describe : describe.skip;

suite(`a quiet build that fails${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  it(
    'is told with the last words of its step, and leads to no rung',
    async () => {
      const engine = await startPreparedEngine({ project: 'own-base' });
      try {
        const file = path.join(engine.projectDir, 'Quiet');
        await writeFile(file, `FROM ${engine.imageTag}\nRUN echo the reason; exit 3\n`);
        const run = await runCli(engine, ['docker', 'build', '--quiet', '--file', file, '.']);

        expect(run.exitCode).toBe(1);
        expect(run.report.rungs).toEqual([]);
        expect(run.report.attempts[0]?.failedAt).toEqual({
          file: 'Quiet',
          line: 2,
          instruction: 'RUN echo the reason; exit 3',
          output: ['the reason'],
        });
      } finally {
        await engine.remove();
      }
    },
    MINUTE,
  );
});
