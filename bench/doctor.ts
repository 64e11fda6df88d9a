/** The doctor on an engine with 200 images, 2,000 layers and 100,000 files in the store: it finds nothing, in a few seconds. */
import { startLabEngine } from '../lab/engine.ts';
import type { Row } from './bench.ts';
import { CLI } from './cli.ts';
import { fillStore } from './doctor-store.ts';
import { measure, median } from './measure.ts';

const ROUNDS = 3;
const SIZE = { images: 200, layersPerImage: 10, filesPerLayer: 50 } as const;
const GOAL_MS = 5000;

/** Throws when the doctor finds anything on this healthy engine. */
export async function doctorOnLargeStore(): Promise<Row> {
  const engine = await startLabEngine({ start: false });
  try {
    await fillStore(engine.dataRoot, SIZE);
    await engine.start();
    const options = { cwd: engine.dir, env: engine.env };
    const runs = [];
    for (let round = 0; round < ROUNDS; round += 1)
      runs.push(await measure([...CLI, 'doctor', '--json'], options));
    const alarm = runs.find(({ exitCode }) => exitCode !== 0);
    if (alarm !== undefined) throw new Error(`the doctor ended with ${alarm.exitCode} on a healthy engine`);
    const ms = median(runs.map((run) => run.ms));
    const peak = Math.max(...runs.map(({ peakMiB }) => peakMiB));
    return {
      what: `doctor, 200 images, 100,000 files (median of ${ROUNDS})`,
      ours: `${ms.toFixed(0)} ms, ${peak.toFixed(0)} MiB`,
      other: `${GOAL_MS} ms`,
      ratio: ms / GOAL_MS,
      goal: 1,
    };
  } finally {
    await engine.remove();
  }
}
