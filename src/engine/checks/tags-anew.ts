/** Finds out the tags of images whose list is broken: from what is left of it, from the last inventory, from containers. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { arrayAt, parseJson, recordAt, stringAt, stringsOf } from '../json.ts';
import { type MadeFrom, readMadeFrom } from './container-configs.ts';
import type { Tag } from './graph-store.ts';
import { namesIn } from './look-again.ts';
import { mapBounded } from './pool.ts';

export type TagSource = 'the broken list' | 'the last inventory' | 'containers';

export interface FoundTag extends Tag {
  readonly source: TagSource;
}

export interface Nameless {
  /** Hex digest of its configuration. */
  readonly image: string;
  /** Where its uppermost layer came from or went to; null where that is not recorded. */
  readonly repository: string | null;
}

export interface TagsAnew {
  readonly tags: readonly FoundTag[];
  /** Images that had a name, as far as is known, and have none now. */
  readonly nameless: readonly Nameless[];
}

export interface TagSources {
  readonly dataRoot: string;
  /** Directory of the store's records: `image/overlay2`. */
  readonly imageRoot: string;
  readonly broken: string;
  readonly inventory: readonly Tag[];
  /** Hex digests of images that had no name when the inventory was made. */
  readonly neverNamed: readonly string[];
}

interface Image {
  readonly id: string;
  readonly diffIds: readonly string[];
}

/** A name that the engine would take: `app:1`, `localhost:5000/a/b@sha256:…` (distribution, `reference/regexp.go`, roughly). */
const NAME = /^[A-Za-z0-9][\w./:-]{0,300}(?::\w[\w.-]{0,127}|@sha256:[0-9a-f]{64})$/;
const PAIR = /"([^"\\\s]{1,512})"\s*:\s*"sha256:([0-9a-f]{64})"/g;

/** Each tag is of an image whose configuration is there and is what its name says; the first source that knows a name wins. */
export async function tagsAnew(sources: TagSources): Promise<TagsAnew> {
  const images = await wholeImages(sources.imageRoot);
  const there = new Set(images.map(({ id }) => id));
  const made = await readMadeFrom(sources.dataRoot);
  const found = new Map<string, FoundTag>();
  const take = (source: TagSource, tags: readonly Tag[]): void => {
    for (const { name, image } of tags)
      if (NAME.test(name) && there.has(image) && !found.has(name)) found.set(name, { name, image, source });
  };
  take('the broken list', pairsIn(sources.broken));
  take('the last inventory', sources.inventory);
  take('containers', made.flatMap(tagOfContainer));
  const tags = [...found.values()];
  return { tags, nameless: await namelessAmong(images, tags, sources) };
}

/** Whole entries of a list that was cut off. */
export function pairsIn(text: string): readonly Tag[] {
  return [...text.matchAll(PAIR)].map(([, name = '', image = '']) => ({ name, image }));
}

/** The name that was asked for, as the engine would list it; nothing for an id. The newest container stands first. */
export function tagOfContainer({ asked, image }: MadeFrom): readonly Tag[] {
  if (image === null || asked === '' || /^(sha256:)?[0-9a-f]{4,64}$/.test(asked)) return [];
  const familiar = asked.replace(/^(index\.)?docker\.io\/(library\/)?/, '');
  const last = familiar.split('/').at(-1) ?? '';
  return [{ name: /[:@]/.test(last) ? familiar : `${familiar}:latest`, image }];
}

/** `{"Repositories":{"app":{"app:1":"sha256:…"}}}` (moby, reference/store.go). */
export function repositoriesJson(tags: readonly Tag[]): string {
  const repositories: Record<string, Record<string, string>> = {};
  for (const { name, image } of tags) {
    const repository = name.includes('@') ? name.replace(/@.*$/, '') : name.replace(/:[^:/]*$/, '');
    repositories[repository] ??= {};
    Object.assign(repositories[repository], { [name]: `sha256:${image}` });
  }
  return JSON.stringify({ Repositories: repositories });
}

async function wholeImages(imageRoot: string): Promise<readonly Image[]> {
  const content = join(imageRoot, 'imagedb', 'content', 'sha256');
  const read = await mapBounded(await namesIn(content), async (id) => {
    const text = await readFile(join(content, id)).catch(() => null);
    if (text === null || createHash('sha256').update(text).digest('hex') !== id) return [];
    const diffIds = stringsOf(arrayAt(recordAt(parseJson(text.toString('utf8')), 'rootfs'), 'diff_ids'));
    return [{ id, diffIds }];
  });
  return read.flat();
}

/** Parents of a classic builder's images never had one. */
async function namelessAmong(
  images: readonly Image[],
  tags: readonly Tag[],
  { imageRoot, neverNamed }: TagSources,
): Promise<readonly Nameless[]> {
  const metadata = join(imageRoot, 'imagedb', 'metadata', 'sha256');
  const parents = await mapBounded(await namesIn(metadata), (id) =>
    readFile(join(metadata, id, 'parent'), 'utf8').catch(() => ''),
  );
  const explained = new Set([
    ...tags.map(({ image }) => image),
    ...neverNamed,
    ...parents.map((parent) => parent.trim().replace('sha256:', '')),
  ]);
  const nameless = images.filter(({ id }) => !explained.has(id));
  return mapBounded(nameless, async ({ id, diffIds }) => ({
    image: id,
    repository: await repositoryOf(imageRoot, diffIds.at(-1) ?? ''),
  }));
}

/** `distribution/v2metadata-by-diffid` (moby, `distribution/metadata/v2_metadata_service.go`): of layers, not of tags. */
async function repositoryOf(imageRoot: string, diffId: string): Promise<string | null> {
  if (!/^sha256:[0-9a-f]{64}$/.test(diffId)) return null;
  const path = join(imageRoot, 'distribution', 'v2metadata-by-diffid', 'sha256', diffId.slice(7));
  const known = parseJson(await readFile(path, 'utf8').catch(() => ''));
  return Array.isArray(known) ? stringAt(known.at(-1), 'SourceRepository') : null;
}
