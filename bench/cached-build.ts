/** A fully cached build, wrapped and bare, taken in turns. */
import { startPreparedEngine } from '../lab/prepared-engine.ts';
import type { Row } from './bench.ts';
import { CLI } from './cli.ts';
import { measure, median } from './measure.ts';

const ROUNDS = 15;
/** Measured by hand on the same machine kind: docker/build-push-action costs 7.1 times the bare build. */
const GOAL = 1.6;

export async function cachedBuild(): Promise<Row> {
  const engine = await startPreparedEngine({ project: 'own-base' });
  try {
    const options = { cwd: engine.projectDir, env: engine.env };
    const build = ['docker', 'build', '-t', engine.imageTag, '.'];
    const bare: number[] = [];
    const wrapped: number[] = [];
    await measure(build, options);
    for (let round = 0; round < ROUNDS; round++) {
      bare.push((await measure(build, options)).ms);
      wrapped.push((await measure([...CLI, 'run', '--', ...build], options)).ms);
    }
    const [ours, other] = [median(wrapped), median(bare)];
    return {
      what: `cached build (median of ${ROUNDS})`,
      ours: `${ours.toFixed(0)} ms`,
      other: `bare ${other.toFixed(0)} ms`,
      ratio: ours / other,
      goal: GOAL,
    };
  } finally {
    await engine.remove();
  }
}
