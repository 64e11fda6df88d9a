/** Says what takes the space of the data root's disk, by kind and with the biggest named: when it is short, or when it is asked for. */
import { lstat, statfs } from 'node:fs/promises';
import type { DiskUse, Finding } from '../../core/finding.ts';
import { healthy } from './findings.ts';
import { measure } from './measure.ts';
import { isShort } from './space.ts';
import { partsOf, type UsagePart, type UsagePlaces } from './usage-parts.ts';

/**
 * How much is measured: all when space or inodes are short; all; or what a second and a half does for, which on a small engine is
 * all and on a large one its logs and containers.
 */
export type UsageWish = 'when-short' | 'always' | 'cheap';

/** In milliseconds. */
const LIMITS_MS = { 'when-short': 12_000, always: 12_000, cheap: 1_500 } as const;
const NAMED = 3;
/** A smaller one is not named, in bytes. */
const WORTH_A_NAME = 1024 * 1024;

/** No finding of its own state: it is told beside that of the free space. */
export async function tellUsage(places: UsagePlaces, wish: UsageWish): Promise<readonly Finding[]> {
  const disk = await statfs(places.dataRoot);
  const short = isShort(disk.bfree, disk.blocks) || (disk.files > 0 && isShort(disk.ffree, disk.files));
  if (!short && wish === 'when-short') return [];
  const signal = AbortSignal.timeout(LIMITS_MS[short ? 'when-short' : wish]);
  const used = (disk.blocks - disk.bfree) * disk.bsize;
  const usage = await measureAll(places, { signal, used });
  const incomplete = usage.some(({ complete }) => !complete);
  const detail = `what takes the space${incomplete ? ', as far as there was time to count' : ''}`;
  return [{ ...healthy({ id: 'free-space', path: places.dataRoot }, detail), usage }];
}

interface Limits {
  readonly signal: AbortSignal;
  /** Bytes of the whole file system that are taken. */
  readonly used: number;
}

async function measureAll(places: UsagePlaces, { signal, used }: Limits): Promise<readonly DiskUse[]> {
  const { dev: device } = await lstat(places.dataRoot);
  const limits = { device, signal, seen: new Set<number>() };
  const kinds = new Map<DiskUse['kind'], DiskUse>();
  for (const part of await partsOf(places)) {
    const { bytes, files, complete } = await measure(part.paths, limits);
    const before = kinds.get(part.kind) ?? {
      kind: part.kind,
      bytes: 0,
      files: 0,
      complete: true,
      biggest: [],
    };
    kinds.set(part.kind, {
      kind: part.kind,
      bytes: before.bytes + bytes,
      files: before.files + files,
      complete: before.complete && complete,
      biggest: withBiggest(before.biggest, part, bytes),
    });
  }
  const all = [...kinds.values()];
  const known = all.reduce((sum, { bytes }) => sum + bytes, 0);
  const complete = all.every((use) => use.complete);
  const elsewhere = Math.max(0, used - known);
  // Containerd's own root may stand on another disk, or the disk is the engine's alone.
  const beside: DiskUse = { kind: 'elsewhere', bytes: elsewhere, files: 0, complete: true, biggest: [] };
  const told = complete && elsewhere > WORTH_A_NAME ? [...all, beside] : all;
  return told.toSorted((a, b) => b.bytes - a.bytes);
}

function withBiggest(
  before: DiskUse['biggest'],
  { name, paths }: UsagePart,
  bytes: number,
): DiskUse['biggest'] {
  if (name === null || bytes < WORTH_A_NAME) return before;
  const one = { name, path: paths[0] ?? '', bytes };
  return [...before, one].toSorted((a, b) => b.bytes - a.bytes).slice(0, NAMED);
}
