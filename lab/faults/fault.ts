/** What a fault of the library is: how it is put in, what it looks like and what mends it at least. */
import type { LabBuilder } from '../builder.ts';
import type { LabEngine, LabEngineOptions } from '../engine/options.ts';
import type { EngineVersion, ImageStore } from '../prepare/engine-versions.ts';
import type { ProjectKind } from '../template/template.ts';

/** The failure classes the faults of the lab belong to. */
export type FaultClass =
  | 'overlay2-corruption'
  | 'containerd-store-corruption'
  | 'buildkit-state-corruption'
  | 'storage-io-error'
  | 'disk-full'
  | 'engine-unavailable'
  | 'builder-unavailable'
  | 'nested-overlay'
  | 'out-of-memory'
  | 'config-error';

/** The rungs of the ladder a fault can need. */
export type FaultRung =
  | 'retry'
  | 'prune'
  | 'recreate-builder'
  | 'restart-engine'
  | 'repair'
  | 'reset-build-cache'
  | 'reset-image-store'
  | 'wipe-engine';

/** What a plain build of a changed context does once the fault is in. */
export interface Expectation {
  readonly outcome: 'fails' | 'succeeds' | 'hangs';
  /** Where a build that mostly succeeds can also fail, by a race of the engine's own: the least that mends it then. */
  readonly orElse?: readonly FaultRung[];
  /** What the client prints on standard error. */
  readonly says?: RegExp;
  /** What the engine's own log says since the fault. */
  readonly logSays?: RegExp;
}

/** Where an engine, a store or a project differs from what holds elsewhere; what is not named is the same everywhere. */
export interface Difference {
  readonly versions?: readonly EngineVersion[];
  readonly store?: ImageStore;
  readonly project?: ProjectKind;
  readonly failureClass?: FaultClass;
  readonly expected?: Expectation;
  readonly leastRemedy?: readonly FaultRung[];
}

export interface Fault {
  readonly name: string;
  /** Other names it is known by. */
  readonly aliases?: readonly string[];
  /** One line for a list. */
  readonly title: string;
  /** Of the matrix alone: the other lab tests, which CI runs, leave it out for the time it takes. */
  readonly matrixOnly?: true;
  /** Where its behaviour was measured first: table and row. */
  readonly reference: string;
  readonly store: ImageStore;
  /** Other stores it can be on. A builder's fault is on every one. */
  readonly alsoOn?: readonly ImageStore[];
  /** Engines that do not have what it breaks, or do not notice. */
  readonly notOn?: readonly { readonly version: EngineVersion; readonly why: string }[];
  /**
   * How it leaves the engine. `running`: it never stopped. `stopped`: it was stopped for the fault and started again.
   * `needs-restart`: it does not answer (dead, hung, or refusing to start).
   */
  readonly engineState: 'running' | 'stopped' | 'needs-restart';
  readonly target: 'engine' | 'builder';
  /** What the engine has to be for this fault. */
  readonly needs?: Pick<LabEngineOptions, 'disk' | 'dataRootOn'>;
  /** `while-building`: to be put in while a build runs. Default: before it. */
  readonly when?: 'while-building';
  /** Puts the fault in. A builder's fault needs the builder. */
  inject(engine: LabEngine, builder?: LabBuilder): Promise<void>;
  /** Changes a project's working copy so that its build meets the fault. */
  spoilContext?(projectDir: string): Promise<void>;
  readonly failureClass: FaultClass;
  readonly expected: Readonly<Record<ProjectKind, Expectation>>;
  /** The least that mends the build, to be taken in this order; empty where nothing of ours may or need be done. */
  readonly leastRemedy: { readonly ownBase: readonly FaultRung[]; readonly baseImage: readonly FaultRung[] };
  /** All that fit count, a later one more than an earlier one. */
  readonly differs?: readonly Difference[];
}

/** The same for both projects. */
export const both = <T>(value: T): Record<ProjectKind, T> => ({ 'own-base': value, 'base-image': value });

/** The same remedy for both projects. */
export const eitherWay = (...rungs: readonly FaultRung[]): Fault['leastRemedy'] => ({
  ownBase: rungs,
  baseImage: rungs,
});
