/** The user's own words inside an error: a rule that blames engine, builder or host must match without them too (law 2). */
import { CLASS_INFO } from './class-info.ts';
import type { AnyRule } from './rule.ts';

/** Shorter ones are no text of an error by themselves, and stand in too many places. */
const MIN_CHARS = 5;

/**
 * Words of a command line that could make an error look like another: paths, the folders on the way to them, and sentences.
 * `--output type=local,dest=/srv/x` gives `/srv/x`; buildx and Compose repeat such words in their errors
 * (`writing image ID file: open /srv/x: no such file …`).
 */
export function wordsOfCommand(argv: readonly string[]): readonly string[] {
  return argv.flatMap((word) => pick([word, ...word.split(/[,=]/).flatMap(withParents)]));
}

/** The same of a step as the log names it: `[2/2] COPY var/lib /x`. */
export function wordsOfStep(step: string): readonly string[] {
  return pick(step.split(/[\s,="'[\]]+/));
}

/** Rules of the classes that lead to a remedy for engine, builder or host; the others may well be about the user's words. */
export function mustStandAlone({ failureClass }: AnyRule): boolean {
  return ['engine', 'builder', 'host'].includes(CLASS_INFO[failureClass].owner);
}

/** Each of the words replaced by `…`, the longest first. */
export function withoutWords(text: string, words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word, '…'), text);
}

/** `/a/b/c` → itself, `/a/b`, `/a`. */
function withParents(word: string): readonly string[] {
  const at = word.lastIndexOf('/');
  return at <= 0 || word.includes(' ') ? [word] : [word, ...withParents(word.slice(0, at))];
}

function pick(words: readonly string[]): readonly string[] {
  return words.filter((word) => word.length >= MIN_CHARS && /[/ ]/.test(word));
}
