/** Checks each blob's content against its digest, which means to read all of them: `doctor --deep`. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Finding } from '../../core/finding.ts';
import { errnoOf } from '../../privileged/errno.ts';
import { holdersOf } from './containerd-metadata.ts';
import { blobPath, type ContentStore, recordsOf } from './content-sizes.ts';
import { broken, count, healthy, unknown, withDependents } from './findings.ts';

/** @param limit - what was not read when it ends is not known */
export async function checkContentDigests(store: ContentStore, limit: AbortSignal): Promise<Finding> {
  const about = { id: store.id, path: store.blobs };
  const read = await recordsOf(store);
  if ('why' in read) return unknown(about, `blobs are not read: ${read.why}`);
  const digests = [...new Set(read.content.map(({ digest }) => digest))].filter((digest) =>
    /^sha256:[0-9a-f]{64}$/.test(digest),
  );
  const wrong: string[] = [];
  let [done, gone] = [0, 0];
  for (const digest of digests) {
    const actual = await digestOf(blobPath(store, digest), limit);
    if (limit.aborted) break;
    if (actual === null) gone += 1;
    else done += 1;
    if (actual !== null && actual !== digest) wrong.push(digest);
  }
  const [example] = wrong;
  if (example !== undefined) {
    const detail = `the content of ${wrong.length} of ${count(done, 'blob')} is not what its digest says, e.g. of ${example}`;
    return withDependents(broken(about, detail, store.implies), holdersOf(read, new Set(wrong)));
  }
  const all = count(digests.length - gone, 'blob');
  return done + gone === digests.length
    ? healthy(about, `${all} read: each has the content that its digest says`)
    : unknown(about, `the content of ${done} of ${all} is what its digest says: the time was over`);
}

/** Null where there is none (gone meanwhile, or told by the check of sizes) and where the limit ended it. */
async function digestOf(path: string, limit: AbortSignal): Promise<string | null> {
  try {
    const hash = createHash('sha256');
    await stat(path);
    await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash, { signal: limit });
    return `sha256:${hash.digest('hex')}`;
  } catch (error) {
    if (limit.aborted || errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}
