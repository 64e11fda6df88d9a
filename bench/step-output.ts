/** A step that prints 200 MiB, wrapped and bare, with the peak memory of the wrapper. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPreparedEngine } from '../lab/prepared-engine.ts';
import type { Row } from './bench.ts';
import { CLI } from './cli.ts';
import { measure, median } from './measure.ts';

const ROUNDS = 3;
const MIB = 200;
const GOAL = 1.2;

/** Without these BuildKit clips a step's output at 2 MiB and 200 KiB/s. */
const UNCLIPPED = { BUILDKIT_STEP_LOG_MAX_SIZE: '-1', BUILDKIT_STEP_LOG_MAX_SPEED: '-1' };

export async function stepOutput(): Promise<Row> {
  const engine = await startPreparedEngine({ project: 'own-base', env: UNCLIPPED });
  const cwd = await mkdtemp(path.join(tmpdir(), 'buildmend-bench-'));
  try {
    const line = 'the quick brown fox jumps over the lazy dog and runs away 0123456789 abcdefghijklmnop';
    const dockerfile = `FROM ${engine.imageTag}\nUSER 0\nRUN yes '${line}' | head -c ${MIB * 1024 * 1024}\n`;
    await writeFile(path.join(cwd, 'Dockerfile'), dockerfile);
    const options = { cwd, env: engine.env };
    const build = ['docker', 'build', '--no-cache', '.'];
    const bare: number[] = [];
    const wrapped: number[] = [];
    let peakMiB = 0;
    for (let round = 0; round < ROUNDS; round++) {
      bare.push((await measure(build, options)).ms);
      const run = await measure([...CLI, 'run', '--', ...build], options);
      if (run.exitCode !== 0) throw new Error(`the wrapped build failed with ${run.exitCode}`);
      wrapped.push(run.ms);
      peakMiB = Math.max(peakMiB, run.peakMiB);
    }
    const [ours, other] = [median(wrapped), median(bare)];
    return {
      what: `${MIB} MiB of step output (median of ${ROUNDS}; peak memory ${peakMiB.toFixed(0)} MiB)`,
      ours: `${(ours / 1000).toFixed(1)} s`,
      other: `bare ${(other / 1000).toFixed(1)} s`,
      ratio: ours / other,
      goal: GOAL,
    };
  } finally {
    await rm(cwd, { recursive: true, force: true });
    await engine.remove();
  }
}
