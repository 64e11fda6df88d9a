/**
 * Checks that every layer of the overlay2 driver has its short link: `D/overlay2/l/<text of D/overlay2/<id>/link>` → `../<id>/diff`.
 * Layout: moby, `daemon/graphdriver/overlay2/overlay.go` (`create` makes the link first, then the file `link`; `Remove` deletes it first).
 */
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '../../core/finding.ts';
import { errnoOf } from '../../privileged/errno.ts';
import { type Dependents, NO_DEPENDENTS } from './dependents.ts';
import { type About, broken, healthy, unknown, withDependents } from './findings.ts';
import { pausesFor } from './look-again.ts';
import { mapBounded } from './pool.ts';

const IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' } as const;

/** A layer that is being removed has lost its link before its directory: looked at again after these pauses, in milliseconds. */
const LOOK_AGAIN = [200, 300, 1000] as const;
/** A removal touches one layer at a time: so few are looked at once more, after a longer pause. */
const FEW = 3;
const LAST_PAUSE_MS = 3000;

export interface Suspect {
  readonly id: string;
  readonly link: string;
}

export async function checkOverlay2Links(
  dataRoot: string,
  dependents: Dependents = NO_DEPENDENTS,
  living = true,
): Promise<Finding> {
  const driverRoot = join(dataRoot, 'overlay2');
  const about: About = { id: 'overlay2-links', path: join(driverRoot, 'l') };
  if (!(await isThere(driverRoot)))
    return unknown({ ...about, path: driverRoot }, 'there is no such directory');
  const layers = await layersOf(driverRoot);
  if (!(await isThere(join(driverRoot, 'l'))))
    return withDependents(missingDirectory(about, layers.length), await dependents.ofLayers(layers));

  let suspects = await suspectsAmong(driverRoot, layers);
  for (const pauseMs of pausesFor(suspects.length, living, LOOK_AGAIN)) {
    if (suspects.length === 0) break;
    await sleep(pauseMs);
    suspects = await stillSuspect(driverRoot, suspects);
  }
  if (living && suspects.length > 0 && suspects.length <= FEW) {
    await sleep(LAST_PAUSE_MS);
    suspects = await stillSuspect(driverRoot, suspects);
  }
  if (suspects.length === 0) return healthy(about, `all ${layers.length} layers have their link`);
  const example = suspects[0];
  const detail = `${suspects.length} of ${layers.length} layers have no link in it, or no file that names it, e.g. ${example?.link} for ${example?.id}`;
  const standing = await dependents.ofLayers(suspects.map(({ id }) => id));
  return withDependents(broken(about, detail, IMPLIED), standing);
}

function missingDirectory(about: About, layers: number): Finding {
  if (layers === 0) return broken(about, 'the directory is missing: no layer can be made', IMPLIED);
  return broken(about, `the directory is missing: all ${layers} layers have no link`, IMPLIED);
}

/** Every directory of a layer; `l` and the temporary ones are none. */
async function layersOf(driverRoot: string): Promise<readonly string[]> {
  const entries = await readdir(driverRoot, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'l' && !entry.name.startsWith('.'))
    .map((entry) => entry.name);
}

async function suspectsAmong(driverRoot: string, layers: readonly string[]): Promise<readonly Suspect[]> {
  const looked = await mapBounded(layers, (id) => suspectOf(driverRoot, id));
  const unnamed = layers.filter((_, index) => looked[index] === 'unnamed');
  const wrong = looked.filter((one) => one !== null && one !== 'unnamed');
  return unnamed.length === 0 ? wrong : [...wrong, ...(await withLinkAlone(driverRoot, unnamed))];
}

/** A link that leads to a layer without the file that names it: the driver makes the link first, so one that is being made has none. */
async function withLinkAlone(driverRoot: string, unnamed: readonly string[]): Promise<readonly Suspect[]> {
  const root = join(driverRoot, 'l');
  const links = await mapBounded(await readdir(root), async (link) => {
    const target = await readlink(join(root, link)).catch(nullWhenGone);
    return { link, id: /^\.\.\/([^/]+)\/diff$/.exec(target ?? '')?.[1] ?? '' };
  });
  return links.filter(({ id }) => unnamed.includes(id));
}

async function stillSuspect(driverRoot: string, suspects: readonly Suspect[]): Promise<readonly Suspect[]> {
  return suspectsAmong(
    driverRoot,
    suspects.map((suspect) => suspect.id),
  );
}

/** Null for a layer whose link is right, or that is gone; `unnamed` for one without a file `link` that says anything. */
async function suspectOf(driverRoot: string, id: string): Promise<Suspect | 'unnamed' | null> {
  const text = await readFile(join(driverRoot, id, 'link'), 'utf8').catch(nullWhenGone);
  const link = text?.trim() ?? '';
  if (link === '') return 'unnamed';
  if (!/^[A-Z0-9]+$/.test(link)) return null;
  const target = await readlink(join(driverRoot, 'l', link)).catch(nullWhenGone);
  return target === `../${id}/diff` ? null : { id, link };
}

function nullWhenGone(error: unknown): null {
  const code = errnoOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL') return null;
  throw error;
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch (error) {
    nullWhenGone(error);
    return false;
  }
}
