/** Writes what was formatted: the report whole or not at all, outputs and summary appended. */
import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { formatOutputs } from './outputs.ts';
import type { Report } from './report.ts';

/** Writes the report so that a reader never sees half of it; missing directories are made. Throws what the file system says. */
export async function writeReport(path: string, report: Report): Promise<void> {
  const text = `${JSON.stringify(report, null, 2)}\n`;
  await mkdir(dirname(path), { recursive: true });
  const target = await existing(path);
  // A terminal or a pipe (`--report /dev/stderr`) is written to; renaming over it would replace it.
  if (target !== null && !target.isFile) {
    await writeFile(target.path, text);
    return;
  }
  await replaceFile(target?.path ?? path, text);
}

/** Appends outputs or state for the runner. */
export async function appendOutputs(path: string, values: Readonly<Record<string, string>>): Promise<void> {
  await appendFile(path, formatOutputs(values, `buildmend_${randomUUID()}`));
}

/** Appends to the job summary. */
export async function appendSummary(path: string, markdown: string): Promise<void> {
  await appendFile(path, `${markdown}\n`);
}

async function replaceFile(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function existing(path: string): Promise<{ readonly path: string; readonly isFile: boolean } | null> {
  try {
    const real = await realpath(path);
    return { path: real, isFile: (await stat(real)).isFile() };
  } catch {
    return null;
  }
}
