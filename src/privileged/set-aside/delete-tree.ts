/** Deletes a set-aside directory, never across a mount. */
import { execFile } from 'node:child_process';
import { rmdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { refuseMounts } from './leftover-mounts.ts';
import { asideDir, asideHome } from './manifest.ts';

const run = promisify(execFile);

/**
 * `rm` walks with open directories (no path is looked up twice) and in bounded memory, which `fs.rm` does not.
 * Throws when something is mounted below, or with rm's own message.
 */
export async function deleteTree(dataRoot: string, id: string, signal?: AbortSignal): Promise<void> {
  const dir = asideDir(dataRoot, id);
  await refuseMounts(dataRoot, relative(dataRoot, dir));
  const options = signal === undefined ? {} : { signal };
  // The manifest last: what cannot be deleted (an immutable file) is still known to the next run.
  for (const paths of [[join(dir, 'store'), join(dir, 'since')], [dir]])
    await run('rm', ['-rf', '--', ...paths], options);
}

/** Leaves no trace on the data root when nothing else is set aside. */
export async function removeEmptyHome(dataRoot: string): Promise<void> {
  for (const dir of [asideHome(dataRoot), join(dataRoot, '.buildmend')])
    await rmdir(dir).catch(() => undefined);
}
