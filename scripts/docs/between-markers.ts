/** Replaces the part of a document that stands between two marker lines. */

/**
 * The text with `body` between the line that begins with `begin` and the next one that begins with `end`.
 *
 * @throws Error when a marker is missing
 */
export function betweenMarkers(text: string, begin: string, end: string, body: string): string {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(begin));
  const to = lines.findIndex((line, index) => index > from && line.startsWith(end));
  if (from < 0 || to < 0) throw new Error(`no lines beginning with "${begin}" and "${end}"`);
  return [...lines.slice(0, from + 1), ...body.split('\n'), ...lines.slice(to)].join('\n');
}
