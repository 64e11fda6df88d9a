/** What the report says of the engine and the builder. */
import type { WrappedCommand } from './command/wrapped-command.ts';
import type { RunHistory } from './core/history.ts';
import type { EngineSide } from './engine-side.ts';

/** A build that passed asks nothing more: what the engine said meanwhile is enough. */
export async function engineEntry(
  command: WrappedCommand,
  side: EngineSide,
  ask: boolean,
): Promise<RunHistory['engine']> {
  const known = side.baseline.now().facts;
  const facts = ask ? ((await side.engine.facts()) ?? known) : known;
  const builder = ask ? await side.engine.builder() : null;
  return {
    endpoint: side.endpoint,
    dataRoot: facts?.dataRoot ?? null,
    store: facts?.store ?? null,
    version: facts?.serverVersion ?? null,
    builder: builder?.name ?? command.builder,
    host: ask && side.engine.host.obstacle === null ? side.engine.host.kind : null,
  };
}
