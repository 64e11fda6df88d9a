/** All that finishing needs where no run goes on: for the post step, and for `buildmend recover`. */
import type { WrappedCommand } from './command/wrapped-command.ts';
import { createEngine, endpointOf } from './engine/create-engine.ts';
import { socketOf } from './engine/endpoint.ts';
import type { Engine } from './engine/engine.ts';
import { stateDirectory } from './engine/engine-record.ts';
import { guardedPrivilege } from './engine/guard-files.ts';
import { createLookout } from './look-around.ts';
import { createPrivilege } from './privileged/run.ts';
import { type Finished, finishEarlier } from './remedies/finish-earlier.ts';
import { createJournalled } from './remedies/journalled.ts';
import { newRunId } from './run-id.ts';
import { tidyWayOut } from './way-out.ts';

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

export interface Finishing {
  readonly engine: Engine;
  /** Under the engine’s lock. Never throws. */
  finish(): Promise<Finished>;
}

/** Keeps a journal of its own: it may be cut off too. */
export async function openFinishing(request: FinishingRequest): Promise<Finishing> {
  const { command, env, commands, cliPath, signal, say } = request;
  const uid = process.geteuid?.() ?? 0;
  const rights = await createPrivilege({ cliPath, uid, socket: socketOf(endpointOf(command, env).endpoint) });
  const bare = createEngine({ command, env, ...commands, privilege: async () => rights });
  const privilege = guardedPrivilege(rights, bare.facts);
  const stateDir = stateDirectory(env, uid);
  const runId = newRunId(new Date());
  const startedAtMs = Date.now();
  const journalled = createJournalled({ engine: bare, privilege, stateDir, runId, say, startedAtMs });
  const lookout = createLookout({ engine: bare, env, runId, signal, say, now: Date.now });
  return {
    engine: bare,
    async finish() {
      let finished: Finished | null = null;
      await tidyWayOut({ engine: bare, privilege: rights, globalArgs: command?.globalArgs ?? [], env, say });
      const context = { ...journalled, privilege, stateDir, signal, say, when: 'settle' } as const;
      await lookout.meanwhile(async () => {
        finished = await finishEarlier(context);
        await journalled.journal.close();
      });
      return finished ?? { found: true, left: ['another run mends this engine right now'] };
    },
  };
}
