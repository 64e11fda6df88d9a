/** Finds the root of the containerd that an engine uses, and proves that it is one; looks only. */
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { nulWords, readOrNull } from '../proc.ts';
import { listeningPaths, pidsNamed } from '../proc-sockets.ts';

export interface FindContainerdRootArgs {
  readonly dataRoot: string;
  /** The socket that the engine reaches it by; null when the engine did not say (26 and older, or not running). */
  readonly address: string | null;
}

/** containerd's own default (`defaults/defaults_unix.go`). */
const DEFAULT_ROOT = '/var/lib/containerd';
const DEFAULT_CONFIG = '/etc/containerd/config.toml';
/** The metadata store: every containerd has it in its root. */
const PROOF = 'io.containerd.metadata.v1.bolt';

/** `D/containerd/daemon` when dockerd runs its own containerd; else the root of the one that listens on `address`; null without proof. */
export async function findContainerdRoot(args: FindContainerdRootArgs): Promise<string | null> {
  const own = join(args.dataRoot, 'containerd', 'daemon');
  if (args.address !== null) {
    const served = await rootBehind(args.address);
    if (served !== null) return (await isContainerdRoot(served)) ? served : null;
  }
  return (await isContainerdRoot(own)) ? own : null;
}

async function rootBehind(address: string): Promise<string | null> {
  const wanted = await canonical(address);
  for (const pid of await pidsNamed('/proc', 'containerd')) {
    const own = join('/proc', String(pid));
    const sockets = await Promise.all((await listeningPaths(own)).map(canonical));
    if (sockets.includes(wanted)) return rootOf(own);
  }
  return null;
}

async function rootOf(own: string): Promise<string> {
  const argv = nulWords((await readOrNull(join(own, 'cmdline'))) ?? '');
  const root = optionOf(argv, '--root');
  if (root !== null) return root;
  const config = optionOf(argv, '--config') ?? optionOf(argv, '-c') ?? DEFAULT_CONFIG;
  const text = isAbsolute(config) ? await readOrNull(join(own, 'root', config)) : null;
  return rootOfConfig(text ?? '') ?? DEFAULT_ROOT;
}

/** The top-level `root` of a config.toml: it stands before the first table. */
export function rootOfConfig(text: string): string | null {
  const top = text.split(/^\s*\[/m)[0] ?? '';
  return /^\s*root\s*=\s*["']([^"']+)["']/m.exec(top)?.[1] ?? null;
}

function optionOf(argv: readonly string[], name: string): string | null {
  const at = argv.indexOf(name);
  if (at >= 0) return argv[at + 1] ?? null;
  return argv.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

async function isContainerdRoot(path: string): Promise<boolean> {
  const found = await lstat(join(path, PROOF)).catch(() => null);
  return isAbsolute(path) && found?.isDirectory() === true;
}

async function canonical(path: string): Promise<string> {
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  return join(folder, basename(path));
}
