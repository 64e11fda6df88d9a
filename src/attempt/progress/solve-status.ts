/** BuildKit's status events as `rawjson` progress writes them (moby/buildkit client/graph.go), one JSON object each. */

export interface Vertex {
  readonly digest: string;
  readonly name?: string;
  /** RFC 3339 with nanoseconds. */
  readonly started?: string;
  readonly completed?: string;
  readonly cached?: boolean;
  readonly error?: string;
  readonly progressGroup?: { readonly id: string; readonly name?: string; readonly weak?: boolean };
}

export interface VertexStatus {
  readonly id: string;
  readonly vertex: string;
  readonly total?: number;
  readonly current: number;
  readonly timestamp: string;
  readonly started?: string;
  readonly completed?: string;
}

export interface VertexLog {
  readonly vertex: string;
  /** What was printed, one char code per byte: nothing is lost, whatever the step printed. */
  readonly bytes: string;
  readonly timestamp: string;
}

export interface VertexWarning {
  readonly vertex: string;
  /** One char code per byte. */
  readonly short: string;
}

export interface SolveStatus {
  readonly vertexes?: readonly Vertex[];
  readonly statuses?: readonly VertexStatus[];
  readonly logs?: readonly VertexLog[];
  readonly warnings?: readonly VertexWarning[];
}

/** The same as it stands in the JSON, where Go writes bytes as base64 and null for an empty list. */
interface RawStatus {
  readonly vertexes?: readonly Vertex[];
  readonly statuses?: readonly VertexStatus[];
  readonly logs?: readonly { readonly vertex: string; readonly data?: string; readonly timestamp: string }[];
  readonly warnings?: readonly { readonly vertex: string; readonly short?: string }[];
}

/** The field by which each part's elements are known to be what they should be. */
const PARTS: Readonly<Record<string, string>> = {
  vertexes: 'digest',
  statuses: 'vertex',
  logs: 'vertex',
  warnings: 'vertex',
};

/** Null for anything else than a status event: other JSON (`compose build --print`) is the user's own output. */
export function parseSolveStatus(json: string): SolveStatus | null {
  const value = parseJson(json);
  if (!isRawStatus(value)) return null;
  const { vertexes, statuses, logs, warnings } = value;
  return {
    ...(vertexes === undefined ? {} : { vertexes }),
    ...(statuses === undefined ? {} : { statuses }),
    ...(logs === undefined ? {} : { logs: logs.map(decodeLog) }),
    ...(warnings === undefined ? {} : { warnings: warnings.map(decodeWarning) }),
  };
}

function decodeLog({
  vertex,
  data,
  timestamp,
}: {
  vertex: string;
  data?: string;
  timestamp: string;
}): VertexLog {
  return { vertex, timestamp, bytes: bytesOf(data ?? '') };
}

function decodeWarning({ vertex, short }: { vertex: string; short?: string }): VertexWarning {
  return { vertex, short: bytesOf(short ?? '') };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isRawStatus(value: unknown): value is RawStatus {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const parts = Object.entries(value);
  return parts.every(([part, elements]) => {
    const id = PARTS[part];
    return id !== undefined && Array.isArray(elements) && elements.every((element) => hasText(element, id));
  });
}

function hasText(element: unknown, id: string): boolean {
  return typeof element === 'object' && element !== null && typeof Reflect.get(element, id) === 'string';
}

function bytesOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('latin1');
}

/** Bytes read as UTF-8. */
export function textOf(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Text for a stream that is written byte by byte. */
export function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Milliseconds since the epoch, fractions of a millisecond kept. */
export function timeOf(rfc3339: string): number {
  const fraction = /\.\d{3}(\d+)/.exec(rfc3339)?.[1];
  return Date.parse(rfc3339) + (fraction === undefined ? 0 : Number(`0.${fraction}`));
}
