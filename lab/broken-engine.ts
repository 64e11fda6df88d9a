/** A fresh engine with a fault in it and a changed context, for whoever wants to build on it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { LabBuilder } from './builder.ts';
import { type Bystanders, makeBystanders } from './bystanders.ts';
import { type EngineForFaultOptions, engineForFault } from './faults/engine-for-fault.ts';
import type { Fault } from './faults/index.ts';
import { touchContext } from './fixtures/index.ts';
import { type PreparedEngine, readKeepVolume } from './prepared-engine.ts';

export interface Patient {
  readonly engine: PreparedEngine;
  readonly builder: LabBuilder | undefined;
  /** Content of the volume `keep` before the fault. */
  readonly volumeBefore: string | undefined;
  /** What no build needs; only where it was asked for, and the engine could run before the fault. */
  readonly bystanders: Bystanders | undefined;
}

export interface BreakOptions extends EngineForFaultOptions {
  /** Whether an image, a network and a container that no build needs are there. Default false. */
  readonly bystanders?: boolean;
}

/** How long a build runs before a fault is put in that has to meet it: a step of six seconds is under way then. */
const INTO_THE_BUILD_MS = 2500;

/** Breaks an engine, lets `build` do with it what it likes, and removes the engine. */
export async function onBrokenEngine<T>(
  fault: Fault,
  options: BreakOptions,
  build: (patient: Patient) => Promise<T>,
): Promise<T> {
  const { engine, builder } = await engineForFault(fault, options);
  try {
    const wanted = options.bystanders === true && fault.needs?.dataRootOn === undefined;
    const bystanders = wanted ? await makeBystanders(engine) : undefined;
    const volumeBefore = await readKeepVolume(engine);
    if (fault.when === undefined) await fault.inject(engine, builder);
    await fault.spoilContext?.(engine.projectDir);
    await touchContext(engine.projectDir);
    const running = build({ engine, builder, volumeBefore, bystanders });
    if (fault.when === 'while-building')
      await sleep(INTO_THE_BUILD_MS).then(() => fault.inject(engine, builder));
    return await running;
  } finally {
    await engine.remove();
  }
}
