/** An OCI image layout as a tar stream (OCI image-spec, `image-layout.md`), as `docker load` takes it; no copy is made on disk. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { blobPath } from '../../engine/checks/content-sizes.ts';
import type { Blobs, WholeImage } from '../../engine/checks/whole-images.ts';
import { TAR_END, tarHeader, tarPadding } from './tar-header.ts';

const CHUNK = 1024 * 1024;

export interface NamedImage extends WholeImage {
  /** With its registry: `docker.io/library/app:1`. */
  readonly name: string;
  readonly digest: string;
}

/** Throws when a blob changes while it is read. @param blobs - folder of `sha256/<hex>` */
export async function* ociArchive(blobs: string, images: readonly NamedImage[]): AsyncGenerator<Buffer> {
  yield* textFile('oci-layout', JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  yield* textFile('index.json', JSON.stringify(indexOf(images)));
  const all: Blobs = new Map(images.flatMap((image) => [...image.blobs]));
  for (const [digest, size] of all) {
    yield tarHeader(`blobs/${digest.replace(':', '/')}`, size);
    yield* contentOf(blobPath({ blobs }, digest), size);
    yield tarPadding(size);
  }
  yield TAR_END;
}

function indexOf(images: readonly NamedImage[]): unknown {
  return {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: images.map(({ name, digest, mediaType, blobs }) => ({
      mediaType,
      digest,
      size: blobs.get(digest),
      // containerd, `core/images/annotations.go`
      annotations: { 'io.containerd.image.name': name },
    })),
  };
}

function* textFile(name: string, text: string): Generator<Buffer> {
  const content = Buffer.from(text);
  yield tarHeader(name, content.length);
  yield content;
  yield tarPadding(content.length);
}

async function* contentOf(path: string, size: number): AsyncGenerator<Buffer> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  let read = 0;
  try {
    for await (const chunk of handle.createReadStream({ highWaterMark: CHUNK, autoClose: false })) {
      const bytes: Buffer = chunk;
      read += bytes.length;
      yield bytes;
    }
  } finally {
    await handle.close();
  }
  if (read !== size) throw new Error(`${path} has ${read} bytes now, and had ${size}`);
}
