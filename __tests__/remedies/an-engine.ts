/** Builders of engines and contexts that answer as told, and record what they were asked. */
import type { Finding } from '../../src/core/finding.ts';
import type { BuilderFacts, CliResult, Engine, EngineFacts } from '../../src/engine/engine.ts';
import type { DatedInventory } from '../../src/engine/inventory-file.ts';
import type { Privilege } from '../../src/privileged/run.ts';
import type { RemedyContext } from '../../src/remedies/remedy.ts';
import { NO_JOURNAL } from '../../src/remedies/run-journal.ts';

export const OK: CliResult = { exitCode: 0, stdout: '', stderr: '', timedOut: false };
export const FAILED: CliResult = { exitCode: 1, stdout: '', stderr: 'it failed', timedOut: false };
export const TIMED_OUT: CliResult = { exitCode: null, stdout: '', stderr: '', timedOut: true };

export function facts(over: Partial<EngineFacts> = {}): EngineFacts {
  return {
    dataRoot: '/srv/docker',
    source: 'info',
    store: 'overlay2',
    containerdRoot: null,
    engineId: 'id',
    serverVersion: '28.5.2',
    liveRestore: false,
    swarm: false,
    rootless: false,
    ...over,
  };
}

export function finding(id: Finding['id'], over: Partial<Finding> = {}): Finding {
  return { id, state: 'broken', path: null, detail: `${id} is broken`, ...over };
}

export const OWN_BUILDER: BuilderFacts = {
  name: 'mine',
  driver: 'docker-container',
  containers: ['buildx_buildkit_mine0', 'buildx_buildkit_mine1'],
};

export interface EngineScript {
  readonly facts?: EngineFacts | null;
  readonly builder?: BuilderFacts | null;
  readonly free?: readonly number[];
  readonly total?: number;
  /** Instead of `free`: asked each time. */
  /** Of 10,000. */
  readonly inodesNow?: () => number;
  readonly freeNow?: (() => number) | undefined;
  readonly hostObstacle?: string;
  /** Answers a docker call, by its words joined. */
  readonly answer?: (words: string) => CliResult;
  readonly up?: boolean;
  readonly endpoint?: Engine['endpoint'];
  readonly inventory?: DatedInventory | null;
}

export interface Scripted extends RemedyContext {
  /** Docker calls, and `stop` and `start` of the host, in order. */
  readonly calls: string[];
  readonly said: string[];
}

export function aContext(script: EngineScript = {}, over: Partial<RemedyContext> = {}): Scripted {
  const calls: string[] = [];
  const said: string[] = [];
  const free = [...(script.free ?? [])];
  const engine: Engine = {
    endpoint: script.endpoint ?? { kind: 'unix', path: '/run/docker.sock' },
    host: {
      kind: 'commands',
      obstacle: script.hostObstacle ?? null,
      stop: async () => void calls.push('stop'),
      start: async () => void calls.push('start'),
      log: async () => null,
    },
    docker: async (args) => {
      calls.push(args.join(' '));
      return script.answer?.(args.join(' ')) ?? OK;
    },
    facts: async () => (script.facts === undefined ? facts() : script.facts),
    builder: async () => script.builder ?? null,
    ping: async () => finding('reachable', { state: script.up === false ? 'broken' : 'healthy' }),
    readiness: async () => ({ api: finding('reachable'), build: finding('ready'), findings: [] }),
    examine: async () => [],
    dump: async () => {
      calls.push('dump');
      return '/run/docker/goroutine-stacks-x.log';
    },
    volumes: async () => null,
    inventory: async () => script.inventory ?? null,
    space: async () =>
      script.total === undefined
        ? null
        : {
            totalBytes: script.total,
            freeBytes: script.freeNow?.() ?? free[0] ?? 0,
            ...(script.inodesNow === undefined
              ? {}
              : { inodes: { free: script.inodesNow(), total: 10_000 } }),
          },
    reservedBytes: async () => 0,
    versions: async () => null,
    buildHistory: async () => ({ failed: [], running: null }),
    neighbours: async () => ({ builds: [], containers: [], liveRestore: false, swarm: false }),
    runningContainers: async () => null,
    freeBytes: async () => script.freeNow?.() ?? free.shift() ?? null,
  };
  return {
    engine,
    privilege: aPrivilege(),
    diagnosis: { failureClass: 'unknown', owner: 'unknown', confidence: 0, evidence: [] },
    findings: [],
    use: 1,
    allowVolumeLoss: false,
    keepSetAside: false,
    allowContainerLoss: false,
    builds: [],
    minFreeSpace: null,
    unusedImagesOlderThanMs: null,
    living: {
      note: async () => ({ byEngine: true, running: [], stopped: [] }),
      bringBack: async () => ({ back: [], lost: [] }),
      ran: () => ({ ran: [], blindSinceMs: null }),
      remember: () => undefined,
    },
    journal: NO_JOURNAL,
    runId: 'run',
    signal: new AbortController().signal,
    cancelled: new AbortController().signal,
    limitMs: 600_000,
    say: (line) => void said.push(line),
    calls,
    said,
    ...over,
  };
}

/** Refuses to run anything: what a test does not expect must not happen. */
export function aPrivilege(kind: Privilege['kind'] = 'root'): Privilege {
  return { kind, run: async (op) => Promise.reject(new Error(`${op} was not expected`)) };
}
