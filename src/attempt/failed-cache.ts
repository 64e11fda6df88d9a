/** Which half of a remote cache failed: BuildKit has a step for each. */
import type { CacheOption } from '../core/cache-option.ts';
import type { SourcedLine } from '../core/line.ts';

/** solver/llbsolver/solver.go and control/control.go name the steps; a client that stops before them names the half itself. */
const EXPORT = /^(?:\[[^\]]*\] )?(?:exporting cache|exporting to GitHub Actions Cache)/;
const IMPORT = /^(?:\[[^\]]*\] )?importing cache/;
const SAYS_EXPORT =
  /\bcache export(?:er)?\b|error writing (?:layer|manifest|config) blob|error committing cache/i;
const SAYS_IMPORT = /\bcache import(?:er)?\b|failed to import cache/i;

/** By the last error that tells; null where none does. */
export function failedCache(lines: readonly SourcedLine[]): CacheOption | null {
  const errors = lines.filter(
    ({ source, text }) => (source === 'engine' || source === 'client') && /error/i.test(text),
  );
  for (const { step, text } of errors.toReversed()) {
    if ((step !== null && EXPORT.test(step)) || SAYS_EXPORT.test(text)) return 'cache-to';
    if ((step !== null && IMPORT.test(step)) || SAYS_IMPORT.test(text)) return 'cache-from';
  }
  return null;
}
