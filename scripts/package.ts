/** Makes `dist/` from `src/`: one bundle for each entry. `--check` compares a fresh one with what is committed instead. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, DIST } from './package/bundle.ts';
import { staleFiles } from './package/is-packaged.ts';

async function check(): Promise<void> {
  const stale = await staleFiles();
  if (stale.length === 0) return;
  process.stderr.write(
    `dist/ is not what the sources give (run: npm run package):\n  ${stale.join('\n  ')}\n`,
  );
  process.exitCode = 1;
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
  // The compiler tells what is wrong on its standard output.
  const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  process.stderr.write(`${output}${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
