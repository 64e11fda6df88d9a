/** Reads from the machine's own apt configuration where Debian's packages come from; nothing in it is changed. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A place that has Debian's suites. */
export interface DebianMirror {
  readonly uri: string;
  /** Keyring file, as in `Signed-By`. */
  readonly keyring: string;
}

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Names another mirror, for machines that are not Debian. */
export const MIRROR_VARIABLE = 'BUILDMEND_LAB_DEBIAN_MIRROR';

/** Only the main archive ends so; the security archive has suites of its own. */
const MAIN_ARCHIVE = /^[a-z+]+:\/\/\S+\/debian\/?$/;

const read = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

/** Every URI of the main Debian archive in the text of a one-line or deb822 source file. */
export function debianUris(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  const words = lines
    .filter((line) => /^(deb(-src)?\s|URIs:)/i.test(line))
    .flatMap((line) => line.replace(/\[[^\]]*\]/, ' ').split(/\s+/));
  return words.filter((word) => MAIN_ARCHIVE.test(word)).map((uri) => uri.replace(/\/$/, ''));
}

async function configuredUris(): Promise<readonly string[]> {
  const folder = '/etc/apt/sources.list.d';
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /\.(list|sources)$/.test(name)).map((name) => path.join(folder, name));
  const texts = await Promise.all(['/etc/apt/sources.list', ...files].map(read));
  return texts.flatMap(debianUris);
}

/** Debian's address as other distributions carry it, in the templates of python-apt. */
async function templateUris(): Promise<readonly string[]> {
  const text = await read('/usr/share/python-apt/templates/Debian.info');
  return debianUris(text.replaceAll(/^BaseURI:/gm, 'URIs:'));
}

/** The mirror to use, or `undefined` when this machine knows of none. */
export async function debianMirror(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<DebianMirror | undefined> {
  const named = env[MIRROR_VARIABLE];
  const uris = named ? [named] : [...(await configuredUris()), ...(await templateUris())];
  const uri = uris[0];
  return uri === undefined ? undefined : { uri, keyring: KEYRING };
}
