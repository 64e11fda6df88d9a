/** Masks every free text of a report; words from our own tables stay, so that the report keeps to its schema. */
import type { Redact } from './redact.ts';
import type { Report } from './report.ts';

/** Fields whose values are ours, never the user’s; a password such as "engine" must not mask them. */
const OUR_OWN_WORDS: ReadonlySet<string> = new Set([
  'verdict',
  'failureClass',
  'owner',
  'cause',
  'rule',
  'source',
  'origin',
  'id',
  'rung',
  'outcome',
  'stopped',
  'startedAt',
]);

/** The same report with the secrets in it masked. */
export function redactReport(report: Report, redact: Redact): Report {
  return redactDeep(report, redact);
}

function redactDeep<T>(value: T, redact: Redact): T;
function redactDeep(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((entry: unknown) => redactDeep(entry, redact));
  if (typeof value !== 'object' || value === null) return value;
  const entries: readonly [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, entry]) => [key, OUR_OWN_WORDS.has(key) ? entry : redactDeep(entry, redact)]),
  );
}
