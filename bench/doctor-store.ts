/** Makes a store of the overlay2 driver as large as a busy builder's: images of many layers, layers of many files. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chainIds } from '../src/engine/checks/chain-ids.ts';

export interface StoreSize {
  readonly images: number;
  readonly layersPerImage: number;
  readonly filesPerLayer: number;
}

interface Layer {
  readonly id: string;
  readonly link: string;
}

/** An engine that starts on it has these images; what the store had before stays. */
export async function fillStore(dataRoot: string, size: StoreSize): Promise<void> {
  await mkdir(join(dataRoot, 'overlay2', 'l'), { recursive: true });
  await mkdir(join(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256'), { recursive: true });
  const tags: Record<string, Record<string, string>> = {};
  for (let image = 0; image < size.images; image += 1) {
    const id = await makeImage(dataRoot, size);
    tags[`large${image}`] = { [`large${image}:1`]: `sha256:${id}` };
  }
  const path = join(dataRoot, 'image', 'overlay2', 'repositories.json');
  await writeFile(path, JSON.stringify({ Repositories: tags }));
}

async function makeImage(dataRoot: string, { layersPerImage, filesPerLayer }: StoreSize): Promise<string> {
  const diffIds = Array.from({ length: layersPerImage }, () => `sha256:${randomBytes(32).toString('hex')}`);
  const chains = chainIds(diffIds);
  const below: Layer[] = [];
  for (const [index, chain] of chains.entries()) {
    const layer = await makeLayer(dataRoot, below, filesPerLayer);
    const folder = join(dataRoot, 'image', 'overlay2', 'layerdb', 'sha256', chain);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'cache-id'), layer.id);
    await writeFile(join(folder, 'diff'), diffIds[index] ?? '');
    await writeFile(join(folder, 'size'), '1');
    if (index > 0) await writeFile(join(folder, 'parent'), `sha256:${chains[index - 1]}`);
    below.unshift(layer);
  }
  const platform = { architecture: process.arch === 'arm64' ? 'arm64' : 'amd64', os: 'linux' };
  const config = JSON.stringify({ ...platform, config: {}, rootfs: { type: 'layers', diff_ids: diffIds } });
  const id = createHash('sha256').update(config).digest('hex');
  await writeFile(join(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256', id), config);
  return id;
}

async function makeLayer(dataRoot: string, below: readonly Layer[], files: number): Promise<Layer> {
  const layer = {
    id: randomBytes(32).toString('hex'),
    link: randomBytes(13).toString('hex').toUpperCase(),
  };
  const folder = join(dataRoot, 'overlay2', layer.id);
  await mkdir(join(folder, 'diff'), { recursive: true });
  await Promise.all(
    Array.from({ length: files }, (_, index) => writeFile(join(folder, 'diff', `file${index}`), '')),
  );
  await symlink(`../${layer.id}/diff`, join(dataRoot, 'overlay2', 'l', layer.link));
  await writeFile(join(folder, 'link'), layer.link);
  await writeFile(join(folder, 'committed'), '');
  if (below.length === 0) return layer;
  await mkdir(join(folder, 'work'));
  await writeFile(join(folder, 'lower'), below.map(({ link }) => `l/${link}`).join(':'));
  return layer;
}
