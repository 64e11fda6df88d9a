/** Reads how much a prune says it removed. */

const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  PB: 1e15,
};

/**
 * Bytes of `Total:	1.2GB` (buildx) or `Total reclaimed space: 1.2GB` (docker), decimal units (docker/go-units, HumanSize).
 * Can be negative: `Total: -9B` was seen where records and files disagree. Null when there is no such line.
 */
export function reclaimedBytes(output: string): number | null {
  const match = /^Total(?: reclaimed space)?:\s*(-?[\d.]+)\s*([kKMGTP]?B)\s*$/m.exec(output);
  const unit = UNITS[match?.[2] ?? ''];
  const value = Number(match?.[1]);
  return match === null || unit === undefined || Number.isNaN(value) ? null : Math.round(value * unit);
}

/** The build cache in the lines of `docker system df --format '{{json .}}'`; null where it does not stand there. */
export function cacheBytes(output: string): number | null {
  const size = /^\{.*"Size":"([^"]{1,20})".*"Type":"Build Cache"/m.exec(output)?.[1];
  return size === undefined ? null : reclaimedBytes(`Total: ${size}`);
}

/** For people: `1.2 GB`. */
export function humanBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = Math.abs(bytes);
  let unit = 0;
  for (; value >= 1000 && unit < units.length - 1; unit += 1) value /= 1000;
  const text = unit === 0 || value >= 100 ? String(Math.round(value)) : value.toFixed(1);
  return `${bytes < 0 ? '-' : ''}${text} ${units[unit]}`;
}
