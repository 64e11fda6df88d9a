/** Loads images of containerd's store that was set aside into the engine that has a new one: their blobs are whole, their records are not. */
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { containerdImageNames, type NamedDigest } from '../../engine/checks/containerd-image-names.ts';
import { containerdContent } from '../../engine/checks/content-sizes.ts';
import { wholeImage } from '../../engine/checks/whole-images.ts';
import { loadImages } from '../aside-images/load-images.ts';
import { type NamedImage, ociArchive } from '../aside-images/oci-archive.ts';
import { checkedPath } from '../checked-path.ts';
import { recordedRoot } from '../proven-root.ts';
import { asideDir, readManifest } from '../set-aside/manifest.ts';

export interface LoadAsideImagesArgs {
  readonly dataRoot: string;
  readonly id: string;
  /** Of the containerd that held the images, relative to the data root: `containerd/daemon`. */
  readonly containerdRoot: string;
  /** Where the engine listens. */
  readonly socketPath: string;
  /** Names as they were last known, for where containerd's own database cannot be read. */
  readonly known: readonly NamedDigest[];
}

export interface LoadAsideImagesResult {
  readonly loaded: readonly string[];
  readonly left: readonly { readonly name: string; readonly why: string }[];
  readonly bytes: number;
  /** containerd's own database named them: there were no others. */
  readonly complete: boolean;
}

/** A loaded image takes its blobs and, unpacked, up to three times as much; what is left free is for the build. */
const SPACE_FACTOR = 4;

/** Nothing of what was set aside changes. Throws when nothing is recorded under the id. */
export async function loadAsideImages(
  args: LoadAsideImagesArgs,
  signal: AbortSignal,
): Promise<LoadAsideImagesResult> {
  const dataRoot = await recordedRoot(args.dataRoot);
  const manifest = await readManifest(dataRoot, args.id);
  if (manifest?.state !== 'renamed') throw new Error(`nothing whole is set aside under ${args.id}`);
  const socketPath = checkedPath(args.socketPath);
  const [entry = ''] = args.containerdRoot.split('/');
  if (!manifest.entries.includes(entry) || args.containerdRoot.split('/').includes('..'))
    throw new Error(`${args.containerdRoot} is not among what was set aside`);
  const store = join(asideDir(dataRoot, args.id), 'store', args.containerdRoot);
  const { metadata, blobs } = containerdContent(store);
  const own = await containerdImageNames(metadata);
  const named = (own ?? args.known).filter(({ name }) => !name.includes('@'));
  const complete = own !== null;
  const { whole, left } = await sortOut(blobs, named);
  const bytes = sizeOf(whole);
  const { bavail, bsize } = await statfs(dataRoot);
  if (bytes * SPACE_FACTOR > bavail * bsize) {
    const why = 'there is too little space to load it again';
    return { loaded: [], left: [...left, ...whole.map(({ name }) => ({ name, why }))], bytes: 0, complete };
  }
  const tried = await loadAll(socketPath, blobs, whole, signal);
  return { loaded: tried.loaded, left: [...left, ...tried.left], bytes, complete };
}

async function sortOut(
  blobs: string,
  named: readonly NamedDigest[],
): Promise<{ readonly whole: readonly NamedImage[]; readonly left: LoadAsideImagesResult['left'] }> {
  const whole: NamedImage[] = [];
  const left: { name: string; why: string }[] = [];
  for (const { name, digest } of named) {
    const image = await wholeImage(blobs, digest);
    if (image === null) left.push({ name, why: 'a part of its content is gone' });
    else whole.push({ ...image, name, digest });
  }
  return { whole, left };
}

function sizeOf(images: readonly NamedImage[]): number {
  const all = new Map(images.flatMap(({ blobs }) => [...blobs]));
  return [...all.values()].reduce((sum, size) => sum + size, 0);
}

/** All at once, for they share layers; one by one where the engine refuses one of them. */
async function loadAll(
  socketPath: string,
  blobs: string,
  images: readonly NamedImage[],
  signal: AbortSignal,
): Promise<Pick<LoadAsideImagesResult, 'loaded' | 'left'>> {
  const loaded: string[] = [];
  const left: { name: string; why: string }[] = [];
  const load = async (some: readonly NamedImage[]): Promise<string | null> => {
    try {
      await loadImages(socketPath, ociArchive(blobs, some), signal);
      loaded.push(...some.map(({ name }) => name));
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  if (images.length === 0 || (await load(images)) === null) return { loaded, left };
  for (const image of images) {
    signal.throwIfAborted();
    const why = await load([image]);
    if (why !== null) left.push({ name: image.name, why });
  }
  return { loaded, left };
}
