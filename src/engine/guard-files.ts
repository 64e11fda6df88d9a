/** The one door to the engine's files: no operation on them runs before it is proved whose they are (law 8). */
import { TOUCHES } from '../privileged/file-ops.ts';
import type { OpName } from '../privileged/ops.ts';
import type { Privilege } from '../privileged/run.ts';
import type { Hands } from './as-root.ts';
import type { EngineFacts } from './engine.ts';

type FactsOf = () => Promise<EngineFacts | null>;

/** The same rights, without those to files that are not proved to be this engine's own; `run` throws the reason then. */
export function guardedPrivilege(privilege: Privilege, facts: FactsOf): Privilege {
  const door = doorTo(facts);
  return {
    kind: privilege.kind,
    run: async (op, args, options) => {
      await door(op);
      return privilege.run(op, args, options);
    },
  };
}

export function guardedHands(hands: Hands, facts: FactsOf): Hands {
  const door = doorTo(facts);
  return {
    kind: hands.kind,
    run: async (op, args, options) => {
      await door(op);
      return hands.run(op, args, options);
    },
  };
}

/** What was proved once in a run stays so: to ask an engine that hangs before each operation would take its limit each time. */
function doorTo(facts: FactsOf): (op: OpName) => Promise<void> {
  let proved = false;
  return async (op) => {
    if (proved || TOUCHES[op] !== 'engine') return;
    const found = await facts();
    const why = notOwn(found);
    if (why !== null) throw new Error(why);
    proved = found !== null;
  };
}

/** Why the files that an engine names are not touched from here, as a sentence; null where they are proved its own. */
export function notOwn(facts: EngineFacts | null): string | null {
  if (facts?.strangers === undefined || facts.strangers === null) return null;
  return `the files in ${facts.dataRoot} are not proved to be this engine’s own: ${facts.strangers}`;
}
