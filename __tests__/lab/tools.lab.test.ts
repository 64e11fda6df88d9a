/** The first fault, met through bake and Compose: the same diagnosis, the same remedy, the cache kept. */
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { faultNamed } from '../../lab/faults/index.ts';
import { materialiseFixture, touchContext } from '../../lab/fixtures/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { ALL_RUNGS, runCli, scripts } from './run-wrapped.ts';

const MINUTE = 60_000;
const { root, engines } = await prepareLab({ want: ['debian'] });
const state = engines['28.5'];
const why = root.have ? (state.have ? undefined : state.why) : root.why;
const suite = why === undefined ? describe : describe.skip;

suite(`other tools than docker build${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  it.each([
    ['bake', ['docker', 'buildx', 'bake']],
    ['compose', ['docker', 'compose', 'build']],
  ] as const)('recover by repair: %s', recovers, MINUTE);
});

async function recovers(fixture: 'bake' | 'compose', command: readonly [string, ...string[]]): Promise<void> {
  const engine: PreparedEngine = await startPreparedEngine({ project: 'own-base' });
  try {
    const projectDir = await materialiseFixture(fixture, path.join(engine.dir, 'other-project'));
    const warm = await engine.docker(command.slice(1), { cwd: projectDir });
    expect(warm).toMatchObject({ exitCode: 0 });
    await touchContext(projectDir);
    await faultNamed('overlay2-links-dir').inject(engine);

    const run = await runCli({ ...engine, projectDir }, command, {
      args: ['--ladder', ALL_RUNGS, ...scripts(engine)],
    });

    const { verdict, failureClass, rungs, attempts } = run.report;
    expect({ verdict, failureClass, exitCode: run.exitCode }).toEqual({
      verdict: 'recovered',
      failureClass: 'overlay2-corruption',
      exitCode: 0,
    });
    expect(rungs.map(({ id, outcome }) => `${id}: ${outcome}`)).toEqual(['repair: helped']);
    expect(attempts.at(-1)).toMatchObject({ steps: 6, cachedSteps: 3, command });
  } finally {
    await engine.remove();
  }
}
