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

interface RawLog {
  readonly vertex: string;
  readonly data?: string | null;
  readonly timestamp?: string;
}

/** The same as it stands in the JSON, where Go writes bytes as base64 and null for an empty list. */
interface RawStatus {
  readonly vertexes?: readonly Vertex[];
  readonly statuses?: readonly VertexStatus[];
  readonly logs?: readonly RawLog[];
  readonly warnings?: readonly { readonly vertex: string; readonly short?: string | null }[];
}

type Kind =
  | 'text'
  | 'text or missing'
  | 'bytes'
  | 'number or missing'
  | 'flag or missing'
  | 'group or missing';
type Shape = Readonly<Record<string, Kind>>;

/** What is read of each part's elements: where one is of another kind, it is no status event (or a forged one). */
const PARTS: Readonly<Record<string, Shape>> = {
  vertexes: {
    digest: 'text',
    name: 'text or missing',
    started: 'text or missing',
    completed: 'text or missing',
    cached: 'flag or missing',
    error: 'text or missing',
    progressGroup: 'group or missing',
  },
  statuses: {
    id: 'text',
    vertex: 'text',
    total: 'number or missing',
    current: 'number or missing',
    timestamp: 'text or missing',
    started: 'text or missing',
    completed: 'text or missing',
  },
  logs: { vertex: 'text', data: 'bytes', timestamp: 'text or missing' },
  warnings: { vertex: 'text', short: 'bytes' },
};
const GROUP: Shape = { id: 'text', name: 'text or missing', weak: 'flag or missing' };

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

function decodeLog({ vertex, data, timestamp }: RawLog): VertexLog {
  return { vertex, timestamp: timestamp ?? '', bytes: bytesOf(data ?? '') };
}

function decodeWarning({ vertex, short }: { vertex: string; short?: string | null }): VertexWarning {
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
    const shape = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
    return (
      shape !== undefined && Array.isArray(elements) && elements.every((element) => hasShape(element, shape))
    );
  });
}

function hasShape(element: unknown, shape: Shape): boolean {
  if (typeof element !== 'object' || element === null) return false;
  for (const field in shape) if (!isOfKind(Reflect.get(element, field), shape[field])) return false;
  return true;
}

function isOfKind(value: unknown, kind: Kind | undefined): boolean {
  if (kind === 'bytes') return value === undefined || value === null || typeof value === 'string';
  if (kind === 'text') return typeof value === 'string';
  if (value === undefined) return true;
  if (kind === 'text or missing') return typeof value === 'string';
  if (kind === 'number or missing') return typeof value === 'number';
  return kind === 'group or missing' ? hasShape(value, GROUP) : typeof value === 'boolean';
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
