/** What became of each kill, one line each, and how long the runs take that nobody kills. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Kill } from './draw.ts';
import type { Duration, KillOutcome } from './run-kill.ts';

export interface KillResult extends Omit<Kill, 'scenario'>, Omit<KillOutcome, 'story'> {
  readonly scenario: string;
  readonly rung: string;
  readonly store: string;
  /** Digest of the bundles it was done with. */
  readonly dist: string;
  /** Day, UTC. */
  readonly date: string;
}

export const CHAOS_RESULTS = path.join(import.meta.dirname, 'results');

/** In the order of their numbers; of a kill that was done again the last counts. */
export function readKills(folder: string = CHAOS_RESULTS): readonly KillResult[] {
  const byNumber = new Map<string, KillResult>();
  for (const line of textOf(path.join(folder, 'kills.jsonl')).split('\n').filter(Boolean)) {
    const result: KillResult = JSON.parse(line);
    byNumber.set(`${result.seed} ${result.number}`, result);
  }
  return [...byNumber.values()].toSorted((a, b) => a.seed - b.seed || a.number - b.number);
}

export function keepKill(result: KillResult, folder: string = CHAOS_RESULTS): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(path.join(folder, 'kills.jsonl'), `${JSON.stringify(result)}\n`);
}

export function readDurations(folder: string = CHAOS_RESULTS): Readonly<Record<string, Duration>> {
  const text = textOf(path.join(folder, 'durations.json'));
  return text === '' ? {} : JSON.parse(text);
}

export function keepDuration(name: string, duration: Duration, folder: string = CHAOS_RESULTS): void {
  mkdirSync(folder, { recursive: true });
  const all = { ...readDurations(folder), [name]: duration };
  writeFileSync(path.join(folder, 'durations.json'), `${JSON.stringify(all, null, 2)}\n`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
