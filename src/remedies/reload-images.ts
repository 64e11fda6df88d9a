/** After containerd's store was set aside: the images in it whose content is whole are loaded into the new one, by name. */
import { relative } from 'node:path';
import { messageOf } from '../core/message-of.ts';
import { fullImageName, shortImageName } from '../engine/checks/image-names.ts';
import type { EngineFacts } from '../engine/engine.ts';
import type { KeptImage } from '../engine/inventory.ts';
import { listed } from './listed.ts';
import { humanBytes } from './reclaimed.ts';
import type { RemedyContext } from './remedy.ts';

const LOAD_MS = 480_000;

export interface Reloaded {
  /** Half a sentence with numbers. */
  readonly detail: string;
  /** Names of those that could not be loaded. */
  readonly left: readonly string[];
  /** containerd's own database named them: there were no others. */
  readonly complete: boolean;
}

/**
 * Measured with 26.1, 28.5 and 29: with a broken database of containerd the blobs are as they were, and `docker load` takes
 * them as they are. Null where there is nothing of that kind; never rejects.
 */
export async function reloadImages(
  { engine, privilege, say, signal }: RemedyContext,
  { dataRoot, containerdRoot, store }: EngineFacts,
  id: string,
): Promise<Reloaded | null> {
  if (store !== 'containerd' || containerdRoot === null || engine.endpoint.kind !== 'unix') return null;
  const within = relative(dataRoot, containerdRoot);
  if (within.startsWith('..')) return null;
  say('loading the images that are whole from what was set aside');
  const known = ((await engine.inventory())?.images ?? []).flatMap(lastKnown);
  const args = { dataRoot, id, containerdRoot: within, socketPath: engine.endpoint.path, known };
  try {
    const begun = performance.now();
    const done = await privilege.run('loadAsideImages', args, { timeoutMs: LOAD_MS, signal });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    for (const { name, why } of done.left) say(`not loaded: ${shortImageName(name)}: ${why}`);
    const names = done.loaded.map(shortImageName);
    const detail =
      names.length === 0
        ? 'no image could be loaded from it'
        : `${listed(names)} loaded from it (${humanBytes(done.bytes)} in ${seconds} s)`;
    return { detail, left: done.left.map(({ name }) => shortImageName(name)), complete: done.complete };
  } catch (error) {
    say(`no image was loaded from what was set aside: ${messageOf(error)}`);
    return null;
  }
}

/** With this store the engine calls an image by the digest of its index or manifest (moby, `daemon/containerd/image_list.go`). */
function lastKnown({ id, names }: KeptImage): readonly { readonly name: string; readonly digest: string }[] {
  const tags = names.filter((name) => !name.includes('@'));
  return tags.map((name) => ({ name: fullImageName(name), digest: `sha256:${id}` }));
}
