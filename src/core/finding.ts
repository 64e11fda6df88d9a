/** What a check of the engine found: three-valued, and unknown never destroys (law 3). */
import type { FailureClass, Owner } from './diagnosis.ts';

export type CheckState = 'healthy' | 'broken' | 'unknown';

export const CHECK_IDS = [
  'reachable',
  'ready',
  'free-space',
  'free-inodes',
  'data-root-mount',
  'kernel-log',
  'engine-process',
  'engine-directories',
  'engine-log',
  'low-point',
  'overlay2-links',
  'overlay2-layers',
  'layerdb',
  'repositories-json',
  'local-kv-db',
  'buildkit-state',
  'builder-container',
  'volumes-db',
  'containerd-store',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** What one kind of thing takes of the data root's disk. */
export interface DiskUse {
  readonly kind:
    | 'images'
    | 'containers'
    | 'logs'
    | 'volumes'
    | 'build-cache'
    | 'set-aside'
    | 'nobody'
    | 'other'
    | 'elsewhere';
  /** What it takes of the disk, in bytes; what is linked twice counts once. */
  readonly bytes: number;
  /** Files and directories: each takes an inode. */
  readonly files: number;
  /** False where the time was over before all was counted: then it is at least so much. */
  readonly complete: boolean;
  /** Largest first; where inodes are short and space is not, those with the most files. */
  readonly biggest: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly files: number;
  }[];
}

/** One check's answer. A check that timed out, was killed or was not permitted is `unknown`, with the reason in `detail`. */
export interface Finding {
  readonly id: CheckId;
  readonly state: CheckState;
  /** The file or directory that was looked at; null where the check has none. */
  readonly path: string | null;
  /** One sentence for a person, with numbers. */
  readonly detail: string;
  /** Set when `broken`: what class of failure this proves, and who has to act. */
  readonly implies?: { readonly failureClass: FailureClass; readonly owner: Owner };
  /** What stands on the broken thing (`image app:1`, `container web`), as far as it is known; only the doctor looks for it. */
  readonly dependents?: readonly string[];
  /** What takes the space; only with the doctor's finding of that. */
  readonly usage?: readonly DiskUse[];
}
