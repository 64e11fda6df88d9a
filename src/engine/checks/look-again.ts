/** Looks at many files of a living engine: what is being made or removed is wrong for a moment, damage is wrong at every look. */
import { lstat, readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from '../../privileged/errno.ts';
import { mapBounded } from './pool.ts';

/** An image that is being removed loses its parts one by one: looked at again after these pauses, in milliseconds. */
const LOOK_AGAIN = [300, 1000] as const;
/** Things are removed one by one: so many that are wrong, and still wrong after a moment, are not being removed. */
const MANY = 8;
const MOMENT_MS = 100;

/** The pauses between the looks at what the first one found wrong; none on a stopped engine, which makes and removes nothing. */
export function pausesFor(
  wrong: number,
  living: boolean,
  few: readonly number[] = LOOK_AGAIN,
): readonly number[] {
  if (wrong === 0 || !living) return [];
  return wrong >= MANY ? [MOMENT_MS] : few;
}

/** What is wrong at every look. */
export async function lookRepeatedly(
  names: readonly string[],
  isWrong: (name: string) => Promise<boolean>,
  living = true,
): Promise<readonly string[]> {
  let wrong = await select(names, isWrong);
  for (const pauseMs of pausesFor(wrong.length, living)) {
    await sleep(pauseMs);
    wrong = await select(wrong, isWrong);
    if (wrong.length === 0) break;
  }
  return wrong;
}

/** What each of several looks at everything finds. */
export async function whatStays(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  let wrong = await look();
  for (const pauseMs of pausesFor(wrong.length, true)) {
    await sleep(pauseMs);
    const before = new Set(wrong);
    wrong = (await look()).filter((name) => before.has(name));
    if (wrong.length === 0) break;
  }
  return wrong;
}

async function select(
  names: readonly string[],
  isWrong: (name: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const flags = await mapBounded(names, isWrong);
  return names.filter((_, index) => flags[index] === true);
}

/** Empty where there is no such directory. */
export async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '')) return false;
    throw error;
  }
}
