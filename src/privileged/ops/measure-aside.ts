/** Measures how much of the disk something that was set aside takes. Reads only. */
import { lstat } from 'node:fs/promises';
import { measure } from '../../engine/checks/measure.ts';
import { recordedRoot } from '../proven-root.ts';
import { asideDir } from '../set-aside/manifest.ts';

export interface MeasureAsideArgs {
  readonly dataRoot: string;
  readonly id: string;
}

export interface AsideSize {
  readonly bytes: number;
  /** False where the time was over first: it takes more then. */
  readonly complete: boolean;
}

export async function measureAside(args: MeasureAsideArgs, signal: AbortSignal): Promise<AsideSize> {
  const dataRoot = await recordedRoot(args.dataRoot);
  const { dev: device } = await lstat(dataRoot);
  const place = asideDir(dataRoot, args.id);
  const { bytes, complete } = await measure([place], { device, signal, seen: new Set() });
  return { bytes, complete };
}
