/** Says why a rename or its journal failed, in words that tell what to do. */
import { errnoOf } from '../errno.ts';

/** The error itself where there is nothing to add. */
export function namedMoveError(error: unknown): unknown {
  const path = pathOf(error);
  switch (errnoOf(error)) {
    case 'EPERM':
      return new Error(
        `refused: ${path} cannot be moved (EPERM); as root that means that it is immutable or append-only: \`lsattr -d\` shows it, \`chattr -ia\` ends it`,
        { cause: error },
      );
    case 'EXDEV':
      return new Error(
        `refused: ${path} stands on another file system or subvolume (EXDEV), and is never copied`,
        { cause: error },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new Error(
        `refused: the disk is full (${errnoOf(error)} at ${path}), not even the journal of what is moved can be written: make a few MiB free by hand`,
        { cause: error },
      );
    case 'EROFS':
      return new Error(`refused: ${path} stands on a read-only file system`, { cause: error });
    default:
      return error;
  }
}

function pathOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('path' in error)) return 'a file';
  return typeof error.path === 'string' ? error.path : 'a file';
}
