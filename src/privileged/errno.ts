/** Reads the system's error code (`ENOENT`) out of whatever was thrown. */

/** Null when there is none. Not by `instanceof`: an error of Node's own modules may come from another realm. */
export function errnoOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
