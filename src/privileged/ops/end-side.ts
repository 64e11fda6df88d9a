/** Ends side engines: one of this run, or all whose runs are gone. */
import { stat } from 'node:fs/promises';
import { messageOf } from '../../core/message-of.ts';
import { isAlive } from '../process-id.ts';
import { endSide as end } from '../side/end-side.ts';
import { readOwner, sideDirs } from '../side/side-dir.ts';

const NEW_MS = 60_000;

/** Throws when something of it stays. */
export async function endSide({ dir }: { readonly dir: string }, signal: AbortSignal): Promise<void> {
  await end(dir, signal);
}

/** One that is just being made says not yet whose it is. */
async function isNew(dir: string): Promise<boolean> {
  const { mtimeMs } = await stat(dir);
  return Date.now() - mtimeMs < NEW_MS;
}

/** What a killed run left; one sentence for each. Never throws. */
export async function tidySides(
  { parents }: { readonly parents: readonly string[] },
  signal: AbortSignal,
): Promise<readonly string[]> {
  const told: string[] = [];
  for (const dir of await sideDirs(parents)) {
    const owner = await readOwner(dir);
    if (owner === null ? await isNew(dir) : await isAlive(owner.run)) continue;
    told.push(
      await end(dir, signal).then(
        () => `the side engine in ${dir} that an earlier run had left was ended and deleted`,
        (error: unknown) =>
          `the side engine in ${dir} that an earlier run left could not be ended: ${messageOf(error)}`,
      ),
    );
  }
  return told;
}
