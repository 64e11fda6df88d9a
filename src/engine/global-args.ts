/** Reads which engine the global docker options name: `-H`, `--host`, `-c`, `--context`, `--config`. */

export interface NamedTarget {
  readonly host: string | null;
  readonly context: string | null;
  /** The directory of `config.json` and the contexts. */
  readonly configDir: string | null;
}

const OPTIONS = [
  { key: 'host', long: '--host', short: '-H' },
  { key: 'context', long: '--context', short: '-c' },
  { key: 'configDir', long: '--config', short: null },
] as const;

/** What the options name; the last one counts, as for the docker CLI's own flags. */
export function readGlobalArgs(args: readonly string[]): NamedTarget {
  const found: Record<(typeof OPTIONS)[number]['key'], string | null> = {
    host: null,
    context: null,
    configDir: null,
  };
  for (const [index, arg] of args.entries()) {
    for (const { key, long, short } of OPTIONS) {
      const value = optionValue(arg, args[index + 1] ?? null, long, short);
      if (value !== null) found[key] = value;
    }
  }
  return found;
}

function optionValue(arg: string, next: string | null, long: string, short: string | null): string | null {
  if (arg === long || arg === short) return next;
  if (arg.startsWith(`${long}=`)) return arg.slice(long.length + 1);
  if (short === null || !arg.startsWith(short) || arg.startsWith('--')) return null;
  return arg.slice(short.length).replace(/^=/, '');
}
