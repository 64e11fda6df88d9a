/** Puts a fault into a fresh engine and builds a changed context, as a user would. */

import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBuilder, type LabBuilder } from '../builder.ts';
import type { DockerCall } from '../engine/options.ts';
import { touchContext } from '../fixtures/index.ts';
import type { EngineVersion } from '../prepare/engine-versions.ts';
import { buildChanged, type PreparedEngine, startPreparedEngine } from '../prepared-engine.ts';
import type { ProjectKind } from '../template/template.ts';
import type { Fault } from './fault.ts';

export interface Reproduction {
  readonly engine: PreparedEngine;
  readonly builder?: LabBuilder;
  /** The build after the fault. */
  readonly build: DockerCall;
  readonly outcome: 'fails' | 'succeeds' | 'hangs';
  /** What the engine logged since it was started. */
  readonly log: string;
}

export interface ReproduceOptions {
  readonly version?: EngineVersion;
  readonly project: ProjectKind;
  /** When a build counts as hung. Default 60 s; 10 s where the fault is a hang. */
  readonly limitMs?: number;
}

/** Builds without a change: the engine then knows the context's folder, as an engine does that has built it before. */
async function warmUp(engine: PreparedEngine): Promise<void> {
  const env = engine.version === '20.10' ? { DOCKER_BUILDKIT: '1' } : {};
  const run = await engine.docker(['build', '-t', engine.imageTag, '.'], { cwd: engine.projectDir, env });
  if (run.exitCode !== 0) throw new Error(`the engine does not build: ${run.stderr.slice(-500)}`);
}

/** A prepared engine as the fault needs it, with a warm builder where that is the target. */
export async function engineForFault(
  fault: Fault,
  { version = '28.5', project }: ReproduceOptions,
): Promise<{ readonly engine: PreparedEngine; readonly builder?: LabBuilder }> {
  const start = fault.needs?.dataRootOn === undefined;
  const engine = await startPreparedEngine({ version, store: fault.store, project, start, ...fault.needs });
  if (fault.target === 'engine') {
    if (start) await warmUp(engine);
    return { engine };
  }
  const builder = await createBuilder(engine);
  const warm = await builder.build(['-t', engine.imageTag, '--load', '.'], { cwd: engine.projectDir });
  if (warm.exitCode !== 0) throw new Error(`the builder does not build: ${warm.stderr.slice(-500)}`);
  return { engine, builder };
}

async function build(
  engine: PreparedEngine,
  builder: LabBuilder | undefined,
  timeoutMs: number,
): Promise<DockerCall> {
  if (builder === undefined) return buildChanged(engine, { timeoutMs });
  await touchContext(engine.projectDir);
  return builder.build(['-t', engine.imageTag, '--load', '.'], { cwd: engine.projectDir, timeoutMs });
}

async function injectAndBuild(
  fault: Fault,
  engine: PreparedEngine,
  builder: LabBuilder | undefined,
  limitMs: number,
): Promise<DockerCall> {
  await fault.spoilContext?.(engine.projectDir);
  if (fault.when === undefined) {
    await fault.inject(engine, builder);
    return build(engine, builder, limitMs);
  }
  const building = build(engine, builder, limitMs);
  await sleep(2500);
  await fault.inject(engine, builder);
  return building;
}

const outcomeOf = (call: DockerCall): Reproduction['outcome'] =>
  call.timedOut ? 'hangs' : call.exitCode === 0 ? 'succeeds' : 'fails';

/** The whole of it; the caller removes the engine. */
export async function reproduce(fault: Fault, options: ReproduceOptions): Promise<Reproduction> {
  const { engine, builder } = await engineForFault(fault, options);
  const expected = fault.expected[options.project].outcome;
  const limitMs = options.limitMs ?? (expected === 'hangs' ? 10_000 : 60_000);
  try {
    const call = await injectAndBuild(fault, engine, builder, limitMs);
    const log = await readFile(engine.logFile, 'utf8');
    return { engine, ...(builder ? { builder } : {}), build: call, outcome: outcomeOf(call), log };
  } catch (error) {
    await engine.remove();
    throw error;
  }
}
