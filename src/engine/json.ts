/** Reads fields of parsed JSON of unknown shape, without believing anything about it. */

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parsed text, or null when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The object behind a key; an empty one when there is none. */
export function recordAt(value: unknown, key: string): JsonRecord {
  const inner = isRecord(value) ? value[key] : undefined;
  return isRecord(inner) ? inner : {};
}

/** The non-empty text behind a key, or null. */
export function stringAt(value: unknown, key: string): string | null {
  const inner = isRecord(value) ? value[key] : undefined;
  return typeof inner === 'string' && inner !== '' ? inner : null;
}

export function arrayAt(value: unknown, key: string): readonly unknown[] {
  const inner: unknown = isRecord(value) ? value[key] : undefined;
  return Array.isArray(inner) ? inner : [];
}

export function stringsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is string => typeof item === 'string');
}
