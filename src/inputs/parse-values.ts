/** Turns one written value into a number or a boolean, or says that it is none. */

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Node’s timers hold at most 2^31 - 1 ms (about 596 h) and fire at once beyond it. */
const MAX_DURATION_MS = 500 * 3_600_000;

/** Milliseconds of `500ms`, `10s`, `1.5m` or `1h`; null when it is none, or longer than 500h. */
export function parseDuration(text: string): number | null {
  const match = /^(\d{1,10}(?:\.\d{1,3})?)(ms|s|m|h)$/.exec(text.trim());
  const unit = UNIT_MS[match?.[2] ?? ''];
  if (match === null || unit === undefined) return null;
  const milliseconds = Math.round(Number(match[1]) * unit);
  return milliseconds <= MAX_DURATION_MS ? milliseconds : null;
}

/** A whole number within bounds (both allowed); null when it is none. */
export function parseCount(text: string, min: number, max: number): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,9}$/.test(trimmed)) return null;
  const count = Number(trimmed);
  return count >= min && count <= max ? count : null;
}

/** YAML 1.2 core booleans, as the Actions toolkit reads them; null when it is none. */
export function parseBoolean(text: string): boolean | null {
  const trimmed = text.trim();
  if (['true', 'True', 'TRUE'].includes(trimmed)) return true;
  if (['false', 'False', 'FALSE'].includes(trimmed)) return false;
  return null;
}

/** The entries of a list separated by commas or line breaks, without empty ones. */
export function parseList(text: string): readonly string[] {
  return text
    .split(/[,\r\n]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
