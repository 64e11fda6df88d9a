/** After a run that was cut off: puts back or deletes what it set aside, and starts the engine if it was left stopped. */

import type { WrappedCommand } from './command/wrapped-command.ts';
import { messageOf } from './core/message-of.ts';
import { createEngine } from './engine/create-engine.ts';
import { guardedPrivilege } from './engine/guard-files.ts';
import type { RunOptions } from './inputs/to-plan.ts';
import { createPrivilege } from './privileged/run.ts';
import { createLiving } from './remedies/living-containers.ts';
import { recoverSetAside } from './remedies/recover-set-aside.ts';

export interface FinishUpRequest {
  readonly command: WrappedCommand;
  readonly options: RunOptions;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cliPath: string;
  readonly say: (line: string) => void;
}

const PING_MS = 5_000;

/** Never throws for what it cannot mend: it says so. */
export async function finishUp({ command, options, env, cliPath, say }: FinishUpRequest): Promise<void> {
  const { engineStop, engineStart, engineLog } = options;
  const rights = await createPrivilege({ cliPath, uid: process.geteuid?.() ?? 0 });
  const given = async () => rights;
  const engine = createEngine({ command, env, engineStop, engineStart, engineLog, privilege: given });
  const privilege = guardedPrivilege(rights, engine.facts);
  const { signal } = new AbortController();
  for (const { id, outcome, detail } of await recoverSetAside({
    engine,
    privilege,
    living: createLiving(Date.now()),
    signal,
    say,
    passed: false,
  })) {
    say(`set aside by the run that was cut off (${id}): ${outcome}; ${detail}`);
  }
  if ((await engine.ping(PING_MS)).state !== 'broken') return;
  if (engine.host.obstacle !== null)
    return say(`the engine does not run and cannot be started: ${engine.host.obstacle}`);
  say('the engine was left stopped: starting it');
  await engine.host.start().catch((error: unknown) => {
    say(`the engine does not start: ${messageOf(error)}`);
  });
}
