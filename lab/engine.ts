/** Starts private, disposable Docker engines: own socket, data root, namespaces, registry. Needs root. */
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { mountDataRoot } from './engine/data-root.ts';
import { layoutOf, REGISTRY_ADDRESS } from './engine/layout.ts';
import type { DockerCall, DockerCallOptions, LabEngine, LabEngineOptions } from './engine/options.ts';
import { type EngineRecord, readRecords, writeRecord } from './engine/records.ts';
import { removeEngine } from './engine/remove-engine.ts';
import { clientEnv, type EngineFiles, writeEngine } from './engine/write-engine.ts';
import { ENGINE_PREFIX } from './paths.ts';
import type { Toolchain } from './prepare/toolchain.ts';
import { resolveToolchain } from './prepare/toolchains.ts';

export type { DockerCall, DockerCallOptions, LabEngine, LabEngineOptions } from './engine/options.ts';

/** Variables of a surrounding client that would lead ours elsewhere. */
const FOREIGN = /^(DOCKER|BUILDX|BUILDKIT|COMPOSE)_/;

function withoutForeign(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !FOREIGN.test(name)));
}

/** Whether `pid` is a living process of this program; a zombie has an empty command line. */
function runs(pid: number, program: string): boolean {
  try {
    return path.basename(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '') === program;
  } catch {
    return false;
  }
}

function pidIn(file: string, program: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').trim());
    return pid > 0 && runs(pid, program) ? pid : undefined;
  } catch {
    return undefined;
  }
}

async function runScript(script: string): Promise<void> {
  const run = await execa(script, { reject: false, stdin: 'ignore' });
  if (run.exitCode !== 0) throw new Error(`${path.basename(script)} failed: ${run.stderr.trim()}`);
}

async function callDocker(
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  options: DockerCallOptions = {},
): Promise<DockerCall> {
  const run = await execa('docker', args, {
    env: { ...withoutForeign(process.env), ...env, ...options.env },
    extendEnv: false,
    reject: false,
    forceKillAfterDelay: 1000,
    ...(options.input === undefined ? { stdin: 'ignore' as const } : { input: options.input }),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
  });
  return { exitCode: run.exitCode, stdout: run.stdout, stderr: run.stderr, timedOut: run.timedOut };
}

async function killEngine(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (runs(pid, 'dockerd')) await sleep(20);
}

function engineOf(record: EngineRecord, toolchain: Toolchain): LabEngine {
  const layout = layoutOf(record.dir);
  const { id, version, store } = record;
  const env = clientEnv({ layout, toolchain, store, options: { version } });
  const pid = (): number | undefined => pidIn(layout.pidFile, 'dockerd');
  return {
    ...layout,
    id,
    version,
    store,
    env,
    ...(record.registry ? { registry: { address: REGISTRY_ADDRESS } } : {}),
    busyboxPath: toolchain.busyboxPath,
    start: () => runScript(layout.startScript),
    stop: async (signal = 'SIGTERM') => {
      const running = pid();
      if (signal === 'SIGKILL' && running !== undefined) await killEngine(running);
      else await runScript(layout.stopScript);
    },
    pid,
    docker: (args, options) => callDocker(env, args, options),
    inNamespace: (argv) => {
      const holder = pidIn(path.join(layout.dir, 'holder.pid'), 'tail') ?? pid();
      if (holder === undefined) throw new Error(`engine ${id} has no namespace while it is stopped`);
      return ['nsenter', '-t', String(holder), '-n', '-m', '--', ...argv];
    },
    remove: () => removeEngine(layout),
  };
}

async function toolchainOf(version: EngineRecord['version']): Promise<Toolchain> {
  const state = await resolveToolchain(version);
  if (!state.have) throw new Error(`engine ${version} cannot be had: ${state.why}`);
  return state.toolchain;
}

function assertPossible(
  toolchain: Toolchain,
  { store = 'overlay2', registry, ownNamespaces }: LabEngineOptions,
): void {
  if (!toolchain.stores.includes(store)) {
    throw new Error(`engine ${toolchain.name} has no ${store} store; it has ${toolchain.stores.join(', ')}`);
  }
  if (registry && ownNamespaces)
    throw new Error('a registry needs the namespace that ownNamespaces gives up');
}

/** Makes a private engine and starts it, unless `start` is false. Removes it again when it does not come up. */
export async function startLabEngine(options: LabEngineOptions = {}): Promise<LabEngine> {
  const { version = '28.5', store = 'overlay2', registry = !options.ownNamespaces } = options;
  const toolchain = await toolchainOf(version);
  assertPossible(toolchain, options);
  const dir = await mkdtemp(ENGINE_PREFIX);
  const record = { id: path.basename(dir), dir, version, store, registry };
  await writeRecord(record);
  const engine = engineOf(record, toolchain);
  try {
    const files: EngineFiles = {
      layout: layoutOf(dir),
      toolchain,
      store,
      options: { ...options, version, registry },
    };
    await writeEngine(files);
    await mountDataRoot(files.layout, options);
    if (options.start !== false) await engine.start();
    return engine;
  } catch (error) {
    await engine.remove();
    throw error;
  }
}

/** An engine that was started before, by its id or, when there is only one, without. */
export async function openLabEngine(id?: string): Promise<LabEngine> {
  const records = await readRecords();
  const found =
    id === undefined && records.length === 1 ? records[0] : records.find((each) => each.id === id);
  if (found === undefined) {
    const ids = records.map((each) => each.id).join(', ') || 'none';
    throw new Error(
      `${id === undefined ? 'name one engine with --id' : `no engine ${id}`}; there are: ${ids}`,
    );
  }
  return engineOf(found, await toolchainOf(found.version));
}
