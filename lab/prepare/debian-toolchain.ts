/** Puts a toolchain together from the packages of one Debian suite, fetching those that are missing. */
import path from 'node:path';
import { fetchPackages, type UnpackedPackages } from './debian-packages.ts';
import { DEBIAN_ENGINES, type EngineRecipe, RUNTIME } from './engine-versions.ts';
import { linkFolder, type Toolchain, type ToolchainState } from './toolchain.ts';

type Log = (line: string) => void;
type DebianVersion = keyof typeof DEBIAN_ENGINES;

const binaries = (folder: string): readonly string[] => [
  path.join(folder, 'usr/sbin'),
  path.join(folder, 'usr/bin'),
];

function folderOf(packages: UnpackedPackages, name: string): string {
  const folder = packages[name];
  if (folder === undefined) throw new Error(`package ${name} was not fetched`);
  return folder;
}

/** The version in a folder's name, without an epoch: `docker.io_28.5.2+dfsg4-5` → `28.5.2+dfsg4-5`. */
const releaseOf = (folder: string): string => path.basename(folder).replace(/^[^_]*_(\d+%3a)?/, '');

async function pluginsOf(name: string, packages: UnpackedPackages): Promise<string> {
  const plugin = (each: string): string =>
    path.join(folderOf(packages, each), 'usr/libexec/docker/cli-plugins', each);
  return linkFolder(`${name}/cli-plugins`, {
    'docker-buildx': plugin('docker-buildx'),
    'docker-compose': plugin('docker-compose'),
  });
}

/** The parts that are the same for every version, all from one old suite. */
async function runtimeParts(log: Log) {
  const runtime = await fetchPackages(RUNTIME.suite, RUNTIME.packages, log);
  const init = path.join(folderOf(runtime, 'tini'), 'usr/bin/tini-static');
  return {
    binDirs: [...binaries(folderOf(runtime, 'runc')), await linkFolder('bin', { 'docker-init': init })],
    busyboxPath: path.join(folderOf(runtime, 'busybox-static'), 'bin/busybox'),
  };
}

async function fromSuite(
  name: DebianVersion,
  recipe: EngineRecipe,
  suite: string,
  log: Log,
): Promise<Toolchain> {
  const packages = await fetchPackages(suite, recipe.packages, log);
  const engine = folderOf(packages, 'docker.io');
  const release = releaseOf(engine);
  if (!release.startsWith(recipe.startsWith)) {
    throw new Error(`${suite} carries ${release} now, not ${recipe.startsWith}`);
  }
  const runtime = await runtimeParts(log);
  const hasPlugins = recipe.packages.includes('docker-buildx');
  return {
    name,
    release,
    binDirs: [...recipe.packages.flatMap((each) => binaries(folderOf(packages, each))), ...runtime.binDirs],
    ...(hasPlugins ? { cliPluginsDir: await pluginsOf(name, packages) } : {}),
    dockerdPath: path.join(engine, 'usr/sbin/dockerd'),
    registryPath: path.join(folderOf(packages, 'docker-registry'), 'usr/bin/docker-registry'),
    busyboxPath: runtime.busyboxPath,
    stores: recipe.stores,
  };
}

/** apt prints its reason on standard error; the rest of the message is the command line. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message.split('\n').slice(0, 6).join(' / ') : String(error);

/** The toolchain of a version that Debian carries, from the first suite that has it. */
export async function debianToolchain(name: DebianVersion, log: Log): Promise<ToolchainState> {
  const recipe = DEBIAN_ENGINES[name];
  let why = 'no suite is named';
  for (const suite of recipe.suites) {
    try {
      return { have: true, toolchain: await fromSuite(name, recipe, suite, log) };
    } catch (error) {
      why = reasonOf(error);
    }
  }
  return { have: false, why };
}
