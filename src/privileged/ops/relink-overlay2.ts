/** Makes overlay2's short links (`l/<text>` → `../<layer>/diff`) again from each layer's `link` file, and those files from the links. */
import {
  chown,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  rmdir,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { provenRoot } from '../proven-root.ts';

export interface RelinkArgs {
  /** The engine's data root. */
  readonly dataRoot: string;
}

export interface RelinkResult {
  /** Whether the directory `l` itself was missing: without it no layer can be made, old or new. */
  readonly madeDirectory: boolean;
  /** Links that were missing, and those that led elsewhere. */
  readonly made: number;
  readonly replaced: number;
  readonly kept: number;
  /** Files `link` that were missing or empty, and made again from the one link that leads to their layer. */
  readonly named: number;
  /** Layers whose `link` file or `diff` is missing or makes no sense: their link cannot be made. */
  readonly skipped: readonly string[];
}

/** The name is random base32 of the driver's own making (daemon/graphdriver/overlay2: generateID, 26 characters). */
const LINK_TEXT = /^[A-Z0-9]{1,64}$/;

/**
 * The engine may run: it only reads these links, and makes new ones under names of its own.
 * Throws when `overlay2` is not a real directory, or when a link cannot be written.
 */
export async function relinkOverlay2(args: RelinkArgs, signal: AbortSignal): Promise<RelinkResult> {
  const driver = join(await provenRoot(args.dataRoot), 'overlay2');
  const links = join(driver, 'l');
  const madeDirectory = await makeLinkDirectory(driver, links);
  const counts = { made: 0, replaced: 0, kept: 0, named: 0 };
  const skipped: string[] = [];
  const names = await namesOfLayers(links);
  for (const layer of await readdir(driver, { withFileTypes: true })) {
    signal.throwIfAborted();
    if (!layer.isDirectory() || layer.name === 'l') continue;
    const text = await linkText(join(driver, layer.name));
    const done =
      text === null
        ? await nameAgain(join(driver, layer.name), names.get(layer.name))
        : await link(join(links, text), `../${layer.name}/diff`);
    if (done === null) skipped.push(layer.name);
    else counts[done] += 1;
  }
  return { madeDirectory, ...counts, skipped };
}

/** Layer → the name of its link. None for a layer that several lead to. */
async function namesOfLayers(links: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const twice = new Set<string>();
  for (const name of await readdir(links)) {
    const target = await readlink(join(links, name)).catch(() => '');
    const layer = /^\.\.\/([\w.-]+)\/diff$/.exec(target)?.[1];
    if (layer === undefined || !LINK_TEXT.test(name)) continue;
    if (names.has(layer)) twice.add(layer);
    names.set(layer, name);
  }
  return new Map([...names].filter(([layer]) => !twice.has(layer)));
}

/** Only where the layer has its content and no such file, or an empty one: written beside it first, so that it is never half there. */
async function nameAgain(layer: string, name: string | undefined): Promise<'named' | null> {
  const file = join(layer, 'link');
  const diff = await lstat(join(layer, 'diff')).catch(() => null);
  const present = await lstat(file).catch(() => null);
  if (name === undefined || diff?.isDirectory() !== true) return null;
  if (present !== null && !(present.isFile() && present.size === 0)) return null;
  const beside = `${file}.buildmend`;
  await rm(beside, { force: true });
  await writeFile(beside, name, { mode: 0o644, flag: 'wx' });
  const above = await lstat(layer);
  await chown(beside, above.uid, above.gid);
  await rename(beside, file);
  return 'named';
}

/** As the driver makes it, if it is not there: mode 0700, the owner of `overlay2` itself (also right for a remapped root). */
async function makeLinkDirectory(driver: string, links: string): Promise<boolean> {
  const above = await lstat(driver);
  if (!above.isDirectory()) throw new Error(`${driver} is not a directory`);
  const present = await lstat(links).catch(() => null);
  if (present?.isDirectory()) return false;
  if (present !== null) await removeHollow(links);
  await mkdir(links, { mode: 0o700 });
  await chown(links, above.uid, above.gid);
  return true;
}

/** An empty file, or a link that leads nowhere, in place of the directory: nothing is lost with it. */
async function removeHollow(path: string): Promise<void> {
  const present = await lstat(path);
  const isHollow = present.isSymbolicLink()
    ? (await stat(path).catch(() => null)) === null
    : present.isFile() && present.size === 0;
  if (!isHollow) throw new Error(`${path} is not a directory, and not empty either`);
  await rm(path);
}

async function linkText(layer: string): Promise<string | null> {
  const text = await readFile(join(layer, 'link'), 'utf8').catch(() => null);
  const diff = await lstat(join(layer, 'diff')).catch(() => null);
  if (text === null || diff?.isDirectory() !== true) return null;
  return LINK_TEXT.test(text.trim()) ? text.trim() : null;
}

async function link(path: string, target: string): Promise<'made' | 'replaced' | 'kept' | null> {
  const now = await readlink(path).catch(() => null);
  if (now === target) return 'kept';
  const present = await lstat(path).catch(() => null);
  if (present?.isDirectory() === true && !(await rmdir(path).then(yes, no))) return null;
  if (present === null || present.isDirectory()) {
    await symlink(target, path);
    return present === null ? 'made' : 'replaced';
  }
  const beside = `${path}.buildmend`;
  await rm(beside, { force: true });
  await symlink(target, beside);
  await rename(beside, path);
  return 'replaced';
}

const yes = (): boolean => true;
const no = (): boolean => false;
