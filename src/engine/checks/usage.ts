/** Says what takes the space of the data root's disk, by kind and with the biggest named: when it is short, or when it is asked for. */
import { lstat, statfs } from 'node:fs/promises';
import type { DiskUse, Finding } from '../../core/finding.ts';
import { healthy } from './findings.ts';
import { type Measure, measure } from './measure.ts';
import { isShort } from './space.ts';
import { partsOf, type UsagePart, type UsagePlaces } from './usage-parts.ts';

/**
 * How much is measured: all when space or inodes are short; all; or what a second does for, which on a small engine is
 * all and on a large one its logs and containers.
 */
export type UsageWish = 'when-short' | 'always' | 'cheap';

/** In milliseconds. */
const LIMITS_MS = { 'when-short': 12_000, always: 12_000, cheap: 1_000 } as const;
const NAMED = 3;
/** A smaller one is not named. */
const WORTH_A_NAME = { bytes: 1024 * 1024, files: 1000 } as const;

/** No finding of its own state: it is told beside that of the free space. */
export async function tellUsage(places: UsagePlaces, wish: UsageWish): Promise<readonly Finding[]> {
  const disk = await statfs(places.dataRoot);
  const ofSpace = isShort(disk.bfree, disk.blocks);
  const ofInodes = disk.files > 0 && isShort(disk.ffree, disk.files);
  const short = ofSpace || ofInodes;
  if (!short && wish === 'when-short') return [];
  const signal = AbortSignal.timeout(LIMITS_MS[short ? 'when-short' : wish]);
  const used = (disk.blocks - disk.bfree) * disk.bsize;
  const by = ofInodes && !ofSpace ? 'files' : 'bytes';
  const usage = await measureAll(places, { signal, used, by });
  const incomplete = usage.some(({ complete }) => !complete);
  const detail = `what takes the space${incomplete ? ', as far as there was time to count' : ''}`;
  return [{ ...healthy({ id: 'free-space', path: places.dataRoot }, detail), usage }];
}

interface Limits {
  readonly signal: AbortSignal;
  /** Bytes of the whole file system that are taken. */
  readonly used: number;
  /** What is short, or else space. */
  readonly by: 'bytes' | 'files';
}

async function measureAll(places: UsagePlaces, { signal, used, by }: Limits): Promise<readonly DiskUse[]> {
  const { dev: device } = await lstat(places.dataRoot);
  const limits = { device, signal, seen: new Set<number>() };
  const kinds = new Map<DiskUse['kind'], DiskUse>();
  for (const part of await partsOf(places)) {
    const size = await measure(part.paths, limits);
    const before = kinds.get(part.kind) ?? {
      kind: part.kind,
      bytes: 0,
      files: 0,
      complete: true,
      biggest: [],
    };
    kinds.set(part.kind, {
      kind: part.kind,
      bytes: before.bytes + size.bytes,
      files: before.files + size.files,
      complete: before.complete && size.complete,
      biggest: largest([...before.biggest, ...named(part, size, by)], by).slice(0, NAMED),
    });
  }
  const all = [...kinds.values()];
  const known = all.reduce((sum, { bytes }) => sum + bytes, 0);
  const complete = all.every((use) => use.complete);
  const elsewhere = Math.max(0, used - known);
  // Containerd's own root may stand on another disk, or the disk is the engine's alone.
  const beside: DiskUse = { kind: 'elsewhere', bytes: elsewhere, files: 0, complete: true, biggest: [] };
  const told = complete && elsewhere > WORTH_A_NAME.bytes ? [...all, beside] : all;
  return largest(told, by);
}

function named({ name, paths }: UsagePart, { bytes, files }: Measure, by: Limits['by']): DiskUse['biggest'] {
  if (name === null || { bytes, files }[by] < WORTH_A_NAME[by]) return [];
  return [{ name, path: paths[0] ?? '', bytes, files }];
}

function largest<T extends Pick<Measure, 'bytes' | 'files'>>(
  list: readonly T[],
  by: Limits['by'],
): readonly T[] {
  return list.toSorted((a, b) => b[by] - a[by]);
}
