/** What an engine version is, as far as the rest of the lab is concerned: a set of binaries. */
import { randomUUID } from 'node:crypto';
import { mkdir, rename, symlink } from 'node:fs/promises';
import path from 'node:path';
import { LAB_CACHE } from '../paths.ts';
import type { EngineVersion, ImageStore } from './engine-versions.ts';

/** The binaries one engine version is run with. */
export interface Toolchain {
  readonly name: EngineVersion;
  /** The full version of the engine's package or module. */
  readonly release: string;
  /** Folders for the front of PATH, in this order. */
  readonly binDirs: readonly string[];
  /** Folder with `docker-buildx` and `docker-compose`; absent where the client has none (20.10). */
  readonly cliPluginsDir?: string;
  readonly dockerdPath: string;
  readonly registryPath: string;
  /** Static busybox, the content of every base image. */
  readonly busyboxPath: string;
  readonly stores: readonly ImageStore[];
}

/** A toolchain, or why it cannot be had here. */
export type ToolchainState =
  | { readonly have: true; readonly toolchain: Toolchain }
  | { readonly have: false; readonly why: string };

/** Makes a folder of symbolic links (name → target) below the cache, replacing what was there at once. */
export async function linkFolder(name: string, links: Readonly<Record<string, string>>): Promise<string> {
  const folder = path.join(LAB_CACHE, 'links', name);
  await mkdir(folder, { recursive: true });
  for (const [link, target] of Object.entries(links)) {
    const fresh = path.join(folder, `.${link}-${randomUUID()}`);
    await symlink(target, fresh);
    await rename(fresh, path.join(folder, link));
  }
  return folder;
}
