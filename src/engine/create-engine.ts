/** Puts the engine together from its parts; nothing happens before something is asked of it. */
import { dirname, join } from 'node:path';
import type { WrappedCommand } from '../command/wrapped-command.ts';
import type { Finding } from '../core/finding.ts';
import { createPrivilege, type Privilege } from '../privileged/run.ts';
import { createHands } from './as-root.ts';
import { askInfo, askVersions, askVolumes, namedVolumes } from './ask-engine.ts';
import type { Baseline } from './baseline.ts';
import { buildHistory } from './build-history.ts';
import { findBuilder } from './builder.ts';
import type { Depth } from './checks/file-checks.ts';
import type { UsageWish } from './checks/usage.ts';
import { createDockerCli } from './docker-cli.ts';
import { type ResolvedEndpoint, resolveEndpoint, socketOf } from './endpoint.ts';
import type { BuilderFacts, Endpoint, Engine, Volume } from './engine.ts';
import { readRecord, stateDirectory } from './engine-record.ts';
import { createEngineState } from './engine-state.ts';
import { examine, readinessOf } from './examine.ts';
import { reservedBytesOf, spaceOf } from './free-bytes.ts';
import { guardedHands } from './guard-files.ts';
import { dumpEngine } from './hosts/goroutine-dump.ts';
import { launchOf } from './hosts/launch.ts';
import { ProcessMemory } from './hosts/process-memory.ts';
import type { KeptVolume } from './inventory.ts';
import { readInventory } from './inventory-file.ts';
import { lookAtNeighbours } from './neighbours.ts';
import { ping } from './ping.ts';

export interface EngineOptions {
  /** The wrapped command; null for `doctor`, which looks at the engine that the environment names. */
  readonly command: WrappedCommand | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Commands of the user's own service manager, for `sh -c`; null where not given. */
  readonly engineStop: string | null;
  readonly engineStart: string | null;
  /** A file that is read for the engine's log; null to find it out. */
  readonly engineLog: string | null;
  readonly baseline?: Baseline | null;
  /** How much `examine` looks at. Default `quick`. */
  readonly depth?: Depth;
  /** How much of what takes the space the doctor measures. Default: all of it when space is short. */
  readonly usage?: UsageWish;
  /** Made when first needed. Default: root, or sudo with this program's own CLI. */
  readonly privilege?: () => Promise<Privilege>;
}

const VOLUMES_LIMIT_MS = 10_000;
const VERSIONS_LIMIT_MS = 5_000;

/** The endpoint that the command reaches, for `startBaseline` and for `createEngine`. */
export function endpointOf(
  command: WrappedCommand | null,
  env: Readonly<Record<string, string | undefined>>,
): ResolvedEndpoint {
  return resolveEndpoint({ globalArgs: command?.globalArgs ?? [], env });
}

