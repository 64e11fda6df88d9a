/** Writes the documents that are made from the sources' tables; with `--check` says which are out of date instead. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GENERATED_DOCS } from './docs/generated-docs.ts';

const ROOT = join(import.meta.dirname, '..');
const checkOnly = process.argv.includes('--check');

for (const { path, render } of GENERATED_DOCS) {
  const file = join(ROOT, path);
  const current = await readFile(file, 'utf8').catch(() => '');
  const wanted = render(current);
  if (wanted === current) continue;
  if (checkOnly) {
    process.stderr.write(`${path} is out of date (run: npm run docs)\n`);
    process.exitCode = 1;
  } else {
    await writeFile(file, wanted);
    process.stdout.write(`${path} written\n`);
  }
}
