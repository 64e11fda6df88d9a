/** Installs the package of a client's plugin by the distribution's package manager, and never touches the engine for it. */
import { execFile } from 'node:child_process';
import { type PackageManager, PLUGIN_PACKAGES, type Plugin } from '../../core/plugin.ts';

export interface InstallPluginArgs {
  readonly plugin: Plugin;
}

export interface ToolEnd {
  /** 127 where there is no such program. */
  readonly code: number;
  readonly output: string;
}

/** Runs one program with exactly these words. */
export type RunTool = (words: readonly string[], signal: AbortSignal) => Promise<ToolEnd>;

/** Packages that an engine is made of: where they would change too, nothing is installed. */
const ENGINE =
  /^(?:docker|docker\.io|docker-ce|docker-engine|moby-engine|containerd|containerd\.io|runc|podman-docker)$/;

/** How each manager tells what it would do, renews its lists, and does it. */
const MANAGERS: Readonly<
  Record<
    PackageManager,
    {
      simulate: readonly string[];
      update: readonly string[] | null;
      install: readonly string[];
      names: RegExp;
    }
  >
> = {
  'apt-get': {
    simulate: ['-s', '--no-remove', '--no-install-recommends', 'install'],
    update: ['update', '-qq'],
    install: [
      '-y',
      '-qq',
      '--no-remove',
      '--no-install-recommends',
      '-o',
      'DPkg::Lock::Timeout=60',
      'install',
    ],
    names: /^Inst (\S+)/gm,
  },
  dnf: {
    simulate: ['install', '--assumeno', '--setopt=install_weak_deps=False'],
    update: null,
    install: ['install', '-y', '-q', '--setopt=install_weak_deps=False'],
    names: /^ +(\S+) +\S+ +\S+ +\S+ +[\d.]+ /gm,
  },
  apk: {
    simulate: ['add', '--simulate'],
    update: ['update', '-q'],
    install: ['add', '--no-progress'],
    names: /^\(\d+\/\d+\) \w+ (\S+)/gm,
  },
};

/** Resolves to the package. Throws with what stands in the way. */
export async function installPlugin(
  { plugin }: InstallPluginArgs,
  signal: AbortSignal,
  run: RunTool = runTool,
): Promise<string> {
  const manager = await managerHere(run, signal);
  const { update, install } = MANAGERS[manager];
  const first = await choose(manager, plugin, { run, signal });
  if (first.name === null && update !== null) await run([manager, ...update], signal);
  const chosen =
    first.name === null && update !== null ? await choose(manager, plugin, { run, signal }) : first;
  if (chosen.name === null) throw new Error(chosen.why);
  const done = await run([manager, ...install, chosen.name], signal);
  if (done.code !== 0)
    throw new Error(`${manager} could not install ${chosen.name}: ${lastLine(done.output)}`);
  return chosen.name;
}

async function managerHere(run: RunTool, signal: AbortSignal): Promise<PackageManager> {
  for (const manager of ['apt-get', 'dnf', 'apk'] as const)
    if ((await run([manager, '--version'], signal)).code === 0) return manager;
  throw new Error('neither apt-get nor dnf nor apk is here');
}

interface Choice {
  readonly name: string | null;
  readonly why: string;
}

/** The first package that can be had and leaves the engine as it is. */
async function choose(
  manager: PackageManager,
  plugin: Plugin,
  { run, signal }: { readonly run: RunTool; readonly signal: AbortSignal },
): Promise<Choice> {
  const { simulate, names } = MANAGERS[manager];
  const packages: readonly string[] = PLUGIN_PACKAGES[manager][plugin];
  let why = `${manager} knows none of ${packages.join(', ')}`;
  for (const name of packages) {
    const { code, output } = await run([manager, ...simulate, name], signal);
    const touched = [...output.matchAll(names)].map((match) => match[1] ?? '');
    // dnf ends with 1 where it was told not to go on, and then it has listed what it would do
    if (code !== 0 && (manager !== 'dnf' || !touched.includes(name))) continue;
    const engine = touched.find((one) => ENGINE.test(one));
    if (engine === undefined) return { name, why: '' };
    why = `${name} would also change the engine (${engine}), which is not done`;
  }
  return { name: null, why };
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}

function runTool([program = '', ...words]: readonly string[], signal: AbortSignal): Promise<ToolEnd> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  return new Promise((resolve) => {
    execFile(program, words, { signal, env, maxBuffer: 16 * 2 ** 20 }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : 127;
      resolve({ code, output: `${stdout}${stderr}` });
    });
  });
}
