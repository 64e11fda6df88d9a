/** What the checks found broken, as one text: two looks that give the same text found the same. */
import type { Finding } from './finding.ts';

/** Without the details, whose numbers change from look to look. */
export function brokenNow(findings: readonly Finding[]): string {
  return findings
    .filter(({ state }) => state === 'broken')
    .map(({ id, path }) => `${id} ${path ?? ''}`)
    .toSorted()
    .join('\n');
}
