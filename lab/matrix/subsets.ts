/** Named parts of the matrix. */
import { type Cell, titleOf } from './cells.ts';

/** What the recovery tests do not run: other versions and stores than each fault's first ones. Within three minutes. */
const CI: readonly string[] = [
  'overlay2-links-emptied, 20.10 overlay2 own-base',
  'overlay2-all-running, 20.10 overlay2 base-image',
  'local-kv-db, 20.10 overlay2 own-base',
  'layerdb, 26.1 overlay2 base-image',
  'engine-killed, 26.1 containerd own-base',
  'containerd-meta-db, 26.1 containerd base-image',
  'repositories-json, 29 overlay2 base-image',
  'buildkit-state-emptied, 29 containerd own-base',
  'local-kv-db, 29 containerd base-image',
  'disk-full-run, 29 containerd own-base',
  'read-only-remount, 29 containerd base-image',
  'builder-snapshots-db, 29 containerd own-base',
];

export const SUBSETS = {
  ci: (cell: Cell) => CI.includes(titleOf(cell)),
} as const satisfies Readonly<Record<string, (cell: Cell) => boolean>>;
