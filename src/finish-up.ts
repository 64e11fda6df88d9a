/** After a run that was cut off: finishes or undoes what it had begun, and starts the engine if it was left stopped. */

import type { WrappedCommand } from './command/wrapped-command.ts';
import type { RunOptions } from './inputs/to-plan.ts';
import { openFinishing } from './open-finishing.ts';

export interface FinishUpRequest {
  readonly command: WrappedCommand;
  readonly options: RunOptions;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cliPath: string;
  readonly say: (line: string) => void;
}

/** Never throws for what it cannot mend: it says so, and leaves it to the next run. */
export async function finishUp({ command, options, env, cliPath, say }: FinishUpRequest): Promise<void> {
  const { engineStop, engineStart, engineLog } = options;
  const commands = { engineStop, engineStart, engineLog };
  const { signal } = new AbortController();
  const finishing = await openFinishing({ command, env, commands, cliPath, signal, say });
  const { left } = await finishing.finish();
  for (const sentence of left) say(sentence);
}
