/** Setting a store aside takes as long whatever it holds: a rename, and what has to be looked at before it. */
import { startLabEngine } from '../lab/engine.ts';
import { putBack } from '../src/privileged/ops/put-back.ts';
import { setAside } from '../src/privileged/ops/set-aside.ts';
import { processId } from '../src/privileged/process-id.ts';
import type { Row } from './bench.ts';
import { fillStore, type StoreSize } from './doctor-store.ts';
import { median } from './measure.ts';

const ROUNDS = 7;
const GOAL = 1.5;
const SMALL: StoreSize = { images: 20, layersPerImage: 10, filesPerLayer: 50 };
const LARGE: StoreSize = { ...SMALL, images: 200 };
const ENTRIES = ['overlay2', 'image', 'buildkit', 'containers'];

export async function setAsideStores(): Promise<Row> {
  const small = await setAsideMs(SMALL);
  const large = await setAsideMs(LARGE);
  return {
    what: `setting a store of 100,000 files aside, against one of 10,000 (median of ${ROUNDS})`,
    ours: `${large.toFixed(1)} ms`,
    other: `${small.toFixed(1)} ms`,
    ratio: large / small,
    goal: GOAL,
  };
}

/** Milliseconds; the store is put back after each round. */
async function setAsideMs(size: StoreSize): Promise<number> {
  const engine = await startLabEngine();
  try {
    await engine.stop();
    const { dataRoot } = engine;
    await fillStore(dataRoot, size);
    const owner = await processId(process.pid);
    if (owner === null) throw new Error('/proc cannot be read');
    const { signal } = new AbortController();
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = `bench-${round}`;
      const what = { dataRoot, id, rung: 'reset-image-store', owner, entries: ENTRIES, volumesToo: false };
      const begun = performance.now();
      await setAside({ ...what, startedAt: new Date().toISOString() }, signal);
      rounds.push(performance.now() - begun);
      await putBack({ dataRoot, id }, signal);
    }
    return median(rounds);
  } finally {
    await engine.remove();
  }
}
