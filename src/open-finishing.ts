/** All that finishing needs where no run goes on: for the post step, and for `buildmend recover`. */
import type { WrappedCommand } from './command/wrapped-command.ts';
import { createEngine } from './engine/create-engine.ts';
import { stateDirectory } from './engine/engine-record.ts';
import { createPrivilege } from './privileged/run.ts';
import type { FinishContext } from './remedies/finish-earlier.ts';
import { journalledEngine, journalledLiving } from './remedies/journalled.ts';
import { createLiving } from './remedies/living-containers.ts';
import { createJournal } from './remedies/run-journal.ts';
import { newRunId } from './run-id.ts';

export interface FinishingRequest {
  /** Null: the engine that the environment names. */
  readonly command: WrappedCommand | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly commands: {
    readonly engineStop: string | null;
    readonly engineStart: string | null;
    readonly engineLog: string | null;
  };
  readonly cliPath: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** Keeps a journal of its own: it may be cut off too. */
export async function openFinishing(request: FinishingRequest): Promise<FinishContext> {
  const { command, env, commands, cliPath, signal, say } = request;
  const uid = process.geteuid?.() ?? 0;
  const privilege = await createPrivilege({ cliPath, uid });
  const bare = createEngine({ command, env, ...commands, privilege: async () => privilege });
  const stateDir = stateDirectory(env, uid);
  const runId = newRunId(new Date());
  const journal = createJournal({ engine: bare, privilege, stateDir, runId, say });
  const ran = createLiving(Date.now());
  const living = journalledLiving(ran, journal);
  const engine = journalledEngine(bare, journal, ran);
  return { engine, privilege, living, journal, stateDir, signal, say, when: 'settle' };
}
