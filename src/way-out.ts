/** What is wired for rungs that go round the engine: what they need, and the end of what a killed run left of one. */
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WrappedCommand } from './command/wrapped-command.ts';
import { messageOf } from './core/message-of.ts';
import type { WayOut } from './engine/away/away.ts';
import { tidySideBuilders } from './engine/away/side-builder.ts';
import { sideParents } from './engine/away/side-parent.ts';
import { resolveEndpoint } from './engine/endpoint.ts';
import type { Engine } from './engine/engine.ts';
import type { RunOptions } from './inputs/to-plan.ts';
import type { Privilege } from './privileged/run.ts';
import { SIDE_PREFIX } from './privileged/side/side-dir.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface WayOutRequest {
  readonly command: WrappedCommand;
  readonly env: Env;
  readonly options: Pick<RunOptions, 'plan'>;
}

export function wayOutOf({ command, env, options }: WayOutRequest): WayOut {
  const archiveDir = env['RUNNER_TEMP'] || tmpdir();
  return { command, env, archiveDir, fallbackBuilder: options.plan.fallbackBuilder ?? null };
}

const TIDY_MS = 180_000;

/** Where the client keeps its records of builders. */
export interface Places {
  readonly globalArgs: readonly string[];
  readonly env: Env;
}

export function placesOf({ command, env }: Pick<WayOut, 'command' | 'env'>): Places {
  return { globalArgs: command.globalArgs, env };
}

export interface TidyRequest extends Places {
  readonly engine: Pick<Engine, 'docker'>;
  readonly privilege: Privilege;
  readonly say: (line: string) => void;
}

/** Ends side engines and removes side builders of runs that are gone; says what was done. Never rejects. */
export async function tidyWayOut(request: TidyRequest): Promise<void> {
  const { engine, privilege, say } = request;
  if ((await sideFolders()).length > 0 && privilege.kind !== null) {
    const told = await privilege
      .run('tidySides', { parents: sideParents() }, { timeoutMs: TIDY_MS })
      .catch((error: unknown) => [
        `what an earlier side engine left could not be looked at: ${messageOf(error)}`,
      ]);
    for (const line of told) say(line);
  }
  const builders = await sideBuilders(request);
  if (builders.length > 0) for (const line of await tidySideBuilders(engine, builders)) say(line);
}

/** Whether any side engine or side builder is there, as far as anybody may look: a look into a few directories. */
export async function isWayOutLeft(places: Places): Promise<boolean> {
  return (await sideFolders()).length > 0 || (await sideBuilders(places)).length > 0;
}

async function sideFolders(): Promise<readonly string[]> {
  const all = await Promise.all(sideParents().map((parent) => readdir(parent).catch(() => [])));
  return all.flat().filter((name) => name.startsWith(SIDE_PREFIX));
}

/** By buildx's own records. */
async function sideBuilders({ globalArgs, env }: Places): Promise<readonly string[]> {
  const { configDir } = resolveEndpoint({ globalArgs, env });
  const records = join(env['BUILDX_CONFIG'] || join(configDir, 'buildx'), 'instances');
  return (await readdir(records).catch(() => [])).filter((name) => name.startsWith(SIDE_PREFIX));
}
