/** Has blobs again that are gone from containerd's store, from the registries that they came from: whatever stands on them is kept. */
import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LostBlob } from '../../engine/checks/broken-content.ts';
import { fetchBlob, placeOfImage } from '../../engine/registry-blob.ts';
import type { RemedyContext } from '../remedy.ts';

/** For all of them together. */
const LIMIT_MS = 100_000;
const MEND_MS = 60_000;

/** Resolves to how many are back. A pull does not do it: the engine asks its records, which still name the blob (measured). */
export async function fetchLostBlobs(
  { privilege, signal, say }: RemedyContext,
  containerdRoot: string,
  blobs: readonly LostBlob[],
): Promise<number> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);
  const configDir = process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker');
  const folder = await mkdtemp(join(tmpdir(), 'buildmend-blobs-'));
  let back = 0;
  try {
    for (const blob of blobs) {
      const from = join(folder, blob.digest.replace(':', '-'));
      for (const place of placesOf(blob)) {
        if (limit.aborted) return back;
        if (!(await fetchBlob(place, blob, from, { configDir, signal: limit }))) continue;
        const args = { containerdRoot, digest: blob.digest, from };
        const mended = await privilege.run('mendBlob', args, { timeoutMs: MEND_MS, signal }).then(
          () => true,
          (error: unknown) => {
            say(`${blob.digest} could not be put back: ${String(error)}`);
            return false;
          },
        );
        await rm(from, { force: true });
        if (!mended) continue;
        say(`${blob.digest} is had again from ${place.host}/${place.repository}`);
        back += 1;
        break;
      }
    }
    return back;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each once. */
function placesOf({ images }: LostBlob): readonly { readonly host: string; readonly repository: string }[] {
  const places = images.map(placeOfImage).filter((place) => place !== null);
  return [...new Map(places.map((place) => [`${place.host}/${place.repository}`, place])).values()];
}
