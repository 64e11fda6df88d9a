/** Reads the words after `set-aside`: `list`, or `delete` and `restore` with what is meant. */
import { InputError } from './input-error.ts';
import { didYouMean } from './nearest.ts';

const SUBCOMMANDS = ['list', 'delete', 'restore'] as const;

const USAGE =
  'Usage: set-aside list [--json], set-aside delete ID|--all, or set-aside restore ID [--engine-stop COMMAND] [--engine-start COMMAND]';

export type SetAsideCall =
  | { readonly kind: 'set-aside-list'; readonly json: boolean }
  /** `id` is null for all that may be deleted. */
  | { readonly kind: 'set-aside-delete'; readonly id: string | null }
  | {
      readonly kind: 'set-aside-restore';
      readonly id: string;
      /** For a service manager of the user's own; null to find it out. */
      readonly engineStop: string | null;
      readonly engineStart: string | null;
    };

/** Throws InputError for wrong usage. */
export function readSetAsideFlags([first, ...words]: readonly string[]): SetAsideCall {
  const command = SUBCOMMANDS.find((known) => known === first);
  if (command === undefined) {
    const hint = first === undefined ? '' : didYouMean(first, SUBCOMMANDS);
    const got = first === undefined ? 'nothing' : JSON.stringify(first);
    throw new InputError(`set-aside needs ${SUBCOMMANDS.join(', ')}, got ${got}. ${hint || USAGE}`);
  }
  switch (command) {
    case 'list':
      refuseOthers(words, ['--json']);
      return { kind: 'set-aside-list', json: words.includes('--json') };
    case 'delete': {
      const isAll = words.includes('--all');
      const ids = words.filter((word) => word !== '--all');
      if (ids.length > 1 || (ids.length === 1) === isAll || ids[0]?.startsWith('-') === true)
        throw new InputError(`set-aside delete takes one ID, or --all. ${USAGE}`);
      return { kind: 'set-aside-delete', id: ids[0] ?? null };
    }
    case 'restore':
      return readRestore(words);
  }
}

function readRestore(words: readonly string[]): SetAsideCall {
  const rest = [...words];
  const engineStop = takeValue(rest, '--engine-stop');
  const engineStart = takeValue(rest, '--engine-start');
  const id = rest[0];
  if (id === undefined || rest.length > 1 || id.startsWith('-'))
    throw new InputError(`set-aside restore takes one ID. ${USAGE}`);
  return { kind: 'set-aside-restore', id, engineStop, engineStart };
}

/** Takes option and value out of the words. */
function takeValue(words: string[], option: string): string | null {
  const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`));
  if (at < 0) return null;
  const [word = '', next] = words.slice(at, at + 2);
  const inline = word.includes('=');
  words.splice(at, inline ? 1 : 2);
  const value = inline ? word.slice(option.length + 1) : next;
  if (value === undefined || value === '')
    throw new InputError(`Option ${option} needs a value: a shell command.`);
  return value;
}

function refuseOthers(words: readonly string[], known: readonly string[]): void {
  const other = words.find((word) => !known.includes(word));
  if (other !== undefined)
    throw new InputError(`set-aside list does not know ${JSON.stringify(other)}. ${USAGE}`);
}
