/** Looks at the engine while the first attempt runs, without child processes: what it is, what it holds, how it was started. */
import type { EngineProcess } from '../privileged/engine-process.ts';
import { findEngines } from '../privileged/ops/find-engines.ts';
import { createHands } from './as-root.ts';
import { askInfo, askVolumes } from './ask-engine.ts';
import { endpointText } from './endpoint.ts';
import type { Endpoint, EngineFacts, Volume } from './engine.ts';
import { placesOf, type RecordedLauncher, readBootId, readRecord, writeRecord } from './engine-record.ts';
import { factsFromInfo } from './facts.ts';
import { ProcessMemory } from './hosts/process-memory.ts';
import { writeInventory } from './inventory-file.ts';
import { servingProcess } from './serving-process.ts';
import { takeInventory } from './take-inventory.ts';

export interface BaselineResult {
  /** What the engine said of itself; null when it did not answer. */
  readonly facts: EngineFacts | null;
  /** The volumes before anything was done; null when the engine did not answer. */
  readonly volumes: readonly Volume[] | null;
}

export interface Baseline {
  /** Resolves when all was looked at, or after `stop`. Never rejects. Only who reads it keeps the process alive for it. */
  readonly settled: Promise<BaselineResult>;
  /** What is known by now. */
  now(): BaselineResult;
  readonly memory: ProcessMemory;
  /** Ends looking; what is known stays. */
  stop(): void;
}

export interface BaselineOptions {
  readonly stateDir: string;
  /** An engine that is slow to answer is not waited for any longer, in milliseconds. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;
/** An engine that took longer to say what it is has enough to do, in milliseconds. */
const SLOW_MS = 2_000;
/** For each request of the inventory, in milliseconds. */
const INVENTORY_MS = 3_000;
/** No sudo, for that would be a child process: what we may not see ourselves is looked at later. */
const OWN_HANDS = createHands(async () => ({
  kind: null,
  run: () => Promise.reject(new Error('not asked')),
}));

/** Starts looking at once; keeps no process alive and delays nothing. */
export function startBaseline(endpoint: Endpoint, options: BaselineOptions): Baseline {
  const ending = new AbortController();
  const memory = new ProcessMemory();
  let known: BaselineResult = { facts: null, volumes: null };
  const begun = performance.now();
  /** How long the engine took to say what it is, in milliseconds. */
  let tookMs = Number.POSITIVE_INFINITY;
  const look = async (): Promise<BaselineResult> => {
    if (endpoint.kind !== 'unix') return known;
    const asking = { timeoutMs: options.timeoutMs ?? TIMEOUT_MS, signal: ending.signal, background: true };
    const [info] = await Promise.all([
      askInfo(endpoint, null, asking).then((answer) => {
        tookMs = performance.now() - begun;
        return answer;
      }),
      askVolumes(endpoint, null, asking).then((volumes) => {
        known = { ...known, volumes };
      }),
      rememberProcess(endpoint, memory),
    ]);
    if (info !== null) {
      known = { ...known, facts: await factsFromInfo(OWN_HANDS, info, memory.seen) };
      if (known.facts !== null) keepRecord(endpoint, options.stateDir, known.facts, memory);
      // Nobody waits for it: `settled` is for what the build itself needs
      if (tookMs < SLOW_MS) void keepInventory().catch(() => undefined);
    }
    return known;
  };
  const keepInventory = async (): Promise<void> => {
    const { facts } = known;
    if (endpoint.kind !== 'unix' || facts === null) return;
    const asking = { timeoutMs: INVENTORY_MS, signal: ending.signal, background: true };
    const inventory = await takeInventory(endpoint.path, facts, asking);
    if (inventory !== null)
      writeInventory({ stateDir: options.stateDir, endpoint, dataRoot: facts.dataRoot }, inventory);
  };
  const looking = look().catch(() => known);
  return {
    get settled() {
      return keptAlive(looking);
    },
    now: () => known,
    memory,
    stop: () => ending.abort(),
  };
}

async function keptAlive<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => undefined, 1000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

async function rememberProcess(endpoint: Endpoint, memory: ProcessMemory): Promise<void> {
  const found = servingProcess(await findEngines({}), endpoint);
  if (found !== null) memory.remember(found);
}

/** Written again only when it changed. An engine whose process we could not see is recorded with its files alone. */
export function keepRecord(
  endpoint: Endpoint,
  stateDir: string,
  facts: EngineFacts,
  memory: ProcessMemory,
): void {
  const { seen } = memory;
  const before = readRecord(stateDir, endpoint);
  const rootIdBefore =
    before?.dataRoot === facts.dataRoot && before.bootId === readBootId() ? before.rootId : null;
  writeRecord(stateDir, endpoint, {
    endpoint: endpointText(endpoint),
    dataRoot: facts.dataRoot,
    store: facts.store,
    containerdRoot: facts.containerdRoot,
    argv: seen?.argv ?? [],
    exe: seen?.exe ?? null,
    cwd: seen?.cwd ?? null,
    logFile: seen?.launcher?.logFile ?? seen?.logFile ?? null,
    launcher: launcherOf(seen),
    netName: seen?.foreignNet === true ? seen.netName : null,
    mntName: seen?.foreignMnt === true ? seen.mntName : null,
    bootId: readBootId(),
    places: placesOf((seen?.launcher ?? seen)?.env ?? {}),
    rootless: facts.rootless,
    engineId: facts.engineId,
    rootId: seen?.rootId ?? rootIdBefore ?? null,
  });
}

function launcherOf(seen: EngineProcess | null): RecordedLauncher | null {
  if (seen?.launcher == null) return null;
  const { argv, exe, cwd } = seen.launcher;
  return { argv, exe, cwd };
}
