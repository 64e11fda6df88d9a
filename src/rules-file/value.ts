/** A YAML file's contents with their places, without anything of the library that read it. */
import { didYouMean } from '../inputs/nearest.ts';
import type { Place } from './problem.ts';

export type Value =
  | { readonly kind: 'text'; readonly text: string; readonly at: Place }
  | { readonly kind: 'number'; readonly number: number; readonly at: Place }
  | { readonly kind: 'boolean'; readonly is: boolean; readonly at: Place }
  | { readonly kind: 'nothing'; readonly at: Place }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly at: Place }
  | { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly at: Place };

export interface Entry {
  readonly name: string;
  /** Of the name. */
  readonly at: Place;
  readonly value: Value;
}

const MAX_SHOWN = 80;

/** What stands there, in words, for an error. */
export function described(value: Value): string {
  switch (value.kind) {
    case 'text':
      return shown(value.text);
    case 'number':
      return String(value.number);
    case 'boolean':
      return String(value.is);
    case 'nothing':
      return 'nothing';
    case 'list':
      return 'a list';
    case 'map':
      return 'a map of fields';
  }
}

/** In quotes, and no longer than what a person reads. */
export function shown(text: string): string {
  return JSON.stringify(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);
}

/** `Did you mean "x"?`, or an empty string; nobody mistypes a whole page. */
export function nearestHint(word: string, known: readonly string[]): string {
  return word.length > MAX_SHOWN ? '' : didYouMean(word, known);
}
