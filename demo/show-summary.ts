/** Shows the job summary in the terminal, and keeps it as Markdown and as a page (and a picture, where one can be made). */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderSummary, summaryText } from '../scripts/render-summary.ts';
import { say } from './narrate.ts';

export async function showSummary(markdown: string, folder: string): Promise<void> {
  await writeFile(path.join(folder, 'summary.md'), markdown);
  say(summaryText(markdown));
  const { html, picture } = await renderSummary(markdown, folder);
  say(`\n(as GitHub would draw it: ${path.relative('.', picture ?? html)})`);
}
