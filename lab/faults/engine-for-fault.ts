/** An engine as a fault needs it, warm, before the fault is put in. */
import { createBuilder, type LabBuilder } from '../builder.ts';
import type { EngineVersion, ImageStore } from '../prepare/engine-versions.ts';
import { type PreparedEngine, startPreparedEngine } from '../prepared-engine.ts';
import type { ProjectKind } from '../template/template.ts';
import type { Fault } from './fault.ts';

export interface EngineForFaultOptions {
  /** Default 28.5. */
  readonly version?: EngineVersion;
  /** Default: the one that the fault names. */
  readonly store?: ImageStore;
  readonly project: ProjectKind;
}

/** The caller removes the engine. A builder comes with it where that is the fault's target. */
export async function engineForFault(
  fault: Fault,
  { version = '28.5', store = fault.store, project }: EngineForFaultOptions,
): Promise<{ readonly engine: PreparedEngine; readonly builder?: LabBuilder }> {
  const start = fault.needs?.dataRootOn === undefined;
  const engine = await startPreparedEngine({ version, store, project, start, ...fault.needs });
  if (fault.target === 'engine') {
    if (start) await warmUp(engine);
    return { engine };
  }
  const builder = await createBuilder(engine);
  const warm = await builder.build(['-t', engine.imageTag, '--load', '.'], { cwd: engine.projectDir });
  if (warm.exitCode !== 0) throw new Error(`the builder does not build: ${warm.stderr.slice(-500)}`);
  return { engine, builder };
}

/** Builds without a change: the engine then knows the context's folder, as an engine does that has built it before. */
async function warmUp(engine: PreparedEngine): Promise<void> {
  const env = engine.version === '20.10' ? { DOCKER_BUILDKIT: '1' } : {};
  const run = await engine.docker(['build', '-t', engine.imageTag, '.'], { cwd: engine.projectDir, env });
  if (run.exitCode !== 0) throw new Error(`the engine does not build: ${run.stderr.slice(-500)}`);
}
