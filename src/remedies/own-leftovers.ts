/** Deletes what earlier runs set aside and no longer need, where space is short: nobody misses it. */
import { messageOf } from '../core/message-of.ts';
import type { Leftover } from '../privileged/ops/list-aside.ts';
import { humanBytes } from './reclaimed.ts';
import type { RemedyContext } from './remedy.ts';

const LIST_MS = 20_000;

/**
 * Bytes freed. What the engine lives without is deleted, what a run still needs or a person keeps is not. Never rejects.
 * The engine must answer: that proves that it lives without it.
 */
export async function deleteLeftovers(context: RemedyContext): Promise<number> {
  const { engine, privilege, signal, say } = context;
  const facts = await engine.facts();
  if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix') return 0;
  const { dataRoot } = facts;
  const found = await privilege
    .run('listAside', { dataRoot }, { timeoutMs: LIST_MS, signal })
    .catch(() => []);
  let freed = 0;
  for (const { id } of found.filter(isOver)) {
    try {
      const limit = { timeoutMs: context.limitMs, signal };
      const { freedBytes } = await privilege.run('deleteAside', { dataRoot, id }, limit);
      freed += freedBytes;
      say(`deleted what an earlier run had set aside (${id}): ${humanBytes(freedBytes)} freed`);
    } catch (error) {
      say(`what an earlier run had set aside (${id}) could not be deleted: ${messageOf(error)}`);
    }
  }
  return freed;
}

function isOver({ state, inUse }: Leftover): boolean {
  return !inUse && (state === 'renamed' || state === 'deleting');
}
