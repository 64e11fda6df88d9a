/** Names the containers' largest log files: without a limit of their own they grow until the disk is full. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson, stringAt } from '../json.ts';
import { mapBounded } from './pool.ts';

/** A smaller one is not what fills a disk, in bytes. */
const MIN_BYTES = 1024 * 1024;
const NAMED = 3;

interface LogFile {
  readonly path: string;
  readonly container: string;
  readonly bytes: number;
}

/** `largest logs of containers: web 812 MiB (D/containers/…-json.log)`; empty where there is none worth a word. */
export async function largestLogs(dataRoot: string): Promise<string> {
  const root = join(dataRoot, 'containers');
  const ids = await readdir(root).catch(() => []);
  const files = (await mapBounded(ids, (id) => logsOf(root, id))).flat();
  const large = files.filter(({ bytes }) => bytes >= MIN_BYTES).toSorted((a, b) => b.bytes - a.bytes);
  if (large.length === 0) return '';
  const named = await Promise.all(large.slice(0, NAMED).map((file) => nameOf(root, file)));
  return `largest logs of containers: ${named.join(', ')}`;
}

/** Those of the drivers `json-file` (`<id>-json.log`, `.log.1`, …) and `local` (`local-logs/container.log`). */
async function logsOf(root: string, container: string): Promise<readonly LogFile[]> {
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
      container,
      // What it takes of the disk: a log may be a file with holes.
      bytes: await stat(path).then(
        ({ blocks }) => blocks * 512,
        () => 0,
      ),
    })),
  );
}

async function nameOf(root: string, { path, container, bytes }: LogFile): Promise<string> {
  const config = await readFile(join(root, container, 'config.v2.json'), 'utf8').catch(() => '');
  const name = stringAt(parseJson(config), 'Name')?.replace(/^\//, '') ?? container.slice(0, 12);
  return `${name} ${Math.floor(bytes / 1024 / 1024)} MiB (${path})`;
}
