/** Makes overlay2's short links (`l/<text>` → `../<layer>/diff`) again from each layer's `link` file. */
import { chown, lstat, mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
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
  const counts = { made: 0, replaced: 0, kept: 0 };
  const skipped: string[] = [];
  for (const layer of await readdir(driver, { withFileTypes: true })) {
    signal.throwIfAborted();
    if (!layer.isDirectory() || layer.name === 'l') continue;
    const text = await linkText(join(driver, layer.name));
    if (text === null) skipped.push(layer.name);
    else counts[await link(join(links, text), `../${layer.name}/diff`)] += 1;
  }
  return { madeDirectory, ...counts, skipped };
}

/** As the driver makes it, if it is not there: mode 0700, the owner of `overlay2` itself (also right for a remapped root). */
async function makeLinkDirectory(driver: string, links: string): Promise<boolean> {
  const above = await lstat(driver);
  if (!above.isDirectory()) throw new Error(`${driver} is not a directory`);
  const present = await lstat(links).catch(() => null);
  if (present?.isDirectory()) return false;
  if (present !== null) throw new Error(`${links} is not a directory`);
  await mkdir(links, { mode: 0o700 });
  await chown(links, above.uid, above.gid);
  return true;
}

async function linkText(layer: string): Promise<string | null> {
  const text = await readFile(join(layer, 'link'), 'utf8').catch(() => null);
  const diff = await lstat(join(layer, 'diff')).catch(() => null);
  if (text === null || diff?.isDirectory() !== true) return null;
  return LINK_TEXT.test(text.trim()) ? text.trim() : null;
}

async function link(path: string, target: string): Promise<'made' | 'replaced' | 'kept'> {
  const now = await readlink(path).catch(() => null);
  if (now === target) return 'kept';
  const present = await lstat(path).catch(() => null);
  if (present?.isDirectory() === true) throw new Error(`${path} is a directory`);
  if (present === null) {
    await symlink(target, path);
    return 'made';
  }
  const beside = `${path}.buildmend`;
  await rm(beside, { force: true });
  await symlink(target, beside);
  await rename(beside, path);
  return 'replaced';
}
