/** Boots a builder that a cut-off run was making again. */
import type { BuilderBegun } from '../privileged/run-journal/entry.ts';
import { boot, removeNode, waitUntilRunning } from './builder-nodes.ts';
import type { RemedyContext } from './remedy.ts';

type Booting = Pick<RemedyContext, 'engine' | 'signal' | 'say'>;

/**
 * With what is left of its state first; where it does not boot with that, what the run had begun is ended: container and state are
 * made anew, as buildx's record says. Resolves to why not, or null.
 */
export async function bootAgain(
  context: Booting,
  { name, containers }: BuilderBegun,
): Promise<string | null> {
  const { say } = context;
  say(`booting builder ${name}, which an earlier run was making again`);
  if ((await bootIt(context, name)) === null) return null;
  say(`builder ${name} does not boot with what is left of its state, which is made anew`);
  for (const container of containers) await removeNode(context, container);
  const why = await bootIt(context, name);
  return why === null ? null : `builder ${name} does not boot: ${why}`;
}

async function bootIt(context: Booting, name: string): Promise<string | null> {
  return (await boot(context, name)) ?? (await waitUntilRunning(context, name));
}
