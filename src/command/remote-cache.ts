/** Leaves the options of a remote cache out of a command. */
import { CACHE_OPTIONS, type CacheOption } from '../core/cache-option.ts';
import type { WrappedCommand } from './wrapped-command.ts';

/**
 * A definition of bake may name caches, which `--set` empties; a command of Compose takes no such options (they stand in
 * its file).
 */
export function removableCaches({ tool, cacheWords }: WrappedCommand): readonly CacheOption[] {
  if (tool === 'buildx-bake') return CACHE_OPTIONS;
  return CACHE_OPTIONS.filter((option) => cacheWords[option].length > 0);
}

export function whyNoneRemovable({ tool }: WrappedCommand): string {
  return tool === 'compose-build' || tool === 'compose-v1-build'
    ? 'Compose takes the caches from its file: they cannot be left out from here'
    : 'the command names no remote cache (`--cache-from`, `--cache-to`)';
}

/** The command's words behind the subcommand, without those options; for bake with options that empty the definition's. */
export function withoutCaches(command: WrappedCommand, without: readonly CacheOption[]): readonly string[] {
  const words = command.argv.slice(command.optionsAt);
  if (without.length === 0) return words;
  if (command.tool === 'buildx-bake')
    return [...without.flatMap((option) => ['--set', `*.${option}=`]), ...words];
  const left = new Set(without.flatMap((option) => command.cacheWords[option]));
  return words.filter((_, at) => !left.has(at));
}
