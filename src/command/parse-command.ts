/** Understands the command line that is to be wrapped, or says why it cannot be. */
import path from 'node:path';
import { gitReference, isMoving, isRemoteContext } from './context-kind.ts';
import { findSubcommand, type Subcommand } from './find-subcommand.ts';
import { BAKE, BUILD, COMPOSE_BUILD, DOCKER_GLOBALS, type OptionTable } from './option-tables.ts';
import {
  allValues,
  type GivenOption,
  isOn,
  lastValue,
  type Positional,
  readOptions,
} from './read-options.ts';
import type { BuildTool, WrappedCommand } from './wrapped-command.ts';

export type ParsedCommand =
  | { readonly kind: 'ok'; readonly command: WrappedCommand }
  | { readonly kind: 'refused'; readonly why: string };

export type Environment = Readonly<Record<string, string | undefined>>;

const TABLES: Readonly<Record<BuildTool, OptionTable>> = {
  'docker-build': BUILD,
  'buildx-build': BUILD,
  'buildx-bake': BAKE,
  'compose-build': COMPOSE_BUILD,
  'compose-v1-build': COMPOSE_BUILD,
};

/** Which of the subcommand's own options take a value. */
export function tableOf(tool: BuildTool): OptionTable {
  return TABLES[tool];
}

/** `env` is the environment that the command will run in. */
export function parseCommand(argv: readonly string[], env: Environment): ParsedCommand {
  const found = findSubcommand(argv);
  if (found.kind === 'refused') return found;
  const read = readOptions(argv.slice(found.optionsAt), TABLES[found.tool], false);
  if (isOn(read.options, 'help'))
    return { kind: 'refused', why: '--help builds nothing: run it without Buildmend' };
  return { kind: 'ok', command: describe(argv, found, read.options, read.positionals, env) };
}

function describe(
  argv: readonly string[],
  found: Subcommand,
  own: readonly GivenOption[],
  positionals: readonly Positional[],
  env: Environment,
): WrappedCommand {
  const { tool, globals, program, optionsAt } = found;
  const all = [...globals, ...own];
  const isCompose = tool === 'compose-build' || tool === 'compose-v1-build';
  const isBake = tool === 'buildx-bake';
  const remote = isCompose ? null : remoteSource(isBake, positionals);
  return {
    argv,
    tool,
    program,
    docker: path.basename(program) === 'docker' ? program : sibling(program),
    globalArgs: globals.filter((option) => DOCKER_GLOBALS.has(option.name)).flatMap((option) => option.words),
    optionsAt,
    builder: lastValue(all, 'builder') ?? (env['BUILDX_BUILDER'] || null),
    progress: progressOf(all, isCompose, env),
    quiet: isOn(own, 'quiet'),
    stdin: stdinOf(isCompose, isBake, all, positionals),
    gitContext: remote,
    outputToStdout: !isCompose && writesToStdout(own),
    cacheWords: { 'cache-from': placesOf(own, 'cache-from'), 'cache-to': placesOf(own, 'cache-to') },
    tags: isCompose || isBake ? [] : allValues(own, 'tag'),
    noCache: isOn(own, 'no-cache'),
    pull: isOn(own, 'pull'),
    context: isCompose || isBake ? null : localContext(positionals),
    dockerfiles: isCompose || isBake ? [] : dockerfilesOf(own, positionals),
  };
}

/** Indexes of all words of an option. */
function placesOf(own: readonly GivenOption[], name: string): readonly number[] {
  return own.flatMap((option) =>
    option.name === name ? option.words.map((_, more) => option.at + more) : [],
  );
}

/** `/opt/docker/docker-compose` has its `docker` beside it; a bare name is found on PATH. */
function sibling(program: string): string {
  return program.includes('/') ? path.join(path.dirname(program), 'docker') : 'docker';
}

/** buildx reads BUILDKIT_PROGRESS only where `--progress` is not given or `auto` (util/progress/printer.go). */
function progressOf(all: readonly GivenOption[], isCompose: boolean, env: Environment): string | null {
  const given = lastValue(all, 'progress') ?? (isCompose ? env['COMPOSE_PROGRESS'] : undefined);
  const asked = given === undefined || given === '' || given === 'auto' ? env['BUILDKIT_PROGRESS'] : given;
  return asked || null;
}

function stdinOf(
  isCompose: boolean,
  isBake: boolean,
  all: readonly GivenOption[],
  positionals: readonly Positional[],
): WrappedCommand['stdin'] {
  const fromFile = allValues(all, 'file').includes('-');
  if (isCompose) return fromFile ? 'compose-file' : 'none';
  if (isBake) return fromFile ? 'bake-file' : 'none';
  if (positionals.at(-1)?.word === '-') return 'context';
  return fromFile ? 'dockerfile' : 'none';
}

/** The moving git reference of a context, or of a bake definition (the first word of bake that is a URL). */
function remoteSource(isBake: boolean, positionals: readonly Positional[]): string | null {
  const word = (isBake ? positionals[0] : positionals.at(-1))?.word;
  const reference = word === undefined ? null : gitReference(word);
  return word !== undefined && reference !== null && isMoving(reference) ? word : null;
}

/** buildx: `-o -`, `dest=-`, and the file exporters `tar` and `oci` without a `dest` (build/opt.go). */
function writesToStdout(own: readonly GivenOption[]): boolean {
  const outputs = [
    ...allValues(own, 'output'),
    ...allValues(own, 'set').flatMap((set) => /^[^=]*\.outputs?\+?=(.*)$/s.exec(set)?.[1] ?? []),
  ];
  return outputs.some((output) => {
    if (output === '-') return true;
    const fields = output.split(',').map((field) => field.trim().replaceAll('"', ''));
    const dest = fields.findLast((field) => /^dest=/i.test(field))?.slice('dest='.length);
    return dest === '-' || (dest === undefined && fields.some((field) => /^type=(?:tar|oci)$/i.test(field)));
  });
}

function localContext(positionals: readonly Positional[]): string | null {
  const context = positionals.at(-1)?.word;
  return context === undefined || context === '-' || isRemoteContext(context) ? null : context;
}

function dockerfilesOf(own: readonly GivenOption[], positionals: readonly Positional[]): readonly string[] {
  const context = localContext(positionals);
  const file = lastValue(own, 'file');
  if (context === null || file === '-') return [];
  return [file ?? path.join(context, 'Dockerfile')];
}
