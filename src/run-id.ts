/** Names one run: in the report's file name and in what it sets aside. */
import { randomBytes } from 'node:crypto';

/** Sorts by time: `20261121T101500-4f2a`. */
export function newRunId(now: Date): string {
  const stamp = now.toISOString().replace(/[-:]/g, '').slice(0, 15);
  return `${stamp}-${randomBytes(2).toString('hex')}`;
}
