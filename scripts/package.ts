/** Makes `dist/` from `src/`: one bundle for each entry. `--check` compares a fresh one with what is committed instead. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const ROOT = join(import.meta.dirname, '..');
const BUILD = join(ROOT, 'build');
const DIST = join(ROOT, 'dist');
const NCC = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** `src/<entry>.ts` becomes `dist/<entry>/index.js`. */
const ENTRIES = ['main', 'post', 'cli'];

/** Bundles every entry into `<out>/<entry>`, from nothing; the same sources give the same bytes. */
async function bundle(out: string): Promise<void> {
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
async function differences(one: string, other: string): Promise<readonly string[]> {
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

async function check(): Promise<void> {
  const fresh = await mkdtemp(join(tmpdir(), 'buildmend-dist-'));
  try {
    await bundle(fresh);
    const stale = await differences(DIST, fresh);
    if (stale.length === 0) return;
    process.stderr.write(
      `dist/ is not what the sources give (run: npm run package):\n  ${stale.join('\n  ')}\n`,
    );
    process.exitCode = 1;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function write(): Promise<void> {
  const fresh = await mkdtemp(join(tmpdir(), 'buildmend-dist-'));
  try {
    // Bundled elsewhere first: whoever uses dist/ meanwhile meets the old one or the new one, hardly ever half of it.
    await bundle(fresh);
    await rm(DIST, { recursive: true, force: true });
    await cp(fresh, DIST, { recursive: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

try {
  await (process.argv.includes('--check') ? check() : write());
} catch (error) {
  const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  process.stderr.write(`${output}${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
