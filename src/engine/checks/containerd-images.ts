/** Names the images of a containerd whose metadata cannot be opened any more: from containers, the build cache, and the manifests on disk. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { arrayAt, isRecord, parseJson, recordAt, stringAt } from '../json.ts';
import { lookAtBolt } from './bolt-file.ts';
import { snapshotOf } from './bolt-snapshot.ts';
import { readCacheRecords } from './buildkit-records.ts';
import { readContainerConfigs } from './container-configs.ts';
import { namesOfHolders } from './containerd-metadata.ts';
import { containerdContent, recordsOf } from './content-sizes.ts';
import { count } from './findings.ts';
import { shortImageName } from './image-names.ts';
import { namesIn } from './look-again.ts';
import { mapBounded } from './pool.ts';

/** A manifest is smaller, in bytes. */
const MAX_MANIFEST = 256 * 1024;
/** More blobs are not looked at. */
const MAX_BLOBS = 5000;

/** Images and records of the build cache, by the metadata; they can be read. */
export async function dependentsOfSnapshotter(containerdRoot: string): Promise<readonly string[]> {
  const content = containerdContent(containerdRoot);
  if ((await lookAtBolt(content.metadata)).kind !== 'valid') return [];
  const read = await recordsOf(content);
  if ('why' in read) return [];
  return namesOfHolders(read.holders);
}

/** What still tells of images when the metadata are gone. */
export async function dependentsOfMetadata(
  dataRoot: string,
  containerdRoot: string,
): Promise<readonly string[]> {
  const [containers, based, manifests] = await Promise.all([
    readContainerConfigs(dataRoot),
    baseImages(join(dataRoot, 'buildkit', 'containerd-overlayfs', 'metadata_v2.db')).catch(() => []),
    countImages(join(containerdContent(containerdRoot).blobs, 'sha256')),
  ]);
  const images = containers.map(({ image }) => image).filter((image) => image !== '');
  const named = [...new Set([...images, ...based])].toSorted();
  return [
    ...(manifests === 0 ? [] : [`${count(manifests, 'image')}, by the manifests on disk`]),
    ...named.map((name) => `image ${name}`),
    ...containers.map(({ name }) => `container ${name}`),
  ];
}

/** `app:1`, without the digest that BuildKit adds. */
async function baseImages(records: string): Promise<readonly string[]> {
  const read = await snapshotOf(records);
  if (read.kind !== 'read') return [];
  const refs = readCacheRecords(read.tree).flatMap(({ images }) => images);
  return refs.map((ref) => shortImageName(ref.replace(/@sha256:[0-9a-f]{64}$/, '')));
}

/** Indexes and manifests that no other one names. */
async function countImages(blobs: string): Promise<number> {
  const names = (await namesIn(blobs)).slice(0, MAX_BLOBS);
  const found = await mapBounded(names, (name) => manifestAt(join(blobs, name)));
  const tops = new Set(names.filter((_, index) => found[index] !== null));
  for (const below of found.flatMap((children) => children ?? [])) tops.delete(below);
  return tops.size;
}

/** Hex digests of the manifests that it names; null for what is neither an index nor a manifest. */
async function manifestAt(path: string): Promise<readonly string[] | null> {
  const size = await stat(path).then(
    (found) => found.size,
    () => MAX_MANIFEST,
  );
  if (size >= MAX_MANIFEST) return null;
  const parsed = parseJson(await readFile(path, 'utf8').catch(() => ''));
  if (!isRecord(parsed) || parsed['schemaVersion'] !== 2) return null;
  const isManifest = stringAt(recordAt(parsed, 'config'), 'digest') !== null;
  if (!isManifest && !Array.isArray(parsed['manifests'])) return null;
  return arrayAt(parsed, 'manifests').flatMap((one) => stringAt(one, 'digest')?.replace('sha256:', '') ?? []);
}
