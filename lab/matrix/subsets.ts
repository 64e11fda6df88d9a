/** Named parts of the matrix. */
import { type Cell, titleOf } from './cells.ts';

/** What the recovery tests do not run: other versions and stores than each fault's first ones. Within three minutes. */
const CI: readonly string[] = [
  'overlay2-links-emptied, 20.10 overlay2 own-base',
  'local-kv-db, 20.10 overlay2 own-base',
  'buildkit-state-emptied, 20.10 overlay2 base-image',
  'engine-killed, 26.1 containerd own-base',
  'repositories-json, 29 overlay2 base-image',
  'local-kv-db, 29 containerd own-base',
  'disk-full-copy, 29 containerd own-base',
  'read-only-remount, 29 containerd base-image',
  'nested-overlay, 29 containerd own-base',
  'builder-snapshots-db, 29 containerd own-base',
];

export const SUBSETS = {
  ci: (cell: Cell) => CI.includes(titleOf(cell)),
} as const satisfies Readonly<Record<string, (cell: Cell) => boolean>>;
