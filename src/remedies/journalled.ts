/** Whatever stops the engine, the journal says so first: engine and containers with the journal around them. */
import type { Engine, EngineHost } from '../engine/engine.ts';
import { createLiving, type Living } from './living-containers.ts';
import { createJournal, type Journal, type JournalDeps } from './run-journal.ts';

export interface Journalled {
  readonly engine: Engine;
  readonly living: Living;
  readonly journal: Journal;
}

/** One for each run, and for each that finishes what another has begun. */
export function createJournalled(
  deps: JournalDeps & { readonly engine: Engine; readonly startedAtMs: number },
): Journalled {
  const journal = createJournal(deps);
  const ran = createLiving(deps.startedAtMs);
  const engine = journalledEngine(deps.engine, journal, ran);
  return { engine, living: journalledLiving(ran, journal), journal };
}

/** Its host notes what runs before it stops the engine, and that the engine has to run until it does. */
export function journalledEngine(engine: Engine, journal: Journal, living: Living): Engine {
  const { host } = engine;
  const noting: EngineHost = {
    get kind() {
      return host.kind;
    },
    get obstacle() {
      return host.obstacle;
    },
    log: (sinceMs, maxLines) => host.log(sinceMs, maxLines),
    async stop(signal) {
      await journal.note({ step: 'stop the engine', engineStopped: true, ...living.ran() });
      await host.stop(signal);
    },
    async start(signal) {
      await host.start(signal);
      await journal.note({ step: 'bring back what ran', engineStopped: false });
    },
  };
  return { ...engine, host: noting };
}

/** Once the engine has answered, what it could bring back is back, and what it could not is told. */
export function journalledLiving(living: Living, journal: Journal): Living {
  return {
    ...living,
    async bringBack(context) {
      const brought = await living.bringBack(context);
      if (brought.seen) await journal.note({ step: 'containers run again', ran: [], blindSinceMs: null });
      return brought;
    },
  };
}
