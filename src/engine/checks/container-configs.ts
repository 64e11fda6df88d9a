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
  return (await readConfigs(dataRoot)).map(({ id, config }) => {
    const name = stringAt(config, 'Name')?.replace(/^\//, '') ?? id.slice(0, 12);
    const image = stringAt(recordAt(config, 'Config'), 'Image') ?? '';
    const networks = Object.keys(recordAt(recordAt(config, 'NetworkSettings'), 'Networks'));
    return { id, name, image, networks };
  });
}

export interface MadeFrom {
  /** As it was asked for: `app:1`, or an id. */
  readonly asked: string;
  /** Hex digest of the image; null where it is not told. */
  readonly image: string | null;
}

/** What each container was made from, the newest container first. */
export async function readMadeFrom(dataRoot: string): Promise<readonly MadeFrom[]> {
  const configs = (await readConfigs(dataRoot)).toSorted((a, b) =>
    (stringAt(b.config, 'Created') ?? '').localeCompare(stringAt(a.config, 'Created') ?? ''),
  );
  return configs.map(({ config }) => ({
    asked: stringAt(recordAt(config, 'Config'), 'Image') ?? '',
    image: /^sha256:([0-9a-f]{64})$/.exec(stringAt(config, 'Image') ?? '')?.[1] ?? null,
  }));
}

interface ReadConfig {
  readonly id: string;
  readonly config: unknown;
}

async function readConfigs(dataRoot: string): Promise<readonly ReadConfig[]> {
  const root = join(dataRoot, 'containers');
  const read = await mapBounded(await namesIn(root), async (id) => {
    const text = await readFile(join(root, id, 'config.v2.json'), 'utf8').catch(() => null);
    const config = text === null ? null : parseJson(text);
    return config === null ? [] : [{ id, config }];
  });
  return read.flat();
}
