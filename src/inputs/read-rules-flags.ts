/** Reads the words after `rules`: `test` or `list`, a file, a format. */
import { InputError } from './input-error.ts';
import { didYouMean } from './nearest.ts';

const SUBCOMMANDS = ['test', 'list'] as const;
const LIST_FORMATS = ['text', 'json'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

const USAGE = 'Usage: rules test [FILE], or rules list [--format text|json] [FILE]';

/** `file` is null where none is named. */
export type RulesCall =
  | { readonly kind: 'rules-test'; readonly file: string | null }
  | { readonly kind: 'rules-list'; readonly file: string | null; readonly format: ListFormat };

/** Throws InputError for wrong usage. */
export function readRulesFlags([first, ...words]: readonly string[]): RulesCall {
  const command = SUBCOMMANDS.find((known) => known === first);
  if (command === undefined) {
    const hint = first === undefined ? '' : didYouMean(first, SUBCOMMANDS);
    const got = first === undefined ? 'nothing' : JSON.stringify(first);
    throw new InputError(`rules needs ${SUBCOMMANDS.join(' or ')}, got ${got}. ${hint || USAGE}`);
  }
  const { files, format } = readWords(words, command === 'list');
  if (files.length > 1)
    throw new InputError(`rules ${command} takes one file, got ${files.length}. ${USAGE}`);
  const file = files[0] ?? null;
  return command === 'test' ? { kind: 'rules-test', file } : { kind: 'rules-list', file, format };
}

function readWords(
  words: readonly string[],
  hasFormat: boolean,
): { readonly files: readonly string[]; readonly format: ListFormat } {
  const files: string[] = [];
  let format: ListFormat = 'text';
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') return { files: [...files, ...words.slice(at + 1)], format };
    if (hasFormat && (word === '--format' || word.startsWith('--format=')))
      format = toFormat(word === '--format' ? words[++at] : word.slice('--format='.length));
    else if (word.startsWith('-')) throw new InputError(`rules has no option ${word} here. ${USAGE}`);
    else files.push(word);
  }
  return { files, format };
}

function toFormat(value: string | undefined): ListFormat {
  const format = LIST_FORMATS.find((known) => known === value);
  if (format !== undefined) return format;
  const got = value === undefined ? 'nothing' : JSON.stringify(value);
  throw new InputError(`Expected --format to be ${LIST_FORMATS.join(' or ')}, got ${got}.`);
}
