/** Where dockerd's own containerd keeps images, content and snapshots. */
import path from 'node:path';
import type { LabEngine } from '../engine/options.ts';

/** A path below `D/containerd/daemon`. */
export const inContainerd = (engine: LabEngine, ...names: readonly string[]): string =>
  path.join(engine.dataRoot, 'containerd', 'daemon', ...names);
