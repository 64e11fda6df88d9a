/** Leaves options of the user's out of a command: those that name the engine or the builder, when it is to run in another place. */
import { findSubcommand } from './find-subcommand.ts';
import { BUILDX, COMPOSE, DOCKER, type OptionTable } from './option-tables.ts';
import { tableOf } from './parse-command.ts';
import { type GivenOption, readOptions } from './read-options.ts';
import type { WrappedCommand } from './wrapped-command.ts';

/** @param names - long names, without dashes */
export function withoutOptions(command: WrappedCommand, names: readonly string[]): WrappedCommand {
  const { argv, optionsAt, cacheWords } = command;
  const gone = new Set([...globalWords(argv, optionsAt, names), ...ownWords(command, names)]);
  if (gone.size === 0) return command;
  const now = (at: number): number => [...gone].filter((left) => left < at).length;
  const moved = (words: readonly number[]): readonly number[] =>
    words.map((at) => at - (now(at + optionsAt) - now(optionsAt)));
  return {
    ...command,
    argv: argv.filter((_, at) => !gone.has(at)),
    optionsAt: optionsAt - now(optionsAt),
    cacheWords: { 'cache-from': moved(cacheWords['cache-from']), 'cache-to': moved(cacheWords['cache-to']) },
  };
}

/** The command's own options of these names, subcommand's and global ones. */
export function givenOptions(command: WrappedCommand): readonly GivenOption[] {
  const found = findSubcommand(command.argv);
  const own = readOptions(command.argv.slice(command.optionsAt), tableOf(command.tool), false).options;
  return [...(found.kind === 'found' ? found.globals : []), ...own];
}

function ownWords({ argv, optionsAt, tool }: WrappedCommand, names: readonly string[]): readonly number[] {
  return placesOf(readOptions(argv.slice(optionsAt), tableOf(tool), false).options, names, optionsAt);
}

/** Before the subcommand stand its words, and the options of docker, buildx and Compose. */
function globalWords(argv: readonly string[], until: number, names: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (let at = 1; at < until; ) {
    const read = readOptions(argv.slice(at, until), tableAt(argv.slice(0, at)), true);
    places.push(...placesOf(read.options, names, at));
    const word = read.positionals[0];
    if (word === undefined) break;
    at += word.at + 1;
  }
  return places;
}

function tableAt(before: readonly string[]): OptionTable {
  const last = before.at(-1);
  if (last === 'buildx' || last === 'builder') return BUILDX;
  return last === 'compose' || (before.length === 1 && /docker-compose$/.test(last ?? '')) ? COMPOSE : DOCKER;
}

function placesOf(
  options: readonly GivenOption[],
  names: readonly string[],
  from: number,
): readonly number[] {
  return options.flatMap(({ name, words, at }) =>
    names.includes(name) ? words.map((_, more) => from + at + more) : [],
  );
}
