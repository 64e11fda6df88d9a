/** Turns one written value into a number or a boolean, or says that it is none. */
import type { MinFreeSpace } from '../core/plan.ts';

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

/** Milliseconds of `30d` or `36h`, at least an hour; null when it is none. */
export function parseAge(text: string): number | null {
  const match = /^(\d{1,4})(h|d)$/.exec(text.trim());
  const milliseconds = Number(match?.[1] ?? 0) * (match?.[2] === 'd' ? 24 : 1) * 3_600_000;
  return milliseconds > 0 ? milliseconds : null;
}

/** A whole number within bounds (both allowed); null when it is none. */
export function parseCount(text: string, min: number, max: number): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,9}$/.test(trimmed)) return null;
  const count = Number(trimmed);
  return count >= min && count <= max ? count : null;
}

const SIZE_UNITS: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
  TIB: 2 ** 40,
};

/** Bytes of `500MB`, `1.5 GB` (decimal) or `2GiB` (binary), or the share of `15%`, below 100 %; null when it is none. */
export function parseFreeSpace(text: string): MinFreeSpace | null {
  const match = /^(\d{1,12}(?:\.\d{1,3})?) ?(%|[kmgt]?i?b)$/i.exec(text.trim());
  if (match === null) return null;
  const value = Number(match[1]);
  if (match[2] === '%') return value < 100 ? { kind: 'share', share: value / 100 } : null;
  const unit = SIZE_UNITS[match[2]?.toUpperCase() ?? ''];
  return unit === undefined ? null : { kind: 'bytes', bytes: Math.round(value * unit) };
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
