/** Measures what volumes of the engine's own driver take of the disk, within a limit of time. Reads only. */
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { measure } from '../../engine/checks/measure.ts';
import { checkedName } from '../checked-path.ts';
import { provenRoot } from '../proven-root.ts';

export interface MeasureVolumesArgs {
  readonly dataRoot: string;
  readonly names: readonly string[];
  /** For all together, in milliseconds. */
  readonly limitMs: number;
}

export interface MeasuredVolume {
  readonly name: string;
  /** Null where it is not there, or the limit came first. */
  readonly bytes: number | null;
}

/** The blocks that are in use, as `du` counts them. */
export async function measureVolumes(
  { dataRoot, names, limitMs }: MeasureVolumesArgs,
  signal: AbortSignal,
): Promise<readonly MeasuredVolume[]> {
  const root = join(await provenRoot(dataRoot), 'volumes');
  const limit = AbortSignal.any([signal, AbortSignal.timeout(Math.max(1, limitMs))]);
  const measured: MeasuredVolume[] = [];
  for (const name of names) {
    const data = join(root, checkedName(name), '_data');
    const stat = await lstat(data).catch(() => null);
    if (stat === null || limit.aborted) {
      measured.push({ name, bytes: null });
      continue;
    }
    const { bytes, complete } = await measure([data], { device: stat.dev, signal: limit, seen: new Set() });
    measured.push({ name, bytes: complete ? bytes : null });
  }
  return measured;
}
