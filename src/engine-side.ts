/** All that looks at the engine, in a part of its own: loaded while the build already runs, so that it costs no waiting. */

import type { WrappedCommand } from './command/wrapped-command.ts';
import { once } from './core/once.ts';
import { type Baseline, startBaseline } from './engine/baseline.ts';
import { createEngine, endpointOf } from './engine/create-engine.ts';
import { endpointText, socketOf } from './engine/endpoint.ts';
import type { Engine } from './engine/engine.ts';
import { stateDirectory } from './engine/engine-record.ts';
import { guardedPrivilege } from './engine/guard-files.ts';
import type { RunOptions } from './inputs/to-plan.ts';
import { createPrivilege, type Privilege } from './privileged/run.ts';

export interface EngineSide {
  readonly engine: Engine;
  readonly baseline: Baseline;
  /** As a client would be told: `unix:///var/run/docker.sock`. */
  readonly endpoint: string;
  /** Where is kept what has to outlive a run. */
  readonly stateDir: string;
  /** Asked once, when first needed: asking sudo starts a child. Only for files that are proved to be the engine's own. */
  readonly privilege: () => Promise<Privilege>;
}

export interface EngineSideRequest {
  readonly command: WrappedCommand;
  readonly options: RunOptions;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cliPath: string;
}

export function openEngineSide({ command, options, env, cliPath }: EngineSideRequest): EngineSide {
  const { engineStop, engineStart, engineLog } = options;
  const { endpoint } = endpointOf(command, env);
  const uid = process.geteuid?.() ?? 0;
  const stateDir = stateDirectory(env, uid);
  const baseline = startBaseline(endpoint, { stateDir });
  const rights = once(() => createPrivilege({ cliPath, uid, socket: socketOf(endpoint) })).get;
  const commands = { engineStop, engineStart, engineLog };
  const engine = createEngine({ command, env, ...commands, baseline, privilege: rights });
  const privilege = once(async () => guardedPrivilege(await rights(), engine.facts)).get;
  return { engine, baseline, endpoint: endpointText(endpoint), stateDir, privilege };
}
