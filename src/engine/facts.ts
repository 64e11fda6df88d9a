/** Finds out where the engine's files are and what store it has: from the engine, else from its process, unit or an earlier run (law 8). */
import { realpath } from 'node:fs/promises';
import { optionsOfArgv } from '../privileged/daemon-options.ts';
import { type EngineProcess, isRootless } from '../privileged/engine-process.ts';
import type { DaemonConfig } from '../privileged/ops/read-daemon-config.ts';
import type { Hands } from './as-root.ts';
import type { EngineFacts, StoreKind } from './engine.ts';
import type { EngineRecord } from './engine-record.ts';
import type { StartWords } from './hosts/detect.ts';
import type { InfoFacts } from './info.ts';
import { storeOnDisk } from './store-on-disk.ts';

const LIMIT_MS = 10_000;

/** From what the engine itself says. */
export async function factsFromInfo(
  hands: Hands,
  info: InfoFacts,
  serving: EngineProcess | null = null,
): Promise<EngineFacts> {
  const { store, engineId, serverVersion, liveRestore, swarm, rootless, desktop } = info;
  const dataRoot = await real(info.dataRoot);
  const address = info.containerdAddress ?? (await addressOf(hands, serving));
  const args = { dataRoot, address };
  const containerdRoot = store === 'containerd' ? await containerdRootOf(hands, args) : null;
  return {
    dataRoot,
    source: 'info',
    store,
    containerdRoot,
    containerdAddress: address,
    engineId,
    serverVersion,
    liveRestore,
    swarm,
    rootless,
    desktop,
  };
}

export interface SilentSources {
  /** The engine's process as it was seen last, alive or not. */
  readonly process: EngineProcess | null;
  readonly alive: boolean;
  /** How its service manager starts it. */
  readonly words: StartWords | null;
  readonly record: EngineRecord | null;
}

/** From what is known of an engine that does not answer; null when nothing proves where its files are. */
export async function factsWithoutEngine(hands: Hands, sources: SilentSources): Promise<EngineFacts | null> {
  const { process, words, record } = sources;
  const started = process ?? (words === null ? null : { argv: words.argv, env: words.env ?? null, pid: 0 });
  if (started === null) return record === null ? null : factsFromRecord(hands, record);
  const pid = process !== null && sources.alive ? process.pid : null;
  const args = { argv: started.argv, env: started.env, pid };
  const config = await hands.run('readDaemonConfig', args, { timeoutMs: LIMIT_MS });
  if (process === null && words !== null && hasVariables(words.argv) && record !== null)
    return factsFromRecord(hands, record);
  const rootless = isRootless(started.argv, started.env);
  const named = started.argv.some((word) => /^(--data-root|--graph|-g)/.test(word));
  const source = !named && config.configRead !== null ? 'daemon.json' : process === null ? 'unit' : 'process';
  return factsFromConfig(hands, config, source, record, rootless);
}

async function factsFromConfig(
  hands: Hands,
  config: DaemonConfig,
  source: EngineFacts['source'],
  record: EngineRecord | null,
  rootless: boolean,
): Promise<EngineFacts> {
  const dataRoot = await real(config.dataRoot);
  const remembered = record?.dataRoot === dataRoot ? record.store : null;
  const store = remembered ?? storeOfConfig(config) ?? (await storeOnDisk(hands, dataRoot));
  const args = { dataRoot, address: config.containerd };
  const containerdRoot =
    store === 'containerd'
      ? ((await containerdRootOf(hands, args)) ??
        (remembered === null ? null : (record?.containerdRoot ?? null)))
      : null;
  return {
    dataRoot,
    source,
    store,
    containerdRoot,
    containerdAddress: config.containerd,
    ...UNTOLD,
    rootless,
  };
}

async function factsFromRecord(hands: Hands, record: EngineRecord): Promise<EngineFacts> {
  const { dataRoot, store, rootless } = record;
  const found = store === 'containerd' ? await containerdRootOf(hands, { dataRoot, address: null }) : null;
  const containerdRoot = store === 'containerd' ? (record.containerdRoot ?? found) : null;
  const containerdAddress = optionsOfArgv(record.argv).containerd;
  return { dataRoot, source: 'record', store, containerdRoot, containerdAddress, ...UNTOLD, rootless };
}

/** Engines before 27 do not say it: then it stands in their words. */
async function addressOf(hands: Hands, serving: EngineProcess | null): Promise<string | null> {
  if (serving === null) return null;
  const { argv, env, pid } = serving;
  const read = hands.run('readDaemonConfig', { argv, env, pid }, { timeoutMs: LIMIT_MS });
  return (await read.catch(() => null))?.containerd ?? null;
}

/** What only a running engine can say. */
const UNTOLD = { engineId: null, serverVersion: null, liveRestore: false, swarm: false } as const;

function storeOfConfig(config: DaemonConfig): StoreKind | null {
  if (config.containerdStore === true) return 'containerd';
  if (config.storageDriver === 'overlay2') return 'overlay2';
  return config.storageDriver === null ? null : 'other';
}

/** `$DOCKER_OPTS` in a unit may hide a data root. */
function hasVariables(argv: readonly string[]): boolean {
  return argv.some((word) => word.startsWith('$'));
}

function containerdRootOf(
  hands: Hands,
  args: { readonly dataRoot: string; readonly address: string | null },
): Promise<string | null> {
  return hands.run('findContainerdRoot', args, { timeoutMs: LIMIT_MS }).catch(() => null);
}

async function real(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
