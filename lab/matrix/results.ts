/** The results of the matrix on disk: one file for each fault, one line for each cell, sorted. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Count } from '../bystanders.ts';
import { type CellName, ENGINE_KINDS, keyOf, PROJECT_KINDS } from './cells.ts';

/** What is still there and works, of that which was before. Null where it could not be asked. */
export interface Kept {
  /** Steps of the build that mended it (or passed) which came from the cache. */
  readonly cachedSteps: number | null;
  readonly images: Count | null;
  readonly networks: Count | null;
  readonly containers: Count | null;
  readonly volume: boolean;
}

/** One cell, as Buildmend mended it or refused to. */
export interface CellResult extends CellName, Kept {
  readonly verdict: string;
  readonly failureClass: string;
  /** In the order they were taken, each with its outcome. */
  readonly rungs: readonly { readonly id: string; readonly outcome: string }[];
  /** The whole run, the failed attempt included. */
  readonly seconds: number;
  readonly healthy: boolean;
  /** How much Buildmend left beside the engine's stores. */
  readonly leftAside: number;
  /** What of the fault's row did not hold; empty when all is as expected. */
  readonly unmet: readonly string[];
  /** Digest of the bundles it was measured with. */
  readonly dist: string;
  /** Day, UTC. */
  readonly date: string;
}

/** One cell, as the least of the classic remedies mends it. */
export interface ClassicResult extends CellName, Kept {
  /** The first that mends it, alone; null when none does. */
  readonly remedy: string | null;
  /** The failed build, the remedy and the build after it. */
  readonly seconds: number;
  readonly date: string;
}

const RESULTS = path.join(import.meta.dirname, 'results');

/** Where the committed results are. */
export const RESULT_FOLDERS = {
  cells: path.join(RESULTS, 'buildmend'),
  classic: path.join(RESULTS, 'classic'),
} as const;

/** Every result there is of a fault, in the order of the matrix; none when it was never measured. */
export function readResults<T extends CellName>(folder: string, fault: string): readonly T[] {
  return linesOf(path.join(folder, `${fault}.jsonl`)).map((line) => JSON.parse(line));
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

/** Puts a result in the place of an earlier one of the same cell. A crash leaves the file as it was or as it will be. */
export function writeResult<T extends CellName>(folder: string, result: T): void {
  const others = readResults<T>(folder, result.fault).filter((one) => keyOf(one) !== keyOf(result));
  const all = [...others, result].toSorted((a, b) => rank(a) - rank(b));
  const file = path.join(folder, `${result.fault}.jsonl`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.new`, all.map((one) => `${JSON.stringify(one)}\n`).join(''));
  renameSync(`${file}.new`, file);
}

function rank({ version, store, project }: CellName): number {
  const kind = ENGINE_KINDS.findIndex((one) => one.version === version && one.store === store);
  return kind * PROJECT_KINDS.length + PROJECT_KINDS.indexOf(project);
}
