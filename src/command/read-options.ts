/** Reads options and positional words the way docker's own parser (spf13/pflag) does. */
import type { OptionTable } from './option-tables.ts';

export interface GivenOption {
  /** Long name without dashes, also when the short form was given. */
  readonly name: string;
  /** Null for a switch without `=`. */
  readonly value: string | null;
  /** The option's words as given: one, or two when the value stands in its own. */
  readonly words: readonly string[];
  /** Index of the first of them in the words that were read. */
  readonly at: number;
}

export interface Positional {
  readonly word: string;
  /** Index in the words that were read. */
  readonly at: number;
}

export interface ReadOptions {
  readonly options: readonly GivenOption[];
  readonly positionals: readonly Positional[];
}

/** `stopAtPositional`: global options, which end at the subcommand. */
export function readOptions(
  words: readonly string[],
  table: OptionTable,
  stopAtPositional: boolean,
): ReadOptions {
  const options: GivenOption[] = [];
  const positionals: Positional[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') {
      positionals.push(...words.slice(at + 1).map((rest, index) => ({ word: rest, at: at + 1 + index })));
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      positionals.push({ word, at });
      if (stopAtPositional) break;
      continue;
    }
    const first = at;
    const read = word.startsWith('--')
      ? readLong(word, words[at + 1], table)
      : readShorts(word, words[at + 1], table);
    options.push(...read.map((option) => ({ ...option, at: first })));
    if (read.some((option) => option.words.length === 2)) at += 1;
  }
  return { options, positionals };
}

type ReadOption = Omit<GivenOption, 'at'>;

function readLong(word: string, next: string | undefined, table: OptionTable): readonly ReadOption[] {
  const equals = word.indexOf('=');
  if (equals !== -1) return [{ name: word.slice(2, equals), value: word.slice(equals + 1), words: [word] }];
  const name = word.slice(2);
  if (!table.values.has(name) || next === undefined) return [{ name, value: null, words: [word] }];
  return [{ name, value: next, words: [word, next] }];
}

/** `-t app`, `-tapp`, `-t=app`, `-qt app`: switches may be run together, and one with a value takes the rest of the word. */
function readShorts(word: string, next: string | undefined, table: OptionTable): readonly ReadOption[] {
  const options: ReadOption[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const name = table.shorts[word.charAt(at)] ?? word.charAt(at);
    const rest = word.slice(at + 1);
    if (rest.startsWith('=')) return [...options, { name, value: rest.slice(1), words: [word] }];
    if (!table.values.has(name)) options.push({ name, value: null, words: [word] });
    else if (rest !== '') return [...options, { name, value: rest, words: [word] }];
    else if (next === undefined) return [...options, { name, value: null, words: [word] }];
    else return [...options, { name, value: next, words: [word, next] }];
  }
  return options;
}

/** The last value counts, as in pflag; null when the option is not there. */
export function lastValue(options: readonly GivenOption[], name: string): string | null {
  return options.findLast((option) => option.name === name)?.value ?? null;
}

export function allValues(options: readonly GivenOption[], name: string): readonly string[] {
  return options.flatMap((option) => (option.name === name && option.value !== null ? [option.value] : []));
}

/** A switch: on when given, unless its value is one of Go's false ones (strconv.ParseBool). */
export function isOn(options: readonly GivenOption[], name: string): boolean {
  const given = options.findLast((option) => option.name === name);
  return given !== undefined && !/^(?:0|f|F|false|FALSE|False)$/.test(given.value ?? 'true');
}
