/** Finds the build subcommand behind the global options, or says what else the command is. */
import path from 'node:path';
import { BUILDX, COMPOSE, DOCKER, type OptionTable } from './option-tables.ts';
import { type GivenOption, isOn, readOptions } from './read-options.ts';
import type { BuildTool } from './wrapped-command.ts';

export interface Subcommand {
  readonly kind: 'found';
  readonly tool: BuildTool;
  readonly program: string;
  /** Global options of docker, of buildx and of Compose, in the order given. */
  readonly globals: readonly GivenOption[];
  readonly optionsAt: number;
}

export interface Refused {
  readonly kind: 'refused';
  readonly why: string;
}

const WRAPPED =
  'docker build, docker buildx build, docker buildx bake, docker compose build or docker-compose build';

/** What stands behind the program: a tool, or a group with global options of its own. */
type Node =
  | { readonly kind: 'tool'; readonly tool: BuildTool }
  | { readonly kind: 'group'; readonly table: OptionTable; readonly next: Readonly<Record<string, Node>> };

function tool(name: BuildTool): Node {
  return { kind: 'tool', tool: name };
}

const BUILDX_COMMANDS: Node = {
  kind: 'group',
  table: BUILDX,
  next: {
    build: tool('buildx-build'),
    b: tool('buildx-build'),
    bake: tool('buildx-bake'),
    f: tool('buildx-bake'),
  },
};

/** docker/cli: cmd/docker/builder.go forwards `build`, `image build`, `builder …` and `bake` to buildx. */
const DOCKER_COMMANDS: Node = {
  kind: 'group',
  table: DOCKER,
  next: {
    build: tool('docker-build'),
    bake: tool('buildx-bake'),
    image: { kind: 'group', table: DOCKER, next: { build: tool('docker-build') } },
    builder: {
      kind: 'group',
      table: BUILDX,
      next: { build: tool('docker-build'), bake: tool('buildx-bake') },
    },
    buildx: BUILDX_COMMANDS,
    compose: { kind: 'group', table: COMPOSE, next: { build: tool('compose-build') } },
  },
};

const COMPOSE_COMMANDS: Node = { kind: 'group', table: COMPOSE, next: { build: tool('compose-v1-build') } };

export function findSubcommand(argv: readonly string[]): Subcommand | Refused {
  const program = argv[0];
  if (program === undefined || program === '') return refuse(`no command was given: give ${WRAPPED}`);
  const name = path.basename(program);
  if (name === 'docker') return walk(argv, program, DOCKER_COMMANDS);
  if (name === 'docker-compose') return walk(argv, program, COMPOSE_COMMANDS);
  return refuse(whyNotDocker(program, name, argv));
}

function walk(argv: readonly string[], program: string, root: Node): Subcommand | Refused {
  const globals: GivenOption[] = [];
  const names = [path.basename(program)];
  let node = root;
  let at = 1;
  while (node.kind === 'group') {
    const read = readOptions(argv.slice(at), node.table, true);
    globals.push(...read.options);
    const word = read.positionals[0];
    if (isOn(read.options, 'help') || isOn(read.options, 'version')) {
      return refuse('--help and --version build nothing: run them without Buildmend');
    }
    if (word === undefined) return refuse(`"${names.join(' ')}" alone builds nothing: give ${WRAPPED}`);
    names.push(word.word);
    const next: Node | undefined = Object.hasOwn(node.next, word.word) ? node.next[word.word] : undefined;
    if (next === undefined) return refuse(whyNotWrapped(names, argv));
    node = next;
    at += word.at + 1;
  }
  return { kind: 'found', tool: node.tool, program, globals, optionsAt: at };
}

function refuse(why: string): Refused {
  return { kind: 'refused', why };
}

function whyNotWrapped(names: readonly string[], argv: readonly string[]): string {
  const command = names.join(' ');
  const verb = names.at(-1);
  const isCompose = names.includes('compose') || names[0] === 'docker-compose';
  if (isCompose && (verb === 'up' || verb === 'run' || verb === 'create')) {
    return `"${command}" also starts services, which must not be repeated: wrap "${command.replace(/ \w+$/, ' build')}", then run "${command}${argv.includes('--build') ? ' --no-build' : ''}" in a step of its own`;
  }
  return `"${command}" is not a build: Buildmend wraps ${WRAPPED}`;
}

const SHELLS = new Set(['sh', 'bash', 'dash', 'zsh', 'ksh', 'fish', 'pwsh', 'cmd']);
const PREFIXES = new Set(['sudo', 'env', 'time', 'nice', 'timeout', 'exec', 'nohup', 'doas', 'command']);

function whyNotDocker(program: string, name: string, argv: readonly string[]): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*=/.test(program)) {
    return `"${program.split('=', 1)[0]}=…" is the shell's way to set a variable, and no shell runs here: set it in the environment of the step`;
  }
  if (SHELLS.has(name))
    return `"${name}" is a shell: give the docker command itself (${WRAPPED}), a script stays outside`;
  if (PREFIXES.has(name))
    return `"${name}" cannot stand before the docker command: run Buildmend itself under it`;
  if (argv.length === 1 && /\s/.test(program)) {
    return `"${program}" is one word: give the command as words after "--" (docker build …), not as one quoted string`;
  }
  return `"${name}" is not docker: Buildmend wraps ${WRAPPED}`;
}
