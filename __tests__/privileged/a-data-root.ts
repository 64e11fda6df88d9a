/** A directory that looks like a stopped engine's data root, and a `sudo` that runs operations in a mount namespace. */
import { chmod, mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPrivilege, type Privilege } from '../../src/privileged/run.ts';

export const FILES: Readonly<Record<string, string>> = {
  'engine-id': 'id',
  'overlay2/abc/link': 'ABC',
  'overlay2/abc/diff/file': 'layer',
  'image/overlay2/repositories.json': '{}',
  'buildkit/metadata_v2.db': 'metadata',
  'containers/c1/config.v2.json': '{}',
  'network/files/local-kv.db': 'kv',
  'volumes/metadata.db': 'records',
  'volumes/keep/_data/kept.txt': 'kept',
};

export async function aDataRoot(files: Readonly<Record<string, string>> = FILES): Promise<string> {
  const dir = join(await realpath(await mkdtemp(join(tmpdir(), 'buildmend-root-'))), 'data');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return dir;
}

/** Operations run in a child with mounts of its own, made by `setUp` before. Needs root. */
export async function inMountNamespace(dataRoot: string, setUp: string): Promise<Privilege> {
  const sudo = join(dirname(dataRoot), 'sudo');
  await writeFile(
    sudo,
    `#!/bin/sh\nshift\n[ "$1" = true ] && exit 0\nexec unshare -m sh -ec '${setUp}\nexec "$@"' sh "$@"\n`,
  );
  await chmod(sudo, 0o755);
  return createPrivilege({ cliPath: join(import.meta.dirname, 'privileged-cli.ts'), uid: 1000, sudo });
}
