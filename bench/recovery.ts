/** The first fault, mended by Buildmend and by the classic script: stop, delete all, start, build without cache. */
import { FAULTS } from '../lab/faults/index.ts';
import { touchContext } from '../lab/fixtures/index.ts';
import { type PreparedEngine, startPreparedEngine } from '../lab/prepared-engine.ts';
import type { Row } from './bench.ts';
import { buildmend, classicScript } from './classic-script.ts';
import { median } from './measure.ts';

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
