/** Asks the running engine about itself and its volumes: over its socket, else with the docker CLI. */
import type { ComponentVersions } from '../core/component-versions.ts';
import { apiGet } from './api.ts';
import type { DockerCli, Endpoint, Volume } from './engine.ts';
import { type InfoFacts, isBuilderState, readInfo, readVersions } from './info.ts';
import { volumesFrom } from './inventory.ts';
import { isRecord, parseJson } from './json.ts';

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

/** Volumes of users: a builder's state is its cache. Null when it does not answer in time. */
export async function askVolumes(
  endpoint: Endpoint,
  cli: DockerCli | null,
  options: AskOptions,
): Promise<readonly Volume[] | null> {
  if (endpoint.kind === 'unix') return volumesOf(await getJson(endpoint.path, '/volumes', options));
  const words = ['volume', 'ls', '--format', '{{.Name}}\t{{.Driver}}\t{{.Labels}}'];
  const answer = await cli?.docker(words, { timeoutMs: options.timeoutMs });
  if (answer?.exitCode !== 0) return null;
  const lines = answer.stdout.split('\n').filter((line) => line !== '');
  return userVolumes(lines.map(volumeOfLine));
}

/** The engine's answer to `GET /volumes`; null when it is not that. */
export function volumesOf(answer: unknown): readonly Volume[] | null {
  if (!isRecord(answer) || !('Volumes' in answer)) return null;
  return userVolumes(
    volumesFrom(answer).map(({ name, driver, labels }) => {
      const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
      return { name, driver, labels: pairs, bytes: null };
    }),
  );
}

/** Of which only the directory tells. */
export function namedVolumes(names: readonly string[]): readonly Volume[] {
  return userVolumes(names.map((name) => ({ name, driver: null, labels: null, bytes: null })));
}

/** The client writes labels behind each other, and a comma within one as it is. */
function volumeOfLine(line: string): Volume {
  const [name = '', driver = '', labels = ''] = line.split('\t');
  return { name, driver, labels: labels.split(',').filter((label) => label !== ''), bytes: null };
}

function userVolumes(volumes: readonly Volume[]): readonly Volume[] {
  return volumes.filter(({ name }) => !isBuilderState(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
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
