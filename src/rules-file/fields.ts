/** Maps with known fields: unknown ones are refused, missing ones told, the rest read by their shapes. */
import type { Tell } from './problem.ts';
import type { JsonSchema, Shape } from './shape.ts';
import { described, nearestHint, type Value } from './value.ts';

export interface Field<T> {
  readonly name: string;
  readonly required: boolean;
  /** One paragraph for the schema, which editors show. */
  readonly doc: string;
  readonly shape: Shape<T>;
}

type Fields = Readonly<Record<string, Field<unknown>>>;

/** A map whose fields can be asked for. */
export interface Opened {
  /** Null when it is not given, or wrong; the latter has been told. */
  get<T>(field: Field<T>): T | null;
  /** Whether it is given at all. */
  has(field: Field<unknown>): boolean;
  /** What is given for it; for problems that concern several fields. */
  valueOf(field: Field<unknown>): Value;
}

export function schemaOf(fields: Fields): JsonSchema {
  const all = Object.values(fields);
  return {
    type: 'object',
    additionalProperties: false,
    required: all.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(
      all.map(({ name, doc, shape }) => [name, { description: doc, ...shape.schema }]),
    ),
  };
}

/** Null when it is no map at all. */
export function open(value: Value, path: string, fields: Fields, tell: Tell): Opened | null {
  const all = Object.values(fields);
  const names = all.map(({ name }) => name);
  if (value.kind !== 'map') {
    tell(value.at, path, `expected a map with the fields ${names.join(', ')}; got ${described(value)}.`);
    return null;
  }
  const inside = (name: string): string => (path === '' ? name : `${path}.${name}`);
  for (const { name, at } of value.entries) {
    if (names.includes(name)) continue;
    const hint = nearestHint(name, names) || `Known: ${names.join(', ')}.`;
    tell(at, inside(name), `there is no such field. ${hint}`);
  }
  const found = (name: string): Value | undefined =>
    value.entries.find((entry) => entry.name === name)?.value;
  for (const { name, required } of all)
    if (required && found(name) === undefined)
      tell(value.at, inside(name), 'is missing; it has to be given.');
  return {
    get(field) {
      const given = found(field.name);
      return given === undefined ? null : field.shape.read(given, inside(field.name), tell);
    },
    has: (field) => found(field.name) !== undefined,
    valueOf: (field) => found(field.name) ?? value,
  };
}
