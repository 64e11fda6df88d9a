/** How a child process ended, and the one place where that is read as passed or failed. */

export type ProcessEnd =
  | { readonly kind: 'exited'; readonly code: number }
  /** `number` is the signal's number on this system. */
  | { readonly kind: 'signaled'; readonly signal: string; readonly number: number }
  /** The program could not be started: 127 not found, 126 found but not executable. */
  | { readonly kind: 'not-started'; readonly reason: string; readonly code: 126 | 127 };

/** A build passed if and only if its process exited with status 0; a signal is a failure, also with empty stderr. */
export function passed(end: ProcessEnd): boolean {
  return end.kind === 'exited' && end.code === 0;
}

/** The exit status a shell would report: the process's own, 128 + n for signal n, 126/127 if it could not start. */
export function exitStatus(end: ProcessEnd): number {
  return end.kind === 'signaled' ? 128 + end.number : end.code;
}
