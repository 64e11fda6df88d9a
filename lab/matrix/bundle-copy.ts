/** The bundles the matrix measures: a copy made at its start, so that bundling anew does not change them under it. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const DIST = path.join(import.meta.dirname, '..', '..', 'dist');

export interface BundleCopy {
  /** The program to run. */
  readonly cli: string;
  /** The folder to delete in the end. */
  readonly folder: string;
  readonly digest: string;
}

export async function copyBundles(): Promise<BundleCopy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buildmend-matrix-'));
  await cp(DIST, folder, { recursive: true });
  return { cli: path.join(folder, 'cli', 'index.js'), folder, digest: await digestOf(folder) };
}

/** Digest of the bundles as they are now. */
export const digestOfDist = (): Promise<string> => digestOf(DIST);

async function digestOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const hash = createHash('sha256');
  for (const file of files.sort())
    hash.update(`${path.relative(folder, file)}\0`).update(await readFile(file));
  return hash.digest('hex').slice(0, 12);
}
