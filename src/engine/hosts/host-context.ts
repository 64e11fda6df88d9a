/** What every host needs to know of the engine that it stops and starts. */
import type { Finding } from '../../core/finding.ts';
import type { EngineProcess } from '../../privileged/engine-process.ts';
import type { Hands } from '../as-root.ts';
import type { Endpoint } from '../engine.ts';
import type { EngineRecord } from '../engine-record.ts';
import type { ProcessMemory } from './process-memory.ts';

export interface HostContext {
  readonly endpoint: Endpoint;
  readonly hands: Hands;
  readonly memory: ProcessMemory;
  /** What an earlier run wrote down; null when there was none. */
  readonly record: () => EngineRecord | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stateDir: string;
  /** The user's `engine-log`: overrides where the engine's log is read. */
  readonly engineLog: string | null;
  readonly ping: (timeoutMs: number) => Promise<Finding>;
}

/** Limits of all hosts, in milliseconds. */
export const STOP_GRACE_MS = 30_000;
export const START_LIMIT_MS = 60_000;
export const COMMAND_LIMIT_MS = 120_000;
export const LOOK_LIMIT_MS = 10_000;

/** The process that serves the endpoint now, remembered; null when none does. */
export async function lookForProcess(
  context: HostContext,
  choose: (engines: readonly EngineProcess[]) => EngineProcess | null,
): Promise<EngineProcess | null> {
  const engines = await context.hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS });
  const known = context.memory.seen;
  const again = engines.find((one) => one.pid === known?.pid && one.startTicks === known.startTicks);
  const found = choose(engines) ?? again ?? null;
  if (found !== null) context.memory.remember(found);
  return found;
}
