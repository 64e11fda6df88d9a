/** Makes findings: three states, a sentence with numbers, and an error of the disk itself is proof of its own. */

import type { FailureClass, Owner } from '../../core/diagnosis.ts';
import type { CheckId, Finding } from '../../core/finding.ts';
import { messageOf } from '../../core/message-of.ts';
import { errnoOf } from '../../privileged/errno.ts';

export interface About {
  readonly id: CheckId;
  readonly path: string | null;
}

export interface Implied {
  readonly failureClass: FailureClass;
  readonly owner: Owner;
}

export function healthy(about: About, detail: string): Finding {
  return { ...about, state: 'healthy', detail };
}

export function unknown(about: About, detail: string): Finding {
  return { ...about, state: 'unknown', detail };
}

export function broken(about: About, detail: string, implies: Implied): Finding {
  return { ...about, state: 'broken', detail, implies };
}

/** A finding that tells nothing of dependents stays as it is. */
export function withDependents(finding: Finding, dependents: readonly string[]): Finding {
  return dependents.length === 0 ? finding : { ...finding, dependents };
}

/** What the kernel says when the medium or the file system itself is at fault (errno(3)). */
const DISK_ERRORS = ['EIO', 'EUCLEAN', 'EREMOTEIO', 'ENXIO', 'ESTALE'];

/** How a finding begins that root could have made; told to a person once, not for every file. */
export const NEEDS_ROOT = 'this user may not look at it';

/** A failed read: the disk's own errors are broken, everything else (no permission, gone meanwhile) is unknown. */
export function failedRead(about: About, error: unknown): Finding {
  const message = messageOf(error);
  const code = errnoOf(error);
  if (code !== null && DISK_ERRORS.includes(code)) {
    return broken(about, `reading fails: ${message}`, { failureClass: 'storage-io-error', owner: 'host' });
  }
  if (code === 'EACCES' || code === 'EPERM') return unknown(about, `${NEEDS_ROOT}: ${message}`);
  return unknown(about, `could not be looked at: ${message}`);
}

/** Runs a check with a time limit; it never rejects. */
export async function within(about: About, limitMs: number, check: () => Promise<Finding>): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => resolve(unknown(about, `no answer within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    return failedRead(about, error);
  } finally {
    clearTimeout(timer);
  }
}

/** `3 of 14` and the like stay readable when there is one of it. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
