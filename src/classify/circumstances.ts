/** What is known of a failed attempt besides its log. */
import type { LowPoint, StopReason } from '../core/attempt.ts';
import type { Finding } from '../core/finding.ts';
import type { ProcessEnd } from '../core/process-end.ts';

export interface Circumstances {
  /** Null when it is not known how the process ended: a log file. */
  readonly end: ProcessEnd | null;
  readonly stop: StopReason | null;
  readonly lowPoint: LowPoint | null;
  readonly findings: readonly Finding[];
  /** The builder's driver, where the engine was asked; else it is taken from the log when that names it. */
  readonly driver?: 'docker' | 'docker-container' | 'kubernetes' | 'remote' | 'other' | null;
}
