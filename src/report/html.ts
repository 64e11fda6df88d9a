/** Pieces of HTML for the job summary; whatever they are given is shown as it is, never read as markup. */
import { oneLine } from './format.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text that neither HTML nor Markdown reads as anything else. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? character);
}

/** A path of the engine’s is wider than a table’s column: it may break after its slashes. */
const LONG_WORD = /\S{40,}/g;

/** Someone else’s words: one line, in code, so that mentions and issue numbers in it stay text. */
export function quote(text: string, maxLength = 500): string {
  const shown = escapeHtml(oneLine(text, maxLength));
  return `<code>${shown.replace(LONG_WORD, (word) => word.replaceAll('/', '/<wbr>'))}</code>`;
}

/** Our own sentence, which may hold someone else’s words; what it has between backticks becomes code. */
export function sentence(text: string, maxLength = 1_000): string {
  return escapeHtml(oneLine(text, maxLength)).replace(/&#96;(.{1,200}?)&#96;/g, '<code>$1</code>');
}

/** @param head - already HTML, as the cells are; the first `unbroken` columns keep their lines whole */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { unbroken = 0 }: { readonly unbroken?: number } = {},
): string {
  const header = head.map((cell) => `<th align="left">${cell}</th>`).join('');
  const td = (cell: string, column: number): string =>
    `<td${column < unbroken ? ' nowrap' : ''}>${cell}</td>`;
  const body = rows.map((cells) => `<tr>${cells.map(td).join('')}</tr>`);
  return `<table>\n<tr>${header}</tr>\n${body.join('\n')}\n</table>`;
}

/** @param items - already HTML */
export function list(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

/** @param body - already HTML, without an empty line, which would end the block for Markdown */
export function details(title: string, body: string): string {
  return `<details><summary>${sentence(title)}</summary>\n${body}\n</details>`;
}

/** Lines as they are. Their breaks are written as entities: an empty line would end the block for Markdown. */
export function preformatted(lines: readonly string[]): string {
  return `<pre>${lines.map((line) => escapeHtml(oneLine(line, 1_000))).join('&#10;')}</pre>`;
}
