/** Names the containers' largest log files: without a limit of their own they grow until the disk is full. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson, stringAt } from '../json.ts';
import { mapBounded } from './pool.ts';

/** A smaller one is not what fills a disk, in bytes. */
const MIN_BYTES = 1024 * 1024;
const NAMED = 3;

export interface LogFile {
  readonly path: string;
  /** The container's name, or its short id. */
  readonly name: string;
  /** What it takes of the disk: a log may be a file with holes. */
  readonly bytes: number;
}

/** `largest logs of containers: web 812 MiB (D/containers/…-json.log)`; empty where there is none worth a word. */
export async function largestLogs(dataRoot: string): Promise<string> {
  const files = await containerLogs(dataRoot);
  const large = files.filter(({ bytes }) => bytes >= MIN_BYTES).toSorted((a, b) => b.bytes - a.bytes);
  if (large.length === 0) return '';
  const named = large
    .slice(0, NAMED)
    .map(({ name, bytes, path }) => `${name} ${Math.floor(bytes / 1024 / 1024)} MiB (${path})`);
  return `largest logs of containers: ${named.join(', ')}; the log option \`max-size\` (\`log-opts\` in daemon.json, for new containers) keeps them small`;
}

/** Every log file that the engine keeps of a container. */
export async function containerLogs(dataRoot: string): Promise<readonly LogFile[]> {
  const root = join(dataRoot, 'containers');
  const ids = await readdir(root).catch(() => []);
  const logs = await mapBounded(ids, async (id) => {
    const files = await logsOf(root, id);
    const name = files.length === 0 ? '' : await nameOf(root, id);
    return files.map((file) => ({ ...file, name }));
  });
  return logs.flat();
}

/** Those of the drivers `json-file` (`<id>-json.log`, `.log.1`, …) and `local` (`local-logs/container.log`). */
async function logsOf(root: string, container: string): Promise<readonly Omit<LogFile, 'name'>[]> {
  const folder = join(root, container);
  const own = await readdir(folder).catch(() => []);
  const local = await readdir(join(folder, 'local-logs')).catch(() => []);
  const paths = [
    ...own.filter((name) => name.includes('-json.log')).map((name) => join(folder, name)),
    ...local.map((name) => join(folder, 'local-logs', name)),
  ];
  return Promise.all(
    paths.map(async (path) => ({
      path,
      bytes: await stat(path).then(
        ({ blocks }) => blocks * 512,
        () => 0,
      ),
    })),
  );
}

async function nameOf(root: string, container: string): Promise<string> {
  const config = await readFile(join(root, container, 'config.v2.json'), 'utf8').catch(() => '');
  return stringAt(parseJson(config), 'Name')?.replace(/^\//, '') ?? container.slice(0, 12);
}
