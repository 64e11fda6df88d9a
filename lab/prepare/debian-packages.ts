/** Fetches packages of one Debian suite and unpacks them side by side, without installing anything. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { DEBIAN_CACHE } from '../paths.ts';
import { type DebianMirror, debianMirror, MIRROR_VARIABLE } from './debian-mirror.ts';

/** Package name → folder it was unpacked in. */
export type UnpackedPackages = Readonly<Record<string, string>>;

const manifestOf = (suite: string): string => path.join(DEBIAN_CACHE, suite, 'manifest.json');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What was fetched of `suite` before. */
export async function unpackedPackages(suite: string): Promise<UnpackedPackages> {
  const text = await readFile(manifestOf(suite), 'utf8').catch(() => '{}');
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).flatMap(([name, folder]) =>
    typeof folder === 'string' ? [[name, path.join(DEBIAN_CACHE, suite, folder)] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** Options that keep apt's lists, cache and sources in `folder`, away from the machine's own. */
async function privateApt(folder: string, mirror: DebianMirror, suite: string): Promise<readonly string[]> {
  const list = path.join(folder, 'sources.list');
  await mkdir(path.join(folder, 'lists', 'partial'), { recursive: true });
  await writeFile(list, `deb [signed-by=${mirror.keyring}] ${mirror.uri} ${suite} main\n`);
  const settings = [
    `Dir::Etc::SourceList=${list}`,
    'Dir::Etc::SourceParts=/dev/null',
    `Dir::State::lists=${path.join(folder, 'lists')}`,
    `Dir::Cache=${folder}`,
    'Acquire::Languages=none',
    'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false',
    'APT::Sandbox::User=root',
    'APT::Update::Post-Invoke-Success::=',
  ];
  return settings.flatMap((setting) => ['-o', setting]);
}

async function unpack(deb: string, suite: string): Promise<readonly [name: string, folder: string]> {
  const folder = path.basename(deb).replace(/_[^_]+\.deb$/, '');
  const target = path.join(DEBIAN_CACHE, suite, folder);
  const fresh = `${target}.new-${process.pid}`;
  await execa('dpkg-deb', ['-x', deb, fresh]);
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
  return [folder.replace(/_.*$/, ''), folder];
}

async function download(suite: string, names: readonly string[], folder: string): Promise<void> {
  const mirror = await debianMirror();
  if (mirror === undefined) {
    throw new Error(`apt here knows of no Debian mirror; name one in ${MIRROR_VARIABLE}`);
  }
  const options = await privateApt(folder, mirror, suite);
  const env = { LC_ALL: 'C' };
  await execa('apt-get', [...options, 'update', '-q'], { cwd: folder, env });
  await execa('apt-get', [...options, 'download', '-q', ...names], { cwd: folder, env });
}

/** Fetches what is not there yet. Throws with apt's own words when a package cannot be had. */
export async function fetchPackages(
  suite: string,
  names: readonly string[],
  log: (line: string) => void,
): Promise<UnpackedPackages> {
  const had = await unpackedPackages(suite);
  const lacking = names.filter((name) => had[name] === undefined);
  if (lacking.length === 0) return had;
  log(`debian: fetching ${lacking.join(', ')} from ${suite} …`);
  await mkdir(path.join(DEBIAN_CACHE, suite), { recursive: true });
  const folder = await mkdtemp(path.join(DEBIAN_CACHE, suite, 'fetch-'));
  try {
    await download(suite, lacking, folder);
    const debs = (await readdir(folder)).filter((file) => file.endsWith('.deb'));
    const got = await Promise.all(debs.map((deb) => unpack(path.join(folder, deb), suite)));
    await record(suite, Object.fromEntries(got));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return unpackedPackages(suite);
}

async function record(suite: string, got: Readonly<Record<string, string>>): Promise<void> {
  const had = Object.entries(await unpackedPackages(suite)).map(([name, folder]) => [
    name,
    path.basename(folder),
  ]);
  const file = manifestOf(suite);
  await writeFile(`${file}.new`, `${JSON.stringify({ ...Object.fromEntries(had), ...got }, undefined, 2)}\n`);
  await rename(`${file}.new`, file);
}
