/** What is known of a failed attempt besides its log. */
import type { LowPoint, MemoryLow, StopReason } from '../core/attempt.ts';
import type { ComponentVersions } from '../core/component-versions.ts';
import type { Finding } from '../core/finding.ts';
import type { ProcessEnd } from '../core/process-end.ts';
import type { SolveCode } from './weigh-code.ts';

export interface Circumstances {
  /** Null when it is not known how the process ended: a log file. */
  readonly end: ProcessEnd | null;
  readonly stop: StopReason | null;
  readonly lowPoint: LowPoint | null;
  readonly findings: readonly Finding[];
  /** Kills for want of memory by the kernel that the engine runs on, during the attempt; not known for an engine elsewhere. */
  readonly oomKills?: number | null;
  /** The builder's driver, where the engine was asked; else it is taken from the log when that names it. */
  readonly driver?: 'docker' | 'docker-container' | 'kubernetes' | 'remote' | 'other' | null;
  /** Of the machine that the engine runs on; not known for an engine elsewhere. */
  readonly memoryLow?: MemoryLow | null;
  /** Of the engine that built; absent where another builder built, or nobody was asked. */
  readonly versions?: ComponentVersions;
  /** How BuildKit itself classes its error, by buildx's exit status or the engine's history; null where neither tells. */
  readonly solveCode?: SolveCode | null;
}
