/** Pieces of Markdown for the generated documents. */

export const GENERATED_NOTE =
  '<!-- Made by `npm run docs` from the tables in src/. Change those, not this file. -->';

/** A table; cells may hold inline Markdown, but no line break. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
