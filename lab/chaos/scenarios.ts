/** For every rung that touches anything a fault that leads to it, so that a run can be killed in its middle. */
import type { FaultName } from '../faults/index.ts';
import type { ImageStore } from '../prepare/engine-versions.ts';

export interface Scenario {
  /** Unique. */
  readonly name: string;
  /** The rung in whose course the run is killed. */
  readonly rung: string;
  readonly fault: FaultName;
  readonly store: ImageStore;
  /** `--ladder` of the run that is killed; the next one has every rung. */
  readonly ladder: string;
  /** A container without a restart policy runs, and has to run in the end. */
  readonly container?: true;
  /** A network of the user's has to be there in the end. */
  readonly network?: true;
  /** The data root is on a disk without a free block. */
  readonly full?: true;
}

const BOTH: readonly ImageStore[] = ['overlay2', 'containerd'];
const on = (
  rung: string,
  fault: FaultName,
  stores: readonly ImageStore[],
  more: Partial<Scenario> = {},
): readonly Scenario[] =>
  stores.map((store) => ({ name: `${rung} ${fault} ${store}`, rung, fault, store, ladder: rung, ...more }));

/** In the order in which kills take their turns. */
export const SCENARIOS: readonly Scenario[] = [
  ...on('restart-engine', 'engine-killed', BOTH, { container: true }),
  ...on('repair', 'overlay2-links-dir', ['overlay2']),
  ...on('repair', 'local-kv-db', BOTH, { ladder: 'restart-engine,repair', network: true }),
  ...on('repair', 'repositories-json', ['overlay2'], { ladder: 'restart-engine,repair' }),
  ...on('repair', 'volumes-db-cut', ['overlay2'], { ladder: 'restart-engine,repair' }),
  ...on('reset-build-cache', 'buildkit-state-emptied', BOTH, { container: true }),
  ...on('reset-build-cache', 'buildkit-metadata-db', BOTH, { ladder: 'restart-engine,reset-build-cache' }),
  ...on('reset-image-store', 'overlay2-links-dir', ['overlay2']),
  ...on('reset-image-store', 'containerd-meta-db', ['containerd'], {
    ladder: 'restart-engine,reset-image-store',
  }),
  ...on('wipe-engine', 'overlay2-links-dir', ['overlay2']),
  ...on('wipe-engine', 'containerd-meta-db', ['containerd'], { ladder: 'restart-engine,wipe-engine' }),
  ...on('recreate-builder', 'builder-containerdmeta-db', BOTH),
  ...on('recreate-builder', 'builder-hung', ['overlay2']),
  ...on('prune', 'overlay2-diffs', ['overlay2']),
  ...on('prune', 'containerd-snapshots', ['containerd']),
  ...on('prune-images', 'layerdb', ['overlay2']),
  ...on('free-space', 'disk-full-run', BOTH, { full: true }),
  ...on('repair', 'containerd-ingest', ['containerd']),
];
