/** Images are taken from containerd's content as they are: only whole ones, as an archive that tar and the engine's API read. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execa } from 'execa';
import { wholeImage } from '../../src/engine/checks/whole-images.ts';
import { loadImages } from '../../src/privileged/aside-images/load-images.ts';
import { ociArchive } from '../../src/privileged/aside-images/oci-archive.ts';
import { tarHeader } from '../../src/privileged/aside-images/tar-header.ts';

let folder = '';
let blobs = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buildmend-images-'));
  blobs = join(folder, 'blobs');
  await mkdir(join(blobs, 'sha256'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Descriptor {
  readonly digest: string;
  readonly size: number;
}

async function blob(content: unknown): Promise<Descriptor> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const hex = createHash('sha256').update(text).digest('hex');
  await writeFile(join(blobs, 'sha256', hex), text);
  return { digest: `sha256:${hex}`, size: Buffer.byteLength(text) };
}

async function image(layer: string): Promise<Descriptor & { readonly layer: Descriptor }> {
  const parts = { config: await blob({ os: 'linux', layer }), layers: [await blob(layer)] };
  const manifest = await blob({ mediaType: 'application/vnd.oci.image.manifest.v1+json', ...parts });
  const [first = manifest] = parts.layers;
  return { ...manifest, layer: first };
}

const remove = ({ digest }: Descriptor): Promise<void> => rm(join(blobs, digest.replace(':', '/')));

describe('an image', () => {
  test('is whole with its configuration and all its layers', async () => {
    const { digest } = await image('layer');
    expect((await wholeImage(blobs, digest))?.blobs.size).toBe(3);
  });

  test('is not without one of them, or with one of another size', async () => {
    const [gone, cut] = [await image('gone'), await image('cut')];
    await remove(gone.layer);
    await writeFile(join(blobs, cut.layer.digest.replace(':', '/')), 'cu');
    expect(await wholeImage(blobs, gone.digest)).toBeNull();
    expect(await wholeImage(blobs, cut.digest)).toBeNull();
  });

  test('of several platforms is whole with those that were pulled', async () => {
    const [here, elsewhere] = [await image('here'), await image('elsewhere')];
    const index = await blob({ manifests: [here, elsewhere] });
    await remove(elsewhere);
    expect((await wholeImage(blobs, index.digest))?.blobs.has(here.layer.digest)).toBe(true);
    await remove(here.layer);
    expect(await wholeImage(blobs, index.digest)).toBeNull();
  });

  test('of which only what BuildKit tells of its build is left is not', async () => {
    const told = await image('provenance');
    const annotations = { 'vnd.docker.reference.type': 'attestation-manifest' };
    const index = await blob({ manifests: [{ ...told, annotations }] });
    expect(await wholeImage(blobs, index.digest)).toBeNull();
  });
});

describe('the archive', () => {
  const archiveOf = async (digest: string): Promise<AsyncGenerator<Buffer>> => {
    const whole = await wholeImage(blobs, digest);
    if (whole === null) throw new Error('not whole');
    return ociArchive(blobs, [{ ...whole, name: 'docker.io/library/app:1', digest }]);
  };

  test('is read by tar, and names the image', async () => {
    const { digest } = await image('x'.repeat(3_000_000));
    const tar = await buffer(await archiveOf(digest));
    const listed = await execa('tar', ['-tvf', '-'], { input: tar });
    expect(listed.stdout.split('\n')).toHaveLength(5);
    expect(listed.stdout).toMatch(/ 3000000 .* blobs\/sha256\//);
    const index = await execa('tar', ['-xOf', '-', 'index.json'], { input: tar });
    expect(JSON.parse(index.stdout)).toMatchObject({
      manifests: [{ digest, annotations: { 'io.containerd.image.name': 'docker.io/library/app:1' } }],
    });
  });

  test('has heads for blobs of more than 64 GiB', async () => {
    const head = Buffer.concat([tarHeader('large', 70 * 2 ** 30), Buffer.alloc(1024)]);
    const listed = await execa('tar', ['-tvf', '-'], { input: head, reject: false });
    expect(listed.stdout).toContain(` ${70 * 2 ** 30} `);
  });

  test('is not ended well when a blob shrinks while it is read', async () => {
    const { digest, layer } = await image('a layer');
    const archive = await archiveOf(digest);
    await writeFile(join(blobs, layer.digest.replace(':', '/')), 'a');
    await expect(buffer(archive)).rejects.toThrow('has 1 bytes now, and had 7');
  });
});

describe('the engine', () => {
  const serve = async (status: number, body: string): Promise<{ server: Server; got: () => number }> => {
    let got = 0;
    const server = createServer((call, answer) => {
      call.on('data', (chunk: Buffer) => {
        got += chunk.length;
      });
      call.on('end', () => answer.writeHead(status).end(body));
    });
    await new Promise<void>((resolve) => server.listen(join(folder, 'docker.sock'), resolve));
    return { server, got: () => got };
  };

  async function* twoChunks(): AsyncGenerator<Buffer> {
    yield Buffer.alloc(10);
    yield Buffer.alloc(20);
  }

  test.each([
    [200, '{"stream":"Loaded image: app:1\\n"}\n', null],
    [
      200,
      '{"stream":"…"}\n{"errorDetail":{"message":"wrong digest"},"error":"wrong digest"}\n',
      'wrong digest',
    ],
    [500, '{"message":"no space left on device"}', 'no space left on device'],
    [404, 'page not found', 'the engine answered with 404'],
  ])('that answers %i %j is understood', async (status, body, why) => {
    const { server, got } = await serve(status, body);
    const loading = loadImages(join(folder, 'docker.sock'), twoChunks(), AbortSignal.timeout(5000));
    await (why === null ? expect(loading).resolves.toBeUndefined() : expect(loading).rejects.toThrow(why));
    expect(got()).toBe(30);
    server.close();
  });

  test('that is not there is an error', async () => {
    const loading = loadImages(join(folder, 'none.sock'), twoChunks(), AbortSignal.timeout(5000));
    await expect(loading).rejects.toThrow('ENOENT');
  });
});
