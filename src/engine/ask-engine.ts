/** Asks the running engine about itself and its volumes: over its socket, else with the docker CLI. */
import type { ComponentVersions } from '../core/component-versions.ts';
import { apiGet } from './api.ts';
import type { DockerCli, Endpoint } from './engine.ts';
import { type InfoFacts, readInfo, readVersions, readVolumeNames } from './info.ts';
import { parseJson } from './json.ts';

export interface AskOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly background?: boolean;
}

/** Null when it does not answer in time. */
export async function askInfo(
  endpoint: Endpoint,
  cli: DockerCli | null,
  options: AskOptions,
): Promise<InfoFacts | null> {
  if (endpoint.kind === 'unix') return readInfo(await getJson(endpoint.path, '/info', options));
  const answer = await cli?.docker(['info', '--format', '{{json .}}'], { timeoutMs: options.timeoutMs });
  return answer?.exitCode === 0 ? readInfo(parseJson(answer.stdout)) : null;
}

export async function askVolumes(
  endpoint: Endpoint,
  cli: DockerCli | null,
  options: AskOptions,
): Promise<readonly string[] | null> {
  if (endpoint.kind === 'unix') return readVolumeNames(await getJson(endpoint.path, '/volumes', options));
  const answer = await cli?.docker(['volume', 'ls', '--quiet'], { timeoutMs: options.timeoutMs });
  return answer?.exitCode === 0 ? answer.stdout.split('\n').filter((name) => name !== '') : null;
}

/** Null when it does not answer in time. */
export async function askVersions(
  endpoint: Endpoint,
  cli: DockerCli,
  options: AskOptions,
): Promise<ComponentVersions | null> {
  if (endpoint.kind === 'unix') return readVersions(await getJson(endpoint.path, '/version', options));
  const answer = await cli.docker(['version', '--format', '{{json .Server}}'], {
    timeoutMs: options.timeoutMs,
  });
  return answer.exitCode === 0 ? readVersions(parseJson(answer.stdout)) : null;
}

/** The decoded answer of `GET path`; null for anything but status 200. */
export async function getJson(socketPath: string, path: string, options: AskOptions): Promise<unknown> {
  const answer = await apiGet(socketPath, path, options);
  return answer.kind === 'answer' && answer.status === 200 ? parseJson(answer.body) : null;
}
