/** The run's own entry in the write-ahead journal: written before every step that must not be left half done. */
import { messageOf } from '../core/message-of.ts';
import { endpointText } from '../engine/endpoint.ts';
import type { Engine } from '../engine/engine.ts';
import { engineKey, journalDirectory } from '../engine/engine-record.ts';
import { processId } from '../privileged/process-id.ts';
import type { Privilege } from '../privileged/run.ts';
import type { Begun, RunJournal } from '../privileged/run-journal/entry.ts';
import { removeEntry, writeEntry } from '../privileged/run-journal/files.ts';

type Change = Partial<Begun & Pick<RunJournal, 'rung' | 'step' | 'dataRoot'>>;

export interface Journal {
  /** Resolves once it is on disk, wherever a disk took it. Never rejects: a run goes on without. */
  note(change: Change): Promise<void>;
  /** What this run has begun, or taken over, and not ended; null where there is nothing. */
  open(): RunJournal | null;
  /** The run ends in order. What it could not end stays on record for the next one. */
  close(): Promise<void>;
}

/** Where nothing is begun that could be left half done. */
export const NO_JOURNAL: Journal = {
  note: async () => undefined,
  open: () => null,
  close: async () => undefined,
};

export interface JournalDeps {
  readonly engine: Pick<Engine, 'endpoint' | 'facts'>;
  readonly privilege: Privilege;
  /** Null for an engine of which nothing is kept. */
  readonly stateDir: string | null;
  readonly runId: string;
  readonly say: (line: string) => void;
}

/** Also for an engine whose files hang: a step waits no longer for its entry. */
const WRITE_MS = 5_000;

const NOTHING_BEGUN = {
  version: 1,
  dataRoot: null,
  seq: 0,
  rung: '',
  step: '',
  engineStopped: false,
  ran: [],
  blindSinceMs: null,
  builder: null,
  networks: null,
  setAside: [],
  remaking: null,
} as const;

export function createJournal(deps: JournalDeps): Journal {
  const { engine, privilege, runId } = deps;
  const key = engineKey(engine.endpoint);
  const own = deps.stateDir === null ? null : journalDirectory(deps.stateDir, engine.endpoint);
  let entry: RunJournal | null = null;
  let writing = Promise.resolve();
  let told = false;
  let useRoot = privilege.kind !== null;

  const write = async (next: RunJournal): Promise<void> => {
    const { dataRoot } = next;
    const options = { timeoutMs: WRITE_MS };
    const tries = await Promise.allSettled([
      own === null ? Promise.reject(new Error('there is no state directory')) : writeEntry(own, next),
      useRoot
        ? privilege.run('writeRunJournal', { dataRoot, key, entry: next }, options)
        : Promise.reject(new Error('not root')),
    ]);
    if (tries[1].status === 'rejected')
      useRoot = useRoot && !/did not end within/.test(messageOf(tries[1].reason));
    const why = tries.flatMap((one) => (one.status === 'rejected' ? [messageOf(one.reason)] : []));
    if (why.length < tries.length || told) return;
    told = true;
    deps.say(
      `no journal can be written (${why.join('; ')}): a run that is killed now may leave things half done`,
    );
  };

  /** An engine that was down when the run began may have been seen since. */
  const knownRoot = async (): Promise<string | null> => {
    const facts = engine.endpoint.kind === 'unix' ? await engine.facts().catch(() => null) : null;
    return facts?.dataRoot ?? null;
  };
  const begin = async (): Promise<RunJournal | null> => {
    const owner = await processId(process.pid);
    if (owner === null) return null;
    const startedAt = new Date().toISOString();
    return { ...NOTHING_BEGUN, runId, owner, endpoint: endpointText(engine.endpoint), startedAt };
  };

  return {
    note: (change) => {
      writing = writing.then(async () => {
        entry ??= await begin();
        if (entry === null) return;
        const mayBeKnown = entry.seq === 0 || change.setAside !== undefined;
        const dataRoot = entry.dataRoot ?? (mayBeKnown ? await knownRoot() : null);
        entry = { ...entry, dataRoot, ...change, seq: entry.seq + 1 };
        await write(entry);
      });
      return writing;
    },
    open: () => (entry !== null && isOpen(entry) ? entry : null),
    async close() {
      await writing;
      if (entry === null || isOpen(entry)) return;
      await removeFrom({ own, privilege, dataRoot: entry.dataRoot, key }, runId);
      entry = null;
    },
  };
}

/** Something has still to be done by whoever comes next. */
function isOpen({ engineStopped, ran, blindSinceMs, builder, networks }: RunJournal): boolean {
  return engineStopped || ran.length > 0 || blindSinceMs !== null || builder !== null || networks !== null;
}

export interface JournalPlaces {
  readonly own: string | null;
  readonly privilege: Privilege;
  readonly dataRoot: string | null;
  readonly key: string;
}

/** Never rejects: what is left is found again. */
export async function removeFrom(
  { own, privilege, dataRoot, key }: JournalPlaces,
  runId: string,
): Promise<void> {
  if (own !== null) await removeEntry(own, runId);
  if (privilege.kind === null) return;
  const args = { dataRoot, key, runId };
  await privilege.run('removeRunJournal', args, { timeoutMs: WRITE_MS }).catch(() => undefined);
}
