/**
 * Checks the images' records: a configuration's name is its own digest (moby, `image/fs.go`, refuses any other), and every tag
 * names an image that is there.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { errnoOf } from '../../privileged/errno.ts';
import { type Dependents, NO_DEPENDENTS } from './dependents.ts';
import { broken, count, healthy, withDependents } from './findings.ts';
import { type Tag, tagsOf } from './graph-store.ts';
import { isThere, lookRepeatedly, namesIn, whatStays } from './look-again.ts';

const IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' } as const;

export async function checkImagedb(
  dataRoot: string,
  dependents: Dependents = NO_DEPENDENTS,
): Promise<Finding> {
  const imagedb = join(dataRoot, 'image', 'overlay2', 'imagedb');
  const content = join(imagedb, 'content', 'sha256');
  const about = { id: 'layerdb', path: content } as const;
  const ids = await namesIn(content);
  const torn = await lookRepeatedly(ids, (id) => isTorn(join(content, id), id));
  if (torn.length > 0) {
    const detail = `${torn.length} of ${count(ids.length, 'image configuration')} are not what their name says, e.g. ${torn[0]}`;
    return withDependents(broken(about, detail, IMPLIED), await dependents.ofImages(torn));
  }
  const lost = await lookRepeatedly(ids, async (id) => {
    const parent = await parentOf(join(imagedb, 'metadata', 'sha256', id, 'parent'));
    return parent !== null && !(await isThere(join(content, parent)));
  });
  const known = `the configurations of all ${count(ids.length, 'image')} are what their names say`;
  // The engine lives with it: only `docker history` is shorter.
  return healthy(about, lost.length === 0 ? known : `${known}; the parent of ${lost.length} is gone`);
}

/** A name of another form (`.tmp-…`) is no image; one that is gone meanwhile is not torn. */
export async function isTorn(path: string, id: string): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(id)) return false;
  try {
    return (
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex') !== id
    );
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Hex digest of the image that a classic builder's image was made from; null for none. */
async function parentOf(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return /^sha256:([0-9a-f]{64})$/.exec(text.trim())?.[1] ?? null;
}

/** An image that is removed loses its tags first. */
export async function checkTags(dataRoot: string): Promise<Finding> {
  const root = join(dataRoot, 'image', 'overlay2');
  const about = { id: 'repositories-json', path: join(root, 'repositories.json') } as const;
  const read = async (): Promise<readonly Tag[]> =>
    tagsOf(await readFile(about.path, 'utf8').catch(() => null));
  const tags = await read();
  const dangling = await whatStays(async () => {
    const images = new Set(await namesIn(join(root, 'imagedb', 'content', 'sha256')));
    return (await read()).filter(({ image }) => !images.has(image)).map(({ name }) => name);
  });
  if (dangling.length === 0) return healthy(about, `all ${count(tags.length, 'tag')} name an image`);
  const detail = `${dangling.length} of ${count(tags.length, 'tag')} name an image that is gone, e.g. ${dangling[0]}`;
  return withDependents(
    broken(about, detail, IMPLIED),
    dangling.map((name) => `image ${name}`),
  );
}
