/** Bundles `src/` into one file for each entry, and compares bundles. */
import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const ROOT = join(import.meta.dirname, '../..');
const BUILD = join(ROOT, 'build');
const NCC = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** What is committed, and what the action and the CLI run. */
export const DIST = join(ROOT, 'dist');

/** `src/<entry>.ts` becomes `dist/<entry>/index.js`. */
const ENTRIES = ['main', 'post', 'cli'];

/**
 * Bundles every entry into `<out>/<entry>`, from nothing; the same sources give the same bytes. Not minified: that
 * saves nothing measurable at the start, and people can read what they run.
 */
export async function bundle(out: string): Promise<void> {
  await rm(BUILD, { recursive: true, force: true });
  await run(process.execPath, [TSC, '-p', join(ROOT, 'scripts/tsconfig.package.json')], { cwd: ROOT });
  for (const entry of ENTRIES) {
    const folder = join(out, entry);
    await rm(folder, { recursive: true, force: true });
    const flags = ['--no-cache', '--quiet', '--target', 'es2022', '--license', 'licenses.txt'];
    await run(process.execPath, [NCC, 'build', join(BUILD, `${entry}.js`), '-o', folder, ...flags], {
      cwd: ROOT,
    });
  }
}

/** Paths (relative) whose contents differ between two folders, or that only one of them has. */
export async function differences(one: string, other: string): Promise<readonly string[]> {
  const [ours, theirs] = [await contents(one), await contents(other)];
  const paths = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  return paths.filter((path) => ours.get(path) !== theirs.get(path));
}

async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(files.map((file, index) => [relative(folder, file), texts[index] ?? '']));
}
