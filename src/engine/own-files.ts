/** Asks for the proof that the data root an engine names is, as we see it, that very engine's (law 8). */
import { messageOf } from '../core/message-of.ts';
import type { EngineProcess } from '../privileged/engine-process.ts';
import type { EngineFacts } from './engine.ts';
import { readBootId } from './engine-record.ts';
import type { HostContext } from './hosts/host-context.ts';

export interface OwnSources {
  /** The process that serves the endpoint now; null when none is seen. */
  readonly serving: EngineProcess | null;
  /** The service manager here, process 1, starts this engine. */
  readonly managed: boolean;
}

const LIMIT_MS = 10_000;

/** The facts with the reason why the engine's files are not looked at, if there is one. An engine elsewhere has none here to be taken for its own. */
export async function withProof(
  context: HostContext,
  facts: EngineFacts,
  { serving, managed }: OwnSources,
): Promise<EngineFacts> {
  if (context.endpoint.kind !== 'unix') return facts;
  const record = context.record();
  const known = record !== null && record.dataRoot === facts.dataRoot ? record : null;
  const remembered = known?.bootId === readBootId() ? (known?.rootId ?? null) : null;
  const args = {
    path: facts.dataRoot,
    pid: serving?.pid ?? null,
    rootId: context.memory.seen?.rootId ?? remembered,
    engineId: facts.engineId ?? known?.engineId ?? null,
    manager: managed ? 1 : null,
    once: typeof known?.rootId === 'string',
  };
  const proof = await context.hands
    .run('proveOwnFiles', args, { timeoutMs: LIMIT_MS })
    .catch((error: unknown) => ({ kind: 'unproved' as const, why: messageOf(error) }));
  // What this user may not look at the checks say of themselves, and without root nothing is touched
  const strangers = proof.kind === 'foreign' || proof.kind === 'unproved' ? proof.why : null;
  return { ...facts, strangers };
}
