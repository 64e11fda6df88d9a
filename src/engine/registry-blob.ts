/** Fetches single blobs from the registry that an image came from, by their digest (OCI distribution-spec, `GET /v2/<name>/blobs/<digest>`). */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isRecord, stringAt } from './json.ts';
import { type Credentials, credentialsFor } from './registry-credentials.ts';

/** Where a blob may be: a registry's host, with its port, and the repository in it. */
export interface BlobPlace {
  readonly host: string;
  readonly repository: string;
}

export interface WantedBlob {
  /** `sha256:<hex>`. Whoever uses the file proves its content. */
  readonly digest: string;
  readonly bytes: number;
}

export interface FetchOptions {
  /** Of the docker client: its credentials are the user's. */
  readonly configDir: string;
  readonly signal: AbortSignal;
}

/** A larger manifest is refused by registries, in bytes. */
const MAX_MANIFEST = 4 * 1024 * 1024;
const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** Names of images as containerd has them, or a part of such a name: `docker.io/library/app:1`, `localhost:5000/app@sha256:…`. */
export function placeOfImage(name: string): BlobPlace | null {
  const [, host, repository] = /^([^/]+)\/([^@]+?)(?::[^/@]+)?(?:@.*)?$/.exec(name) ?? [];
  if (host === undefined || repository === undefined) return null;
  return /[.:]|^localhost$/.test(host) ? { host, repository } : null;
}

/** Writes the blob to a file; false when the registry does not have it, does not let us, or sends another number of bytes. */
export async function fetchBlob(
  place: BlobPlace,
  wanted: WantedBlob,
  to: string,
  options: FetchOptions,
): Promise<boolean> {
  const kinds = wanted.bytes <= MAX_MANIFEST ? ['blobs', 'manifests'] : ['blobs'];
  const credentials = await credentialsFor(place.host, options.configDir);
  for (const base of basesOf(place.host)) {
    for (const kind of kinds) {
      const url = `${base}/v2/${place.repository}/${kind}/${wanted.digest}`;
      const answer = await ask(url, credentials, options.signal).catch(() => null);
      if (answer?.ok === true && (await save(answer, wanted.bytes, to, options.signal))) return true;
    }
  }
  return false;
}

/** As the engine does: a registry on the loopback may speak plain HTTP, every other one only TLS (moby, `registry/config.go`). */
function basesOf(host: string): readonly string[] {
  if (host === 'docker.io') return ['https://registry-1.docker.io'];
  return isLoopback(host) ? [`http://${host}`, `https://${host}`] : [`https://${host}`];
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host);
}

async function ask(url: string, credentials: Credentials | null, signal: AbortSignal): Promise<Response> {
  const first = await fetch(url, { headers: { Accept: ACCEPT }, signal });
  if (first.status !== 401) return first;
  const challenge = first.headers.get('www-authenticate') ?? '';
  const authorization = /^bearer /i.test(challenge)
    ? await bearer(challenge, credentials, signal)
    : basic(credentials);
  if (authorization === null) return first;
  return fetch(url, { headers: { Accept: ACCEPT, Authorization: authorization }, signal });
}

/** A token for exactly what the registry asks for; the user's credentials go nowhere without TLS but to this machine. */
async function bearer(
  challenge: string,
  credentials: Credentials | null,
  signal: AbortSignal,
): Promise<string | null> {
  const field = (name: string): string | null =>
    new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(challenge)?.[1] ?? null;
  const realm = URL.canParse(field('realm') ?? '') ? new URL(field('realm') ?? '') : null;
  if (realm === null || (realm.protocol !== 'https:' && !isLoopback(realm.host))) return null;
  for (const name of ['service', 'scope']) {
    const value = field(name);
    if (value !== null) realm.searchParams.set(name, value);
  }
  const own = basic(credentials);
  const answer = await fetch(realm, { headers: own === null ? {} : { Authorization: own }, signal });
  const token: unknown = answer.ok ? await answer.json() : null;
  const text = isRecord(token) ? (stringAt(token, 'token') ?? stringAt(token, 'access_token')) : null;
  return text === null ? null : `Bearer ${text}`;
}

function basic(credentials: Credentials | null): string | null {
  if (credentials === null) return null;
  return `Basic ${Buffer.from(`${credentials.user}:${credentials.secret}`).toString('base64')}`;
}

async function save(answer: Response, bytes: number, to: string, signal: AbortSignal): Promise<boolean> {
  if (answer.body === null) return false;
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      done(size > bytes ? new Error('the registry sends more than the blob has') : null, chunk);
    },
  });
  try {
    await pipeline(
      Readable.fromWeb(answer.body),
      count,
      createWriteStream(to, { flags: 'wx', mode: 0o600 }),
      {
        signal,
      },
    );
    if (size === bytes) return true;
  } catch {
    // Told by the answer: nothing was had
  }
  await rm(to, { force: true });
  return false;
}
