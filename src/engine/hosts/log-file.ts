/** Reads dockerd's own log file: the lines since a moment, newest last. */
import type { Hands } from '../as-root.ts';

/** More than this of a file's end is not looked at, in bytes. */
const MAX_BYTES = 1024 * 1024;
const LIMIT_MS = 10_000;

export async function readLogFile(
  hands: Hands,
  path: string,
  sinceMs: number,
  maxLines: number,
): Promise<readonly string[] | null> {
  const tail = await hands
    .run('tailFile', { path, from: 0, maxBytes: MAX_BYTES }, { timeoutMs: LIMIT_MS })
    .catch(() => null);
  return tail === null ? null : linesSince(tail.text, sinceMs, maxLines);
}

/** logrus writes `time="2026-11-21T12:00:00.5Z" level=…`; a line without a time belongs to the one before it. */
export function linesSince(text: string, sinceMs: number, maxLines: number): readonly string[] {
  const kept: string[] = [];
  let inside = false;
  let anyTime = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const at = timeOf(line);
    anyTime ||= at !== null;
    if (at !== null) inside = at >= sinceMs;
    if (inside) kept.push(line);
  }
  if (anyTime) return kept.slice(-maxLines);
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-maxLines);
}

function timeOf(line: string): number | null {
  const text =
    /^time="([^"]+)"/.exec(line)?.[1] ?? /^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d))/.exec(line)?.[1];
  const at = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
