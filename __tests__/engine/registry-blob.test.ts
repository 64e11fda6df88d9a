import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fetchBlob, placeOfImage } from '../../src/engine/registry-blob.ts';

const TEXT = 'what the blob holds';
const DIGEST = `sha256:${createHash('sha256').update(TEXT).digest('hex')}`;

let folder = '';
let server: Server | null = null;
let asked: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blob-'));
  asked = [];
});
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
  await rm(folder, { recursive: true, force: true });
});

/** A registry on the loopback; resolves to its host. */
async function registry(
  answer: (request: IncomingMessage, response: ServerResponse, host: string) => void,
): Promise<string> {
  let host = '';
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response, host);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return host;
}

function get(host: string, bytes = TEXT.length): Promise<boolean> {
  const options = { configDir: folder, signal: AbortSignal.timeout(10_000) };
  return fetchBlob({ host, repository: 'bm/base' }, { digest: DIGEST, bytes }, join(folder, 'blob'), options);
}

test('has a manifest where there is no blob of that digest', async () => {
  const host = await registry((request, response) => {
    if (request.url?.includes('/blobs/')) response.writeHead(404).end();
    else response.end(TEXT);
  });

  expect(await get(host)).toBe(true);
  expect(await readFile(join(folder, 'blob'), 'utf8')).toBe(TEXT);
  expect(asked).toEqual([`/v2/bm/base/blobs/${DIGEST}`, `/v2/bm/base/manifests/${DIGEST}`]);
});

test('asks for the token that the registry wants, with the credentials of the docker client', async () => {
  const auth = Buffer.from('me:secret').toString('base64');
  const host = await registry((request, response, own) => {
    const given = request.headers.authorization;
    if (request.url?.startsWith('/token')) {
      if (given === `Basic ${auth}`) response.end(JSON.stringify({ token: 'abc' }));
      else response.writeHead(401).end();
    } else if (given === 'Bearer abc') response.end(TEXT);
    else {
      const realm = `Bearer realm="http://${own}/token",service="s",scope="repository:bm/base:pull"`;
      response.writeHead(401, { 'WWW-Authenticate': realm }).end();
    }
  });
  await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));

  expect(await get(host)).toBe(true);
  expect(asked[1]).toBe('/token?service=s&scope=repository%3Abm%2Fbase%3Apull');
});

test.each([TEXT.length + 5, TEXT.length - 5])(
  'refuses content of another size than %i bytes',
  async (bytes) => {
    const host = await registry((_, response) => response.end(TEXT));

    expect(await get(host, bytes)).toBe(false);
    await expect(readFile(join(folder, 'blob'))).rejects.toThrow('ENOENT');
  },
);

test('gives up where nobody answers', async () => {
  const host = await registry((_, response) => response.end(TEXT));
  await new Promise((resolve) => server?.close(resolve));
  server = null;

  expect(await get(host)).toBe(false);
});

describe('placeOfImage', () => {
  test.each([
    ['docker.io/library/alpine:3', { host: 'docker.io', repository: 'library/alpine' }],
    ['localhost:5000/bm/base:1', { host: 'localhost:5000', repository: 'bm/base' }],
    ['ghcr.io/a/b@sha256:11', { host: 'ghcr.io', repository: 'a/b' }],
    ['ghcr.io/a/b:1@sha256:11', { host: 'ghcr.io', repository: 'a/b' }],
    ['moby-dangling@sha256:11', null],
    ['app:1', null],
    ['bm/base:1', null],
  ])('reads %s', (name, place) => expect(placeOfImage(name)).toEqual(place));
});
