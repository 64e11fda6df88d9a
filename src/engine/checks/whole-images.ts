/** Which blobs make up an image, and whether they are all there: from an index or a manifest down to its layers. */
import { lstat, readFile } from 'node:fs/promises';
import { arrayAt, isRecord, parseJson, stringAt } from '../json.ts';
import { blobPath } from './content-sizes.ts';

/** Digest (`sha256:<hex>`) → size in bytes. */
export type Blobs = ReadonlyMap<string, number>;

export interface WholeImage {
  readonly mediaType: string;
  readonly blobs: Blobs;
}

/** Larger JSON is no manifest (OCI distribution: a registry may refuse more than 4 MiB). */
const MAX_MANIFEST = 4 * 1024 * 1024;
const MAX_DEPTH = 4;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * Null when a part is missing. Of an index those platforms count that are whole: others were never pulled, and docker leaves
 * them out when it loads.
 * @param blobs - folder of `sha256/<hex>`
 */
export async function wholeImage(blobs: string, digest: string, depth = 0): Promise<WholeImage | null> {
  const size = await sizeOf(blobs, digest);
  if (size === null || size > MAX_MANIFEST || depth > MAX_DEPTH) return null;
  const manifest = parseJson(await readFile(blobPath({ blobs }, digest), 'utf8'));
  if (!isRecord(manifest)) return null;
  const parts = Array.isArray(manifest['manifests'])
    ? await platformsOf(blobs, arrayAt(manifest, 'manifests'), depth)
    : await layersOf(blobs, manifest);
  if (parts === null) return null;
  const fallback = Array.isArray(manifest['manifests']) ? 'index' : 'manifest';
  return {
    mediaType: stringAt(manifest, 'mediaType') ?? `application/vnd.oci.image.${fallback}.v1+json`,
    blobs: new Map([[digest, size], ...parts]),
  };
}

async function platformsOf(
  blobs: string,
  manifests: readonly unknown[],
  depth: number,
): Promise<Blobs | null> {
  const found = new Map<string, number>();
  let images = 0;
  for (const entry of manifests) {
    const whole = await wholeImage(blobs, stringAt(entry, 'digest') ?? '', depth + 1);
    if (whole === null) continue;
    if (!isAttestation(entry)) images += 1;
    for (const [digest, size] of whole.blobs) found.set(digest, size);
  }
  return images === 0 ? null : found;
}

/** What BuildKit tells of a build stands beside the image it made, as a manifest of its own. */
function isAttestation(entry: unknown): boolean {
  const annotations = isRecord(entry) ? entry['annotations'] : null;
  return stringAt(annotations, 'vnd.docker.reference.type') === 'attestation-manifest';
}

async function layersOf(blobs: string, manifest: Readonly<Record<string, unknown>>): Promise<Blobs | null> {
  const parts = [manifest['config'], ...arrayAt(manifest, 'layers')];
  if (!isRecord(manifest['config'])) return null;
  const found = new Map<string, number>();
  for (const part of parts) {
    const digest = stringAt(part, 'digest') ?? '';
    const size = await sizeOf(blobs, digest);
    const wanted = isRecord(part) ? part['size'] : null;
    if (size === null || (typeof wanted === 'number' && wanted !== size)) return null;
    found.set(digest, size);
  }
  return found;
}

async function sizeOf(blobs: string, digest: string): Promise<number | null> {
  if (!DIGEST.test(digest)) return null;
  const found = await lstat(blobPath({ blobs }, digest)).catch(() => null);
  return found?.isFile() === true ? found.size : null;
}
