/** Measures the classic remedies in a cell, each alone on a fresh engine, until the first one that mends it. */
import { onBrokenEngine, type Patient } from '../broken-engine.ts';
import { countSurvivors } from '../bystanders.ts';
import type { DockerCall } from '../engine/options.ts';
import { rowOf } from '../faults/row.ts';
import { cachedSteps, readKeepVolume } from '../prepared-engine.ts';
import type { Cell } from './cells.ts';
import { BUILDER_REMEDIES, type ClassicRemedy, ENGINE_REMEDIES } from './classic-remedies.ts';
import type { ClassicResult, Kept } from './results.ts';

const BUILD_LIMIT_MS = 60_000;
/** Nobody waits longer for a build that says nothing; here it is known to hang. */
const HANG_LIMIT_MS = 5000;

/** Where the build fails, and something mends it. */
export function hasClassic(cell: Cell): boolean {
  const { expected, least } = rowOf(cell.fault, cell);
  return expected.outcome !== 'succeeds' && least.length > 0;
}

/** The least that mends it. */
export async function measureClassic(cell: Cell): Promise<ClassicResult> {
  const { fault, version, store, project } = cell;
  const name = { fault: fault.name, version, store, project };
  const date = new Date().toISOString().slice(0, 10);
  for (const remedy of fault.target === 'builder' ? BUILDER_REMEDIES : ENGINE_REMEDIES) {
    const mended = await tryRemedy(cell, remedy);
    if (mended !== null) return { ...name, remedy: remedy.name, ...mended, date };
  }
  return { ...name, remedy: null, ...NOTHING_KEPT, seconds: 0, date };
}

const NOTHING_KEPT: Kept = {
  cachedSteps: null,
  images: null,
  networks: null,
  containers: null,
  volume: false,
};

type Mended = Kept & Pick<ClassicResult, 'seconds'>;

/** Null when the build after it fails. */
async function tryRemedy(cell: Cell, remedy: ClassicRemedy): Promise<Mended | null> {
  const { fault, version, store, project } = cell;
  const limitMs = rowOf(fault, cell).expected.outcome === 'hangs' ? HANG_LIMIT_MS : BUILD_LIMIT_MS;
  return onBrokenEngine(fault, { version, store, project, bystanders: true }, async (patient) => {
    const started = performance.now();
    const failed = await build(patient, limitMs);
    if (failed.exitCode === 0) throw new Error(`${fault.name}: the build did not fail`);
    await remedy.apply(patient).catch(() => undefined);
    const again = await build(patient, limitMs);
    if (again.exitCode !== 0) return null;
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    return { ...(await keptOf(patient, again)), seconds };
  });
}

function build({ engine, builder }: Patient, timeoutMs: number): Promise<DockerCall> {
  const options = {
    cwd: engine.projectDir,
    timeoutMs,
    env: { BUILDKIT_PROGRESS: 'plain', ...(engine.version === '20.10' ? { DOCKER_BUILDKIT: '1' } : {}) },
  };
  const image = ['-t', engine.imageTag];
  if (builder === undefined) return engine.docker(['build', ...image, '.'], options);
  return builder.build([...image, '--load', '.'], options);
}

async function keptOf({ engine, bystanders, volumeBefore }: Patient, again: DockerCall): Promise<Kept> {
  const survivors = bystanders === undefined ? undefined : await countSurvivors(engine, bystanders);
  return {
    cachedSteps: cachedSteps(again),
    images: survivors?.images ?? null,
    networks: survivors?.networks ?? null,
    containers: survivors?.containers ?? null,
    volume: volumeBefore !== undefined && (await readKeepVolume(engine)) === volumeBefore,
  };
}
