/** YAML → values with their places. The only file that knows the library. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import { type Place, START, type Tell } from './problem.ts';
import type { Entry, Value } from './value.ts';

/** A rules file needs five. */
const MAX_DEPTH = 10;
const MAX_TOLD = 20;

/** Null after having told why it cannot be read. */
export function readYaml(text: string, tell: Tell): Value | null {
  const counter = new LineCounter();
  const placeOf = (offset: number | undefined): Place => {
    const { line, col } = counter.linePos(offset ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = parse(text, counter, tell);
  if (document === null) return null;
  const wrong = [...document.errors, ...document.warnings];
  // The library catches its own overflow here and there
  if (wrong.some(({ message }) => message.includes('call stack'))) return tooDeep(tell);
  for (const { pos, message } of wrong.slice(0, MAX_TOLD))
    tell(placeOf(pos[0]), '', `this is no YAML: ${firstLine(message)}`);
  if (wrong.length > 0) return null;
  return toValue(document.contents, { tell, placeOf, path: '', depth: 0 });
}

function parse(text: string, lineCounter: LineCounter, tell: Tell): Document.Parsed | null {
  try {
    // Names given twice are found by ourselves: the library compares each with every other
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, version: '1.2' });
  } catch (error) {
    // Thousands of brackets within each other
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(tell);
  }
}

function tooDeep(tell: Tell): null {
  tell(START, '', `nested too deeply to be read; a rules file has at most ${MAX_DEPTH} levels.`);
  return null;
}

interface Here {
  readonly tell: Tell;
  readonly placeOf: (offset: number | undefined) => Place;
  readonly path: string;
  readonly depth: number;
}

function toValue(node: unknown, here: Here): Value | null {
  const at = here.placeOf(offsetOf(node));
  if (node === null || node === undefined) return { kind: 'nothing', at };
  if (here.depth > MAX_DEPTH) return refuse(here, at, `nested more than ${MAX_DEPTH} levels deep`);
  if (isAlias(node))
    return refuse(
      here,
      at,
      'aliases (*name) are not allowed, because a few of them can stand for gigabytes; write the value itself',
    );
  if (isSeq(node)) {
    const items = node.items.map((item, index) =>
      toValue(item, { ...here, path: `${here.path}[${index}]`, depth: here.depth + 1 }),
    );
    return { kind: 'list', items: items.filter((item) => item !== null), at };
  }
  if (isMap(node)) return { kind: 'map', entries: toEntries(node.items, here), at };
  return isScalar(node) ? toScalar(node.value, at, here) : refuse(here, at, 'this is no plain value');
}

function toEntries(pairs: readonly Pair[], here: Here): readonly Entry[] {
  const names = new Set<string>();
  return pairs.flatMap(({ key, value }): readonly Entry[] => {
    const at = here.placeOf(offsetOf(key));
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : null;
    if (name === null) {
      here.tell(at, here.path, 'a field’s name has to be a plain word');
      return [];
    }
    const path = here.path === '' ? name : `${here.path}.${name}`;
    if (names.has(name)) {
      here.tell(at, path, 'is given twice; keep one of them');
      return [];
    }
    names.add(name);
    const read = toValue(value, { ...here, path, depth: here.depth + 1 });
    return read === null ? [] : [{ name, at, value: read }];
  });
}

function toScalar(value: unknown, at: Place, here: Here): Value | null {
  if (value === null) return { kind: 'nothing', at };
  if (typeof value === 'string') return { kind: 'text', text: value, at };
  if (typeof value === 'number') return { kind: 'number', number: value, at };
  if (typeof value === 'boolean') return { kind: 'boolean', is: value, at };
  return refuse(here, at, 'this kind of value is not known; put it in quotes');
}

function refuse({ tell, path }: Here, at: Place, message: string): null {
  tell(at, path, message);
  return null;
}

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const [start]: readonly unknown[] = node.range;
  return typeof start === 'number' ? start : undefined;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/; please use .*$|[.:]$/, '');
}
