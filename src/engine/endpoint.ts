/** Finds the endpoint that the user's command reaches, from its options, environment and docker's config: files only, no child process. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from './engine.ts';
import { readGlobalArgs } from './global-args.ts';
import { parseJson, recordAt, stringAt } from './json.ts';

export const DEFAULT_SOCKET = '/var/run/docker.sock';

export interface ResolvedEndpoint {
  readonly endpoint: Endpoint;
  /** The docker context that was chosen; `default` when options, environment or the default socket name the engine. */
  readonly context: string;
  /** The directory of docker's own configuration. */
  readonly configDir: string;
}

export interface EndpointSources {
  readonly globalArgs: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a file, or null when it cannot be read. */
  readonly readText?: (path: string) => string | null;
}

/**
 * Precedence as in docker CLI 28 (`cli/command/cli.go`, `resolveContextName`): `--context`, `-H`, DOCKER_HOST,
 * DOCKER_CONTEXT, `currentContext` of config.json, then the default socket.
 */
export function resolveEndpoint(sources: EndpointSources): ResolvedEndpoint {
  const { globalArgs, env, readText = readTextFile } = sources;
  const named = readGlobalArgs(globalArgs);
  const configDir =
    named.configDir ?? nonEmpty(env['DOCKER_CONFIG']) ?? join(env['HOME'] ?? homedir(), '.docker');
  const host = named.host ?? nonEmpty(env['DOCKER_HOST']);
  const context = named.context ?? (host === null ? contextFromFiles(env, configDir, readText) : 'default');
  if (context !== 'default') {
    return { endpoint: endpointOfContext(context, configDir, readText), context, configDir };
  }
  return { endpoint: parseHost(host ?? `unix://${DEFAULT_SOCKET}`), context, configDir };
}

/** The file of a context's description: its folder is the sha256 of its name (docker CLI, `cli/context/store`). */
export function contextMetaPath(configDir: string, context: string): string {
  const folder = createHash('sha256').update(context).digest('hex');
  return join(configDir, 'contexts', 'meta', folder, 'meta.json');
}

/** An address as `-H` takes it; without a scheme it is TCP. */
export function parseHost(host: string): Endpoint {
  const url = host.includes('://') ? host : `tcp://${host}`;
  if (url.startsWith('unix://')) return { kind: 'unix', path: url.slice('unix://'.length) || DEFAULT_SOCKET };
  if (/^(tcp|https?):\/\//.test(url)) return { kind: 'tcp', url };
  if (url.startsWith('ssh://')) return { kind: 'ssh', url };
  return { kind: 'other', url };
}

/** The path of its unix socket; null where it is none. */
export function socketOf(endpoint: Endpoint): string | null {
  return endpoint.kind === 'unix' ? endpoint.path : null;
}

/** The endpoint as one line of text. */
export function endpointText(endpoint: Endpoint): string {
  return endpoint.kind === 'unix' ? `unix://${endpoint.path}` : endpoint.url;
}

function contextFromFiles(
  env: EndpointSources['env'],
  configDir: string,
  readText: (path: string) => string | null,
): string {
  const fromEnv = nonEmpty(env['DOCKER_CONTEXT']);
  if (fromEnv !== null) return fromEnv;
  const config = readText(join(configDir, 'config.json'));
  return stringAt(parseJson(config ?? ''), 'currentContext') ?? 'default';
}

function endpointOfContext(
  context: string,
  configDir: string,
  readText: (path: string) => string | null,
): Endpoint {
  const meta = parseJson(readText(contextMetaPath(configDir, context)) ?? '');
  const host = stringAt(recordAt(recordAt(meta, 'Endpoints'), 'docker'), 'Host');
  return host === null ? { kind: 'other', url: `context:${context}` } : parseHost(host);
}

function readTextFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
