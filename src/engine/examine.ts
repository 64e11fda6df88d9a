/** Runs the checks that fit the engine's state, all at once, and asks after a rung whether all is well again. */
import type { Finding } from '../core/finding.ts';
import { type EngineProcess, stoppedProcess } from '../privileged/engine-process.ts';
import type { Hands } from './as-root.ts';
import { checkBuilderContainer } from './checks/builder-container.ts';
import { checkEngineProcess, engineStopped } from './checks/engine-process.ts';
import type { Depth } from './checks/file-checks.ts';
import { failedRead, unknown } from './checks/findings.ts';
import type { UsageWish } from './checks/usage.ts';
import { endpointText } from './endpoint.ts';
import type { BuilderFacts, DockerCli, Endpoint, EngineFacts, Readiness } from './engine.ts';
import type { ProcessMemory } from './hosts/process-memory.ts';
import { probeBuild } from './probe.ts';
import { servingProcess } from './serving-process.ts';

export interface EngineParts {
  readonly endpoint: Endpoint;
  readonly cli: DockerCli;
  readonly hands: Hands;
  readonly memory: ProcessMemory;
  readonly facts: () => Promise<EngineFacts | null>;
  readonly builder: () => Promise<BuilderFacts | null>;
  readonly ping: (timeoutMs: number) => Promise<Finding>;
  readonly depth: Depth;
  readonly usage?: UsageWish;
  /** Of an engine on another machine that can be asked; null when none is stopped. Never rejects. */
  readonly stoppedElsewhere?: () => Promise<{ readonly name: string; readonly pid: number } | null>;
}

const PING_LIMIT_MS = 5_000;
const FILES_LIMIT_MS = 30_000;
/** Reading every blob of a large store. */
const DEEP_LIMIT_MS = 11 * 60_000;
const LOOK_LIMIT_MS = 10_000;

export interface ExamineOptions {
  readonly signal?: AbortSignal | undefined;
  /** What happened to the builder's container counts from here (epoch, milliseconds); null for only its state now. */
  readonly sinceMs: number | null;
  /** Only these checks; all that fit when empty. */
  readonly only: readonly string[];
}

/** Read-only and limited in time; never rejects. */
export async function examine(parts: EngineParts, options: ExamineOptions): Promise<readonly Finding[]> {
  const found = parts.endpoint.kind === 'unix' ? await lookAtProcess(parts) : null;
  const there = await (parts.stoppedElsewhere?.() ?? null);
  const stopped = stoppedProcess(found) !== null || there !== null;
  const reachable = stopped ? notAsked(parts.endpoint) : await parts.ping(PING_LIMIT_MS);
  const running = reachable.state === 'healthy';
  const [files, builders] = await Promise.all([
    examineEngineFiles(parts, running, found?.pid ?? null, options),
    running ? examineBuilder(parts, options) : [],
  ]);
  const elsewhere = there === null ? notHere(parts) : [engineStopped(there)];
  const own = parts.endpoint.kind === 'unix' ? [await judgeProcess(parts, found, running)] : elsewhere;
  const all = [reachable, ...own, ...files, ...builders];
  return options.only.length === 0 ? all : all.filter(({ id }) => options.only.includes(id));
}

/** The finding that led to the rung is looked at again: a tiny build passes on an engine whose links are all gone. */
export async function readinessOf(
  parts: EngineParts,
  suspects: readonly Finding[],
  signal?: AbortSignal,
): Promise<Readiness> {
  const api = await parts.ping(PING_LIMIT_MS);
  if (api.state !== 'healthy') {
    const build = unknown({ id: 'ready', path: null }, 'not tried: the engine’s API does not answer');
    return { api, build, findings: [] };
  }
  const only = [...new Set(suspects.map(({ id }) => id))].filter(
    (id) => id !== 'ready' && id !== 'reachable',
  );
  const [build, findings] = await Promise.all([
    parts.builder().then((builder) => probeBuild(parts.cli, builder, signal)),
    only.length === 0 ? [] : examine(parts, { signal, sinceMs: null, only }),
  ]);
  return { api, build, findings };
}

/** Said once, and only by the doctor: a build does not fail of it. */
function notHere({ endpoint, depth }: EngineParts): readonly Finding[] {
  if (depth === 'quick') return [];
  const through = endpointText(endpoint);
  const detail = `it is reached through ${through}: its process and its files cannot be looked at from here`;
  return [unknown({ id: 'engine-process', path: null }, detail)];
}

/** A stopped process takes connections and never answers: asking it would only cost the time limit. */
function notAsked(endpoint: Endpoint): Finding {
  const path = endpoint.kind === 'unix' ? endpoint.path : null;
  return unknown({ id: 'reachable', path }, 'not asked: a process of the engine is stopped');
}

/** Null when nobody serves the endpoint, or processes cannot be looked at. */
async function lookAtProcess(parts: EngineParts): Promise<EngineProcess | null> {
  const engines = await parts.hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS }).catch(() => []);
  const found = servingProcess(engines, parts.endpoint);
  if (found !== null) parts.memory.remember(found);
  return found;
}

async function judgeProcess(
  parts: EngineParts,
  found: EngineProcess | null,
  answers: boolean,
): Promise<Finding> {
  const kind = await parts.hands.kind();
  return checkEngineProcess({ found, answers, seesAll: kind !== null });
}

async function examineEngineFiles(
  parts: EngineParts,
  running: boolean,
  pid: number | null,
  { signal, only }: ExamineOptions,
): Promise<readonly Finding[]> {
  if (parts.endpoint.kind !== 'unix') return [];
  const about = { id: 'free-space', path: null } as const;
  try {
    const facts = await parts.facts();
    if (facts === null) return [unknown(about, 'it is not known where the engine keeps its files')];
    const { dataRoot, store, containerdRoot, engineId, strangers = null } = facts;
    if (strangers !== null) return [unknown({ id: 'data-root-mount', path: dataRoot }, strangers)];
    const { depth, usage = 'when-short' } = parts;
    const target = { dataRoot, store, containerdRoot, running, pid, only, depth, usage, engineId };
    const timeoutMs = depth === 'deep' ? DEEP_LIMIT_MS : FILES_LIMIT_MS;
    const options = { timeoutMs, ...(signal === undefined ? {} : { signal }) };
    return await parts.hands.run('examineFiles', target, options);
  } catch (error) {
    return [failedRead(about, error)];
  }
}

async function examineBuilder(
  parts: EngineParts,
  { signal, sinceMs }: ExamineOptions,
): Promise<readonly Finding[]> {
  const builder = await parts.builder();
  const { cli, hands, endpoint } = parts;
  const records = parts.depth !== 'quick';
  const limit = { timeoutMs: FILES_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
  const look = (stateDir: string): Promise<readonly Finding[]> =>
    hands.run('examineBuilderState', { stateDir, records }, limit).then(
      (found) => (records ? found : found.filter(({ state }) => state === 'broken')),
      (error: unknown) => (records ? [failedRead({ id: 'builder-container', path: stateDir }, error)] : []),
    );
  const examineState = endpoint.kind === 'unix' ? look : null;
  const names = builder?.containers ?? [];
  return (
    await Promise.all(names.map((name) => checkBuilderContainer({ cli, name, sinceMs, examineState })))
  ).flat();
}