export function createEngine(options: EngineOptions): Engine {
  const { command, env } = options;
  const { endpoint, context, configDir } = endpointOf(command, env);
  const cli = createDockerCli({
    program: command?.docker ?? 'docker',
    globalArgs: command?.globalArgs ?? [],
    env,
  });
  const hands = createHands(options.privilege ?? (() => ownPrivilege(endpoint)));
  const stateDir = stateDirectory(env, process.geteuid?.() ?? 0);
  const memory = options.baseline?.memory ?? new ProcessMemory();
  const pingWithin = (timeoutMs: number): Promise<Finding> => ping(endpoint, cli, timeoutMs);
  const hostContext = {
    endpoint,
    hands,
    memory,
    env,
    stateDir,
    engineLog: options.engineLog,
    ping: pingWithin,
    record: () => readRecord(stateDir, endpoint),
  };
  const state = createEngineState({
    context: hostContext,
    commands: { stop: options.engineStop, start: options.engineStart },
    cli,
    hands,
    known: () => options.baseline?.now().facts ?? null,
  });
  const onFiles = guardedHands(hands, state.facts);
  const builder = (): Promise<BuilderFacts | null> => {
    const tool = command?.tool ?? null;
    return findBuilder(
      { tool, named: command?.builder ?? env['BUILDX_BUILDER'] ?? null, configDir, context, endpoint, env },
      cli,
    );
  };
  const stoppedElsewhere = async () => (await state.detected()).host.stopped?.().catch(() => null) ?? null;
  const parts = {
    endpoint,
    cli,
    hands: onFiles,
    memory,
    facts: state.facts,
    builder,
    ping: pingWithin,
    depth: options.depth ?? 'quick',
    usage: options.usage ?? 'when-short',
    ...(endpoint.kind === 'ssh' ? { stoppedElsewhere } : {}),
  };
  return {
    endpoint,
    host: state.host,
    docker: cli.docker,
    facts: state.facts,
    launch: () => launchOf(hostContext, state.detected),
    builder,
    ping: pingWithin,
    dump: () => dumpEngine(hostContext).catch(() => null),
    readiness: (suspects, signal) => readinessOf(parts, suspects, signal),
    examine: async (signal, sinceMs) => {
      const [findings] = await Promise.all([
        examine(parts, { signal, sinceMs: sinceMs ?? null, only: [] }),
        state.detected(),
      ]);
      return findings;
    },
    async volumes(): Promise<readonly Volume[] | null> {
      const told = (await state.stands())
        ? null
        : await askVolumes(endpoint, cli, { timeoutMs: VOLUMES_LIMIT_MS });
      if (told !== null) return told;
      const facts = endpoint.kind === 'unix' ? await state.facts() : null;
      if (facts === null) return null;
      const found = await onFiles
        .run('listVolumeDirs', { dataRoot: facts.dataRoot }, { timeoutMs: VOLUMES_LIMIT_MS })
        .catch(() => null);
      if (found === null) return null;
      const kept = readInventory({ stateDir, endpoint, dataRoot: facts.dataRoot })?.volumes ?? [];
      return namedVolumes(found).map((volume) => ({ ...volume, ...asKept(kept, volume.name) }));
    },
    inventory: async () => {
      const facts = await state.facts();
      return facts === null ? null : readInventory({ stateDir, endpoint, dataRoot: facts.dataRoot });
    },
    neighbours: async (signal) => {
      const [own, facts] = await Promise.all([builder(), state.facts()]);
      const autoRemoved = async (): Promise<readonly string[] | null> => {
        if (facts === null || endpoint.kind !== 'unix') return null;
        const { dataRoot } = facts;
        const found = await hands.run('readContainers', { dataRoot }, { timeoutMs: VOLUMES_LIMIT_MS });
        return found.filter(({ autoRemove }) => autoRemove).map(({ id }) => id);
      };
      return lookAtNeighbours(cli, { endpoint, context, builder: own, facts, autoRemoved, signal });
    },
    versions: () => askVersions(endpoint, cli, { timeoutMs: VERSIONS_LIMIT_MS }),
    runningContainers: async () =>
      (await askInfo(endpoint, cli, { timeoutMs: VERSIONS_LIMIT_MS }))?.containersRunning ?? null,
    buildHistory: async (startedAtMs, endedAtMs, signal) =>
      buildHistory(cli, { builder: await builder(), startedAtMs, endedAtMs, signal }),
    freeBytes: async () => (await spaceOf(endpoint, await state.facts()))?.freeBytes ?? null,
    space: async () => spaceOf(endpoint, await state.facts()),
    reservedBytes: async () => reservedBytesOf(endpoint, await state.facts()),
  };
}

/** What the last inventory says of a volume that is there. */
function asKept(kept: readonly KeptVolume[], name: string): Partial<Volume> {
  const volume = kept.find((known) => known.name === name);
  if (volume === undefined) return {};
  return {
    driver: volume.driver,
    labels: Object.entries(volume.labels).map(([key, value]) => `${key}=${value}`),
  };
}

/** Both bundles, `dist/main` and `dist/cli`, have the CLI beside them. */
function ownPrivilege(endpoint: Endpoint): Promise<Privilege> {
  const cliPath = join(dirname(process.argv[1] ?? ''), '..', 'cli', 'index.js');
  return createPrivilege({ cliPath, uid: process.geteuid?.() ?? 0, socket: socketOf(endpoint) });
}
