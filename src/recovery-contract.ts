/** What a recovery needs, and what it can be asked to do. */
import type { BeingAway } from './being-away.ts';
import type { TaughtRules } from './classify/taught.ts';
import type { WrappedCommand } from './command/wrapped-command.ts';
import type { AttemptRecord } from './core/attempt.ts';
import type { Diagnosis } from './core/diagnosis.ts';
import type { Effect } from './core/effect.ts';
import type { Event } from './core/event.ts';
import type { Plan } from './core/plan.ts';
import type { RunState } from './core/run-state.ts';
import type { WayOut } from './engine/away/away.ts';
import type { Engine, Volume } from './engine/engine.ts';
import type { Lookout } from './look-around.ts';
import type { Privilege } from './privileged/run.ts';
import type { When } from './remedies/recover-set-aside.ts';

export interface RecoveryDeps {
  readonly engine: Engine;
  readonly privilege: Privilege;
  readonly lookout: Lookout;
  readonly plan: Plan;
  /** The user's own rules; null where there are none. */
  readonly taught: TaughtRules | null;
  readonly runId: string;
  readonly stateDir: string;
  /** Its Dockerfiles decide about `--pull`. */
  readonly command: WrappedCommand;
  /** Called before the first rung that touches anything. */
  readonly onFirstRung: () => Promise<void>;
  /** What a rung needs that builds elsewhere. */
  readonly wayOut?: WayOut;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly now: () => number;
  readonly random: () => number;
  readonly startedAtMs: number;
  /** The volumes as the engine listed them while the first attempt ran; null if it did not answer. */
  readonly volumesAtStart: () => readonly Volume[] | null;
}

export interface Recovery {
  /** What the log alone says; the engine is not looked at. */
  diagnoseByLog(record: AttemptRecord): Diagnosis;
  investigate(record: AttemptRecord, state: RunState): Promise<Event>;
  /** Takes the engine's lock where nobody has it; it is held until `release`. */
  lookAround(effect: Extract<Effect, { kind: 'look-around' }>): Promise<Event>;
  takeRung(effect: Extract<Effect, { kind: 'take-rung' }>): Promise<Event>;
  verify(): Promise<Event>;
  /** Where a rung that goes round the engine has made ready for the next attempt. */
  readonly being: BeingAway;
  undo(): Promise<Event>;
  /** Whether every image that the Dockerfiles start from can be had again from its registry. */
  mayPull(): Promise<boolean>;
  /** After the run: deletes what was set aside by rungs that helped. Tells what could not be deleted; never throws. */
  commit(): Promise<void>;
  /** Finishes or undoes what an earlier run that was cut off has begun. */
  finishEarlier(when: When): Promise<void>;
  /** Nothing is begun any more: the run's entry in the journal goes, but for what the next run has to end. */
  end(): Promise<void>;
  /** At the very end: others may mend the engine now. Never rejects. */
  release(): Promise<void>;
  /** What the report needs at the end; an engine that is `mute` is not asked again. */
  volumes(
    mute: boolean,
  ): Promise<{ readonly before: readonly Volume[] | null; readonly after: readonly Volume[] | null }>;
  /** Tail of the engine's own log, for a final failure. */
  engineLog(maxLines: number): Promise<readonly string[]>;
}
