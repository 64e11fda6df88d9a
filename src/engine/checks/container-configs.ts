/** Reads what the engine wrote down of its containers (`containers/<id>/config.v2.json`): it needs no engine, and no store of images. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson, recordAt, stringAt } from '../json.ts';
import { namesIn } from './look-again.ts';
import { mapBounded } from './pool.ts';

export interface ContainerConfig {
  readonly id: string;
  /** Without the slash before it. */
  readonly name: string;
  /** As it was asked for: `app:1`; empty when it is not known. */
  readonly image: string;
  readonly networks: readonly string[];
}

/** Without those whose file cannot be read. */
export async function readContainerConfigs(dataRoot: string): Promise<readonly ContainerConfig[]> {
  const root = join(dataRoot, 'containers');
  const read = await mapBounded(await namesIn(root), async (id) => {
    const text = await readFile(join(root, id, 'config.v2.json'), 'utf8').catch(() => null);
    const config = text === null ? null : parseJson(text);
    if (config === null) return [];
    const name = stringAt(config, 'Name')?.replace(/^\//, '') ?? id.slice(0, 12);
    const image = stringAt(recordAt(config, 'Config'), 'Image') ?? '';
    const networks = Object.keys(recordAt(recordAt(config, 'NetworkSettings'), 'Networks'));
    return [{ id, name, image, networks }];
  });
  return read.flat();
}
