/** Numbers as BuildKit's plain progress prints them. */

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];

/** tonistiigi/units `%.2f`: decimal units, whole bytes without a fraction. */
export function formatBytes(bytes: number): string {
  let unit = 0;
  let base = 1;
  while (Math.abs(bytes) >= base * 1000 && unit < UNITS.length - 1) {
    base *= 1000;
    unit += 1;
  }
  return unit === 0 ? `${bytes}B` : `${(bytes / base).toFixed(2)}${UNITS[unit]}`;
}

/** Seconds since a step's start, before each line of its output: three digits below 10 s, two below 100 s, then one. */
export function formatOffset(ms: number): string {
  const seconds = ms / 1000;
  return seconds.toFixed(seconds < 10 ? 3 : seconds < 100 ? 2 : 1);
}

export interface Interval {
  readonly start: number;
  /** Null while it runs. */
  readonly stop: number | null;
}

/** progressui mergeIntervals: intervals that overlap become one; one that runs on takes all that follow. */
export function mergeIntervals(intervals: Iterable<Interval>): readonly Interval[] {
  const sorted = [...intervals].sort((a, b) => a.start - b.start);
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last === undefined || (last.stop !== null && last.stop < next.start)) merged.push(next);
    else if (last.stop === null) break;
    else merged[merged.length - 1] = { start: last.start, stop: latest(last.stop, next.stop) };
  }
  return merged;
}

function latest(a: number, b: number | null): number | null {
  return b === null ? null : Math.max(a, b);
}

/** What `DONE 0.3s` says: the time that was worked, in milliseconds. */
export function workedMs(intervals: readonly Interval[], now: number): number {
  return intervals.reduce((sum, { start, stop }) => sum + (stop ?? now) - start, 0);
}
