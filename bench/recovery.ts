/** The first fault, mended by Buildmend and by the classic script: stop, delete all, start, build without cache. */
import { execa } from 'execa';
import { FAULTS } from '../lab/faults/index.ts';
import { touchContext } from '../lab/fixtures/index.ts';
import { type PreparedEngine, startPreparedEngine } from '../lab/prepared-engine.ts';
import type { Row } from './bench.ts';
import { CLI } from './cli.ts';
import { measure, median } from './measure.ts';

const ROUNDS = 3;
const GOAL = 0.25;

export async function recovery(): Promise<Row> {
  const ours: number[] = [];
  const classic: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await onBrokenEngine(buildmend));
    classic.push(await onBrokenEngine(classicScript));
  }
  return {
    what: `recovery from \`rm -rf overlay2/l\` (median of ${ROUNDS}, failed build included)`,
    ours: `${(median(ours) / 1000).toFixed(1)} s`,
    other: `classic script ${(median(classic) / 1000).toFixed(1)} s`,
    ratio: median(ours) / median(classic),
    goal: GOAL,
  };
}

async function onBrokenEngine(recover: (engine: PreparedEngine) => Promise<number>): Promise<number> {
  const engine = await startPreparedEngine({ project: 'own-base' });
  try {
    await FAULTS['overlay2-links-dir'].inject(engine);
    await touchContext(engine.projectDir);
    return await recover(engine);
  } finally {
    await engine.remove();
  }
}

const buildOf = (engine: PreparedEngine): readonly string[] => ['build', '-t', engine.imageTag, '.'];

async function buildmend(engine: PreparedEngine): Promise<number> {
  const run = await measure([...CLI, 'run', '--', 'docker', ...buildOf(engine)], {
    cwd: engine.projectDir,
    env: engine.env,
  });
  if (run.exitCode !== 0) throw new Error(`Buildmend did not recover: exit status ${run.exitCode}`);
  return run.ms;
}

async function classicScript(engine: PreparedEngine): Promise<number> {
  const started = performance.now();
  await engine.docker(buildOf(engine), { cwd: engine.projectDir });
  await engine.stop();
  await execa('find', [engine.dataRoot, '-mindepth', '1', '-delete']);
  await engine.start();
  const [build = '', ...rest] = buildOf(engine);
  const again = await engine.docker([build, '--no-cache', ...rest], { cwd: engine.projectDir });
  if (again.exitCode !== 0) throw new Error(`the classic script did not recover: ${again.stderr}`);
  return performance.now() - started;
}
