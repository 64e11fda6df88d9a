/** Shows a job summary as GitHub would: as a page, as a picture where a Chromium is, and as plain text otherwise. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { marked } from 'marked';

const run = promisify(execFile);

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];
const RENDER_LIMIT_MS = 60_000;

export interface Rendered {
  readonly html: string;
  /** Path of the picture; null where no browser could make one. */
  readonly picture: string | null;
}

/**
 * Writes `<name>.html` and, where a browser is installed, `<name>.png`.
 *
 * @param folder - is made when it is missing
 */
export async function renderSummary(markdown: string, folder: string, name = 'summary'): Promise<Rendered> {
  const html = resolve(folder, `${name}.html`);
  const picture = resolve(folder, `${name}.png`);
  await mkdir(folder, { recursive: true });
  await writeFile(html, page(String(marked.parse(markdown, { gfm: true }))));
  return { html, picture: (await screenshot(html, picture)) ? picture : null };
}

/** The summary without its markup, for a terminal. */
export function summaryText(markdown: string): string {
  return markdown
    .replace(/<tr>(.*?)<\/tr>/g, (_, row: string) => rowText(row))
    .replace(/<\/li>\n/g, '\n')
    .replace(/&#10;/g, '\n')
    .replace(/<\/(?:p|h\d|summary)>|<br>/g, '\n')
    .replace(/<li>/g, '- ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&#96;/g, '`')
    .replace(/&amp;/g, '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Short cells on one line, the last one below it: no terminal is as wide as a page. */
function rowText(row: string): string {
  const cells = row.split(/<\/t[dh]>/).slice(0, -1);
  const head = cells.slice(0, -1).map((cell) => cell.replaceAll('<br>', ', '));
  const last = (cells.at(-1) ?? '').split('<br>').filter((line) => line !== '');
  if (row.startsWith('<th')) return '';
  return [head.join('   '), ...last.map((line) => `    ${line}`)].join('\n');
}

async function screenshot(html: string, picture: string): Promise<boolean> {
  for (const browser of BROWSERS) {
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--window-size=1100,1200',
    ];
    try {
      await run(browser, [...flags, `--screenshot=${picture}`, pathToFileURL(html).href], {
        timeout: RENDER_LIMIT_MS,
      });
      return true;
    } catch {
      // Not installed, or it cannot run here: the next one, and then plain text.
    }
  }
  return false;
}

/** Near enough to GitHub's own style sheet to judge the layout by. */
function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Job summary</title><style>
body { font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji"; color: #1f2328; max-width: 1012px; margin: 24px auto; padding: 0 24px; word-wrap: break-word; }
h3 { font-size: 1.25em; margin: 24px 0 16px; } h4 { font-size: 1em; margin: 24px 0 16px; } p, ul, table, details { margin: 0 0 16px; }
table { border-spacing: 0; border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; }
th, td { padding: 6px 13px; border: 1px solid #d1d9e0; vertical-align: top; } tr:nth-child(2n) { background: #f6f8fa; }
code { font: 85% ui-monospace, "Liberation Mono", monospace; padding: .2em .4em; background: #818b981f; border-radius: 6px; white-space: break-spaces; }
pre { font: 85%/1.45 ui-monospace, "Liberation Mono", monospace; padding: 16px; background: #f6f8fa; border-radius: 6px; overflow: auto; }
sub { font-size: 75%; } summary { cursor: pointer; }
</style><body>${body}</body></html>`;
}

async function main(words: readonly string[]): Promise<void> {
  const [file, folder = '.'] = words;
  if (file === undefined) throw new Error('usage: render-summary.ts SUMMARY.md [FOLDER]');
  const markdown = await readFile(file, 'utf8');
  const rendered = await renderSummary(markdown, folder);
  process.stdout.write(`${rendered.html}\n${rendered.picture ?? summaryText(markdown)}\n`);
}

if (import.meta.filename === resolve(process.argv[1] ?? '')) await main(process.argv.slice(2));
