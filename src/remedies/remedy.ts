/** What every rung's remedy looks like; one file per remedy, `index.ts` registers them. */
import type { Diagnosis } from '../core/diagnosis.ts';
import type { Finding } from '../core/finding.ts';
import type { MinFreeSpace } from '../core/plan.ts';
import type { Disturbance, RungId } from '../core/rungs.ts';
import type { Away, WayOut } from '../engine/away/away.ts';
import type { Engine } from '../engine/engine.ts';
import type { Privilege } from '../privileged/run.ts';
import type { Living } from './living-containers.ts';
import type { Journal } from './run-journal.ts';

export interface RemedyContext {
  readonly engine: Engine;
  readonly diagnosis: Diagnosis;
  /** The last examination of the engine. */
  readonly findings: readonly Finding[];
  /** Runs file operations as root; its `kind` is null where this process cannot. */
  readonly privilege: Privilege;
  /** Which use of this rung in this run it is, from 1. */
  readonly use: number;
  readonly allowVolumeLoss: boolean;
  /** What is set aside is kept after the build has passed. */
  readonly keepSetAside: boolean;
  /** Rungs that lose containers may be taken while some run. */
  readonly allowContainerLoss: boolean;
  /** Names of the images that the wrapped command builds, as written: they will be there again. */
  readonly builds: readonly string[];
  /** Names of the images that its Dockerfiles stand on, as written; null where they could not be read. Absent: not known. */
  readonly bases?: () => Promise<readonly string[] | null>;
  /** What a rung needs that builds elsewhere; absent: none can. */
  readonly wayOut?: WayOut;
  readonly minFreeSpace: MinFreeSpace | null;
  /** `free-space` may remove unused images that are older, in milliseconds; null: none that has a name. */
  readonly unusedImagesOlderThanMs: number | null;
  /** What ran on the engine before this run's rungs stopped it. */
  readonly living: Living;
  /** Where a step is written down before it is done; the engine's host does so by itself. */
  readonly journal: Journal;
  /** Names what this run set aside, e.g. `20261121T101500-4f2a`. */
  readonly runId: string;
  /** Aborts when the run is cancelled, or when the rung's limit is over. */
  readonly signal: AbortSignal;
  /** Aborts only when the run is cancelled. */
  readonly cancelled: AbortSignal;
  /** Time limit of this use, in milliseconds: for steps that have no limit of their own. */
  readonly limitMs: number;
  /** One line of progress for the user. */
  readonly say: (line: string) => void;
}

export type RemedyResult =
  | {
      readonly kind: 'applied';
      /** One sentence: what was done, with numbers. */
      readonly detail: string;
      /** Bytes freed on the data root's file system; null where that was not measured. */
      readonly freedBytes: number | null;
      /** What is gone, for the summary ("the build cache of builder x"). */
      readonly lost: readonly string[];
      /** Where the next attempt runs, for a rung that goes round the engine. */
      readonly away?: Away;
      /** Called after the build passed: deletes what was set aside. */
      readonly commit?: () => Promise<void>;
      /** Called when the rung did not help: puts back what was set aside. Resolves to false when it could not. */
      readonly undo?: () => Promise<boolean>;
    }
  | { readonly kind: 'failed'; readonly why: string };

export interface Remedy {
  readonly id: RungId;
  /** Why this remedy cannot or need not be taken here and now; null when it can. Looks only, changes nothing. */
  obstacle(context: RemedyContext): Promise<string | null>;
  /** Whom it disturbs here and now, where that is more than its rung always does. Looks only. */
  disturbs?(context: RemedyContext): Promise<Disturbance>;
  apply(context: RemedyContext): Promise<RemedyResult>;
}
