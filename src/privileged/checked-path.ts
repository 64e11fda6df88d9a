/** Paths that reach a root operation are checked here: absolute, normal, never the root itself. */
import { isAbsolute, normalize } from 'node:path';

/** Hands the path back without a trailing slash. Throws when it is relative, has `.` or `..` in it, a NUL byte, or is `/`. */
export function checkedPath(path: string): string {
  const bare = path.length > 1 ? path.replace(/\/+$/, '') : path;
  const wrong = !isAbsolute(bare) || bare.includes('\0') || normalize(bare) !== bare || bare === '/';
  if (wrong) throw new Error(`refused path ${JSON.stringify(path)}: an absolute path without “..” is needed`);
  return bare;
}

/** A single name of a directory's entry. Throws when it could lead anywhere else. */
export function checkedName(name: string): string {
  const wrong = name === '' || name === '.' || name === '..' || /[/\0]/.test(name);
  if (wrong)
    throw new Error(`refused name ${JSON.stringify(name)}: the plain name of a directory entry is needed`);
  return name;
}
