/** What the user set for single rungs, over the table's own values. */
import type { Plan } from './plan.ts';
import { type RungId, rungSpec } from './rungs.ts';

/** What is absent is as the table of rungs has it. */
export interface RungOptions {
  /** Time limit of one use, in milliseconds. */
  readonly limitMs?: number;
  /** How often one run may take it. */
  readonly uses?: number;
  /** The least time between the end of one use and the next, in milliseconds; what is left of it is waited. */
  readonly cooldownMs?: number;
  /** Pause after the rung before the build runs again, in milliseconds. */
  readonly waitMs?: number;
}

type Ladder = Pick<Plan, 'rungOptions' | 'retry'>;

/** How often one run may take the rung. */
export function usesOf({ rungOptions, retry }: Ladder, rung: RungId): number {
  return rungOptions[rung]?.uses ?? (rung === 'retry' ? retry.maxRetries : rungSpec(rung).maxUses);
}

/** Time limit of one use, in milliseconds. */
export function limitOf({ rungOptions }: Ladder, rung: RungId): number {
  return rungOptions[rung]?.limitMs ?? rungSpec(rung).limitMs;
}
