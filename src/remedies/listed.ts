/** Writes many names into one sentence. */

const MOST = 20;

export function listed(names: readonly string[], most: number = MOST): string {
  const more = names.length - most;
  return `${names.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
