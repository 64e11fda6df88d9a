/** Resolves the name of an engine version to its binaries. */
import path from 'node:path';
import { debianToolchain } from './debian-toolchain.ts';
import { ENGINE_VERSIONS, type EngineVersion } from './engine-versions.ts';
import { builtVersion, GO_BIN } from './go-layout.ts';
import { GO_RECIPES, type GoTool } from './go-recipes.ts';
import { linkFolder, type ToolchainState } from './toolchain.ts';

type Log = (line: string) => void;

/** Version of a Go-built tool, or `undefined` where it was not built. */
async function builtTool(tool: GoTool): Promise<string | undefined> {
  const recipe = GO_RECIPES.find((each) => tool in each.binaries);
  return recipe === undefined ? undefined : builtVersion(recipe);
}

/** Engine 29: Go-built engine, runc and plugins; containerd, client and registry from the default version. */
async function goToolchain(log: Log): Promise<ToolchainState> {
  const release = await builtTool('dockerd');
  if (release === undefined) return { have: false, why: 'dockerd 29 is not built (prepare --only go)' };
  const base = await debianToolchain('28.5', log);
  if (!base.have) return base;
  const lacking = [];
  for (const tool of ['runc', 'buildx', 'compose'] as const) {
    if ((await builtTool(tool)) === undefined) lacking.push(tool);
  }
  if (lacking.length > 0) return { have: false, why: `${lacking.join(', ')} not built (prepare --only go)` };
  const cliPluginsDir = await linkFolder('29/cli-plugins', {
    'docker-buildx': path.join(GO_BIN, 'buildx'),
    'docker-compose': path.join(GO_BIN, 'compose'),
  });
  const toolchain = {
    ...base.toolchain,
    name: '29' as const,
    release,
    binDirs: [GO_BIN, ...base.toolchain.binDirs],
    cliPluginsDir,
    dockerdPath: path.join(GO_BIN, 'dockerd'),
  };
  return { have: true, toolchain };
}

/** Where the binaries of `name` are, or why they cannot be had. Fetches Debian packages, builds nothing. */
export function resolveToolchain(name: EngineVersion, log: Log = () => {}): Promise<ToolchainState> {
  return name === '29' ? goToolchain(log) : debianToolchain(name, log);
}

/** Narrows a word of the command line to a version. */
export const isEngineVersion = (text: string): text is EngineVersion =>
  ENGINE_VERSIONS.some((version) => version === text);
