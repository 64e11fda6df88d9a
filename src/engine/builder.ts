/** Finds the builder that the command's build runs in: from the command, the environment and buildx's own files, else by asking buildx. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildTool } from '../command/wrapped-command.ts';
import { endpointText } from './endpoint.ts';
import type { BuilderFacts, DockerCli, Endpoint } from './engine.ts';
import { arrayAt, isRecord, parseJson, recordAt, stringAt } from './json.ts';

export interface BuilderQuestion {
  /** Null for `doctor`, which has no command. */
  readonly tool: BuildTool | null;
  /** What the command or BUILDX_BUILDER names. */
  readonly named: string | null;
  readonly configDir: string;
  readonly context: string;
  readonly endpoint: Endpoint;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const INSPECT_LIMIT_MS = 10_000;

/** Null when it cannot be found out. */
export async function findBuilder(question: BuilderQuestion, cli: DockerCli): Promise<BuilderFacts | null> {
  if (question.tool === 'compose-v1-build') return ownBuilder(question);
  const plain = question.tool === 'docker-build' && !buildIsBuildx(question);
  const name = question.named ?? (plain ? null : currentBuilder(question));
  if (name === null || name === 'default' || name === question.context) return ownBuilder(question);
  return builderFromFile(question, name) ?? (await builderFromInspect(cli, name));
}

/** The engine's own: buildx names it like the docker context. */
function ownBuilder(question: BuilderQuestion): BuilderFacts {
  return { name: question.named ?? question.context, driver: 'docker', containers: [] };
}

/** `docker build` uses the engine's own builder, whatever `buildx use` chose, unless `buildx install` made it an alias (docker CLI, `cmd/docker/builder.go`). */
function buildIsBuildx(question: BuilderQuestion): boolean {
  const config = parseJson(readText(join(question.configDir, 'config.json')));
  return stringAt(recordAt(config, 'aliases'), 'builder') === 'buildx';
}

function buildxDir(question: BuilderQuestion): string {
  const own = question.env['BUILDX_CONFIG'];
  return own === undefined || own === '' ? join(question.configDir, 'buildx') : own;
}

/** `buildx use`: `current` holds the endpoint's key and the name (buildx, `store/store.go`). Per endpoint, `--default`: in `defaults/`. */
function currentBuilder(question: BuilderQuestion): string | null {
  const dir = buildxDir(question);
  const key = endpointKey(question);
  const current = parseJson(readText(join(dir, 'current')));
  if (isRecord(current)) {
    const applies = current['Global'] === true || stringAt(current, 'Key') === key;
    const name = stringAt(current, 'Name');
    if (applies && name !== null) return name;
  }
  const preset = readText(
    join(dir, 'defaults', createHash('sha256').update(key).digest('hex').slice(0, 20)),
  ).trim();
  return preset === '' ? null : preset;
}

/** buildx's key of an endpoint: the context's name, or for the default context the address (buildx, `util/dockerutil`). */
function endpointKey(question: BuilderQuestion): string {
  return question.context === 'default' ? endpointText(question.endpoint) : question.context;
}

function builderFromFile(question: BuilderQuestion, name: string): BuilderFacts | null {
  const record = join(buildxDir(question), 'instances', name);
  const instance = parseJson(readText(record));
  const driver = stringAt(instance, 'Driver');
  if (driver === null) return null;
  const nodes = arrayAt(instance, 'Nodes')
    .map((node) => stringAt(node, 'Name'))
    .filter((node) => node !== null);
  return { ...builderOf(name, driver, nodes), record };
}

async function builderFromInspect(cli: DockerCli, name: string): Promise<BuilderFacts | null> {
  const answer = await cli.docker(['buildx', 'inspect', name], { timeoutMs: INSPECT_LIMIT_MS });
  if (answer.exitCode !== 0) return null;
  const driver = /^Driver:\s*(\S+)/m.exec(answer.stdout)?.[1] ?? '';
  const nodes = answer.stdout.split(/^Nodes:/m)[1] ?? '';
  const names = [...nodes.matchAll(/^Name:\s*(\S+)/gm)].map((match) => match[1] ?? '');
  return builderOf(name, driver, names);
}

function builderOf(name: string, driver: string, nodes: readonly string[]): BuilderFacts {
  const kind = DRIVERS.find((known) => known === driver) ?? 'other';
  const containers = kind === 'docker-container' ? nodes.map((node) => `buildx_buildkit_${node}`) : [];
  return { name, driver: kind, containers };
}

const DRIVERS = ['docker', 'docker-container', 'kubernetes', 'remote'] as const;

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
