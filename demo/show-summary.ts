/** Shows the job summary in the terminal, and keeps it as Markdown (and as a page, where one can be made). */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderSummary, summaryText } from '../scripts/render-summary.ts';
import { say } from './narrate.ts';

const FOLDER = path.resolve('.cache', 'demo');

export async function showSummary(markdown: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, 'summary.md'), markdown);
  say(summaryText(markdown));
  await renderSummary(markdown, FOLDER).catch(() => undefined);
}
