/** Writes a file of a stopped engine anew in the place of one that was set aside, with the same owner and mode. */
import { chmod, chown, link, lstat, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncDirectory } from './manifest.ts';
import { keptPath } from './move.ts';

/** The engine must be stopped. Throws when something stands there already: what somebody else wrote is not replaced. */
export async function writeAnew(
  dataRoot: string,
  { id, entry }: { readonly id: string; readonly entry: string },
  bytes: string | Uint8Array,
): Promise<void> {
  const path = join(dataRoot, entry);
  const { uid, gid, mode } = await lstat(keptPath(dataRoot, id, 'store', entry));
  const draft = `${path}.buildmend`;
  await rm(draft, { force: true });
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chown(draft, uid, gid);
    await chmod(draft, mode & 0o7777);
    // Not a rename: that would replace what is there
    await link(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  await syncDirectory(dirname(path));
}
