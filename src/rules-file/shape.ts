/** Shapes of values: each reads a value or tells what is wrong, and gives the same as a JSON schema, so that both agree. */
import type { Tell } from './problem.ts';
import { described, nearestHint, type Value } from './value.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Shape<T> {
  readonly schema: JsonSchema;
  /** Null after having told what is wrong. */
  readonly read: (value: Value, path: string, tell: Tell) => T | null;
}

export interface TextLimits {
  readonly max: number;
  /** What it has to look like, and the same in words. */
  readonly like?: { readonly pattern: string; readonly words: string };
}

/** A text of at least one character. */
export function text({ max, like }: TextLimits): Shape<string> {
  const words = like === undefined ? `a text of 1 to ${max} characters` : like.words;
  const wanted = like === undefined ? null : new RegExp(like.pattern, 'u');
  return {
    schema: {
      type: 'string',
      minLength: 1,
      maxLength: max,
      ...(like === undefined ? {} : { pattern: like.pattern }),
    },
    read(value, path, tell) {
      if (value.kind !== 'text') {
        const isScalar = value.kind === 'number' || value.kind === 'boolean';
        return refuse(value, path, tell, words, isScalar ? 'Put it in quotes.' : '');
      }
      const length = [...value.text].length;
      if (length === 0 || length > max)
        return refuse(value, path, tell, `a text of 1 to ${max} characters`, `It has ${length}.`);
      if (wanted?.test(value.text) === false) return refuse(value, path, tell, words);
      return value.text;
    },
  };
}

/** One of several words. */
export function choice<T extends string>(words: readonly T[]): Shape<T> {
  return {
    schema: { enum: words },
    read(value, path, tell) {
      const found = value.kind === 'text' ? words.find((word) => word === value.text) : undefined;
      if (found !== undefined) return found;
      const hint = value.kind === 'text' ? nearestHint(value.text, words) : '';
      return refuse(value, path, tell, `one of ${words.join(', ')}`, hint);
    },
  };
}

/** A number above 0 and below 1. */
export const SHARE: Shape<number> = {
  schema: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
  read(value, path, tell) {
    if (value.kind === 'number' && value.number > 0 && value.number < 1) return value.number;
    return refuse(value, path, tell, 'a number above 0 and below 1');
  },
};

/** Exactly this number. */
export function exactly(wanted: number): Shape<number> {
  return {
    schema: { const: wanted },
    read(value, path, tell) {
      if (value.kind === 'number' && value.number === wanted) return wanted;
      return refuse(value, path, tell, `the number ${wanted}`, `Write: ${path}: ${wanted}`);
    },
  };
}

export interface ListLimits {
  readonly min: number;
  readonly max: number;
}

/** Entries that are wrong are left out, after having been told. */
export function list<T>(of: Shape<T>, { min, max }: ListLimits): Shape<readonly T[]> {
  return {
    schema: { type: 'array', minItems: min, maxItems: max, items: of.schema },
    read(value, path, tell) {
      const words = min === 0 ? `a list of at most ${max}` : `a list of ${min} to ${max}`;
      if (value.kind !== 'list')
        return refuse(value, path, tell, words, value.kind === 'text' ? 'Put "- " before it.' : '');
      if (value.items.length < min || value.items.length > max)
        return refuse(value, path, tell, words, `It has ${value.items.length}.`);
      return value.items.flatMap((item, index) => of.read(item, `${path}[${index}]`, tell) ?? []);
    },
  };
}

/** One of two shapes: `one` for plain texts, the other for everything else. */
export function textOr<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return {
    schema: { anyOf: [one.schema, other.schema] },
    read: (value, path, tell) => (value.kind === 'text' ? one : other).read(value, path, tell),
  };
}

function refuse(value: Value, path: string, tell: Tell, wanted: string, hint = ''): null {
  tell(value.at, path, `expected ${wanted}; got ${described(value)}.${hint === '' ? '' : ` ${hint}`}`);
  return null;
}
