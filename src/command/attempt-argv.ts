/** The words and the environment of one attempt: the user's command with what this attempt needs more. */
import type { CacheOption } from '../core/cache-option.ts';
import type { Elsewhere } from '../core/elsewhere.ts';
import type { Environment } from './parse-command.ts';
import { withoutCaches } from './remote-cache.ts';
import { withoutOptions } from './without-options.ts';
import type { WrappedCommand } from './wrapped-command.ts';

export interface AttemptOptions {
  readonly noCache: boolean;
  readonly pull: boolean;
  /** Options of a remote cache to leave out. */
  readonly without: readonly CacheOption[];
  /** The git context at the commit of the first attempt; null when it was not pinned. */
  readonly pinnedContext: string | null;
  /** Build args that the user did not give; where a name is the user's own, theirs counts. */
  readonly buildArgs: readonly (readonly [name: string, value: string])[];
  /** The attempt runs in another place than the command names; absent or null: there. */
  readonly elsewhere?: Elsewhere | null;
}

export const AS_GIVEN: AttemptOptions = {
  noCache: false,
  pull: false,
  without: [],
  pinnedContext: null,
  buildArgs: [],
};

/** Options go right behind the subcommand; what the user gave is never given twice. */
export function attemptArgv(command: WrappedCommand, options: AttemptOptions): readonly string[] {
  const { pinnedContext, elsewhere = null } = options;
  const left = elsewhere === null ? command : withoutOptions(command, elsewhere.leaveOut);
  const before = left.argv.slice(0, left.optionsAt);
  const after = withoutCaches(left, options.without);
  return [
    ...before,
    ...(elsewhere?.options ?? []),
    ...(options.noCache && !command.noCache ? ['--no-cache'] : []),
    ...(options.pull && !command.pull ? ['--pull'] : []),
    ...options.buildArgs.flatMap(([name, value]) => buildArg(command, `${name}=${value}`)),
    ...(pinnedContext === null
      ? after
      : after.map((word) => (word === command.gitContext ? pinnedContext : word))),
  ];
}

/** Before the user's own, of which the last counts (buildx, Compose and the classic builder alike). */
function buildArg({ tool }: WrappedCommand, arg: string): readonly string[] {
  return tool === 'buildx-bake' ? ['--set', `*.args.${arg}`] : ['--build-arg', arg];
}

/**
 * Whether structured progress is asked for. `BUILDKIT_PROGRESS=rawjson` and not `--progress=rawjson`, because it is
 * what `auto` turns into: buildx, bake and Compose then still print their own warnings and errors as text, bake still
 * asks for the privileges of a definition (it does not under `--progress=rawjson`: buildx commands/bake.go), Compose
 * before 2.30 knows it (`--progress json` it refuses), and a builder without structured progress goes on without it.
 */
export function wantsStructured(command: WrappedCommand, env: Environment): boolean {
  if (command.quiet || (command.progress !== null && command.progress !== 'auto')) return false;
  return command.tool !== 'docker-build' || !isFalse(env['DOCKER_BUILDKIT']);
}

/** Merged over the user's environment. */
export const STRUCTURED_ENV: Readonly<Record<string, string>> = { BUILDKIT_PROGRESS: 'rawjson' };

/** Go's strconv.ParseBool. */
function isFalse(value: string | undefined): boolean {
  return value !== undefined && /^(?:0|f|F|false|FALSE|False)$/.test(value);
}
