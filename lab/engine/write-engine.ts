/** Writes the files of a new engine: its daemon.json, its client's configuration and its scripts. */
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImageStore } from '../prepare/engine-versions.ts';
import type { Toolchain } from '../prepare/toolchain.ts';
import type { EngineLayout } from './layout.ts';
import { REGISTRY_ADDRESS } from './layout.ts';
import type { LabEngineOptions } from './options.ts';

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const SCRIPTS = path.join(import.meta.dirname, 'scripts');

/** Quotes a word for sh. */
const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

const assignments = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `export ${name}=${quote(value)}\n`)
    .join('');

export interface EngineFiles {
  readonly layout: EngineLayout;
  readonly toolchain: Toolchain;
  readonly store: ImageStore;
  readonly options: LabEngineOptions;
}

/** Content of daemon.json. The cgroup driver is fixed so that the private cgroup is found again when removing. */
export function daemonConfig({ layout, store, options }: EngineFiles): Readonly<Record<string, unknown>> {
  const containerd = store === 'containerd';
  return {
    ...(containerd ? {} : { 'storage-driver': 'overlay2' }),
    ...(options.version === '20.10' ? {} : { features: { 'containerd-snapshotter': containerd } }),
    'cgroup-parent': layout.cgroup,
    'exec-opts': ['native.cgroupdriver=cgroupfs'],
    ...options.daemonConfig,
  };
}

/** Environment of a client: the engine's own PATH first, then the machine's. */
export function clientEnv({ layout, toolchain }: EngineFiles): Readonly<Record<string, string>> {
  return {
    DOCKER_HOST: `unix://${layout.socket}`,
    DOCKER_CONFIG: layout.clientConfigDir,
    HOME: layout.home,
    PATH: [...toolchain.binDirs, process.env['PATH'] ?? '', SYSTEM_PATH].filter(Boolean).join(':'),
  };
}

function dockerdScript({ layout, toolchain, options }: EngineFiles): string {
  const words = [
    toolchain.dockerdPath,
    ...['--data-root', layout.dataRoot, '--exec-root', layout.execRoot, '--pidfile', layout.pidFile],
    ...['--config-file', layout.daemonConfigFile, '-H', `unix://${layout.socket}`],
    ...(options.dockerdArgs ?? []),
  ];
  return `#!/bin/sh\n# Becomes dockerd.\n${assignments(options.env ?? {})}exec ${words.map(quote).join(' ')}\n`;
}

function shellConfig({ layout, toolchain, options }: EngineFiles): string {
  const registry = options.registry ?? !options.ownNamespaces;
  return assignments({
    PATH: [...toolchain.binDirs, SYSTEM_PATH].join(':'),
    HOME: layout.home,
    BML_DIR: layout.dir,
    BML_SOCKET: layout.socket,
    BML_PID_FILE: layout.pidFile,
    BML_LOG_FILE: layout.logFile,
    BML_REGISTRY: registry ? toolchain.registryPath : '',
    BML_OWN_NAMESPACES: options.ownNamespaces ? '1' : '',
    BML_START_LIMIT_S: String(options.startLimitS ?? 30),
    BML_STOP_LIMIT_S: String(options.stopLimitS ?? 10),
  });
}

const registryConfig = (layout: EngineLayout): string =>
  [
    'version: 0.1',
    'log: {level: warn, accesslog: {disabled: true}}',
    `storage: {filesystem: {rootdirectory: ${layout.registryDir}}, delete: {enabled: true}}`,
    `http: {addr: ":${REGISTRY_ADDRESS.split(':')[1]}"}`,
    '',
  ].join('\n');

async function writeExecutable(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  await chmod(file, 0o755);
}

/** Writes everything a first start needs. */
export async function writeEngine(files: EngineFiles): Promise<void> {
  const { layout, toolchain } = files;
  for (const folder of [layout.dataRoot, layout.registryDir, layout.clientConfigDir, layout.home]) {
    await mkdir(folder, { recursive: true });
  }
  const plugins = toolchain.cliPluginsDir;
  const client = plugins === undefined ? {} : { cliPluginsExtraDirs: [plugins] };
  await writeFile(path.join(layout.clientConfigDir, 'config.json'), JSON.stringify(client));
  await writeFile(layout.daemonConfigFile, `${JSON.stringify(daemonConfig(files), undefined, 2)}\n`);
  await writeFile(path.join(layout.dir, 'registry.yml'), registryConfig(layout));
  await writeFile(path.join(layout.dir, 'engine.conf'), shellConfig(files));
  await writeFile(layout.logFile, '');
  await writeExecutable(path.join(layout.dir, 'dockerd.sh'), dockerdScript(files));
  for (const script of ['namespace.sh', 'start.sh', 'stop.sh']) {
    await copyFile(path.join(SCRIPTS, script), path.join(layout.dir, script));
    await chmod(path.join(layout.dir, script), 0o755);
  }
}
