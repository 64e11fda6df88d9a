/** Runs the checks that fit the engine's state, all at once, and asks after a rung whether all is well again. */
import type { Finding } from '../core/finding.ts';
import type { Hands } from './as-root.ts';
import { failedRead, unknown } from './checks/findings.ts';
import type { BuilderFacts, DockerCli, Endpoint, EngineFacts, Readiness } from './engine.ts';
import type { ProcessMemory } from './hosts/process-memory.ts';
import { probeBuild } from './probe.ts';

export interface EngineParts {
  readonly endpoint: Endpoint;
  readonly cli: DockerCli;
  readonly hands: Hands;
  readonly memory: ProcessMemory;
  readonly facts: () => Promise<EngineFacts | null>;
  readonly builder: () => Promise<BuilderFacts | null>;
  readonly ping: (timeoutMs: number) => Promise<Finding>;
}

const PING_LIMIT_MS = 5_000;
const FILES_LIMIT_MS = 30_000;

/** Read-only and limited in time; never rejects. */
export async function examine(parts: EngineParts, signal?: AbortSignal): Promise<readonly Finding[]> {
  const reachable = await parts.ping(PING_LIMIT_MS);
  const files = await examineEngineFiles(parts, reachable.state === 'healthy', [], signal);
  return [reachable, ...files];
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
  const ids = [...new Set(suspects.map((finding) => finding.id))].filter(
    (id) => id !== 'ready' && id !== 'reachable',
  );
  const [build, findings] = await Promise.all([
    probeBuild(parts.cli, await parts.builder(), signal),
    ids.length === 0 ? [] : examineEngineFiles(parts, true, ids, signal),
  ]);
  return { api, build, findings };
}

async function examineEngineFiles(
  parts: EngineParts,
  running: boolean,
  only: readonly string[],
  signal?: AbortSignal,
): Promise<readonly Finding[]> {
  if (parts.endpoint.kind !== 'unix') return [];
  const about = { id: 'free-space', path: null } as const;
  try {
    const facts = await parts.facts();
    if (facts === null) return [unknown(about, 'it is not known where the engine keeps its files')];
    const { dataRoot, store, containerdRoot } = facts;
    const target = { dataRoot, store, containerdRoot, running, only };
    const options = { timeoutMs: FILES_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    return await parts.hands.run('examineFiles', target, options);
  } catch (error) {
    return [failedRead(about, error)];
  }
}
