/** What a build in another builder needs more, so that its image comes into the engine as it would have by itself. */
import { givenOptions } from '../../command/without-options.ts';
import type { WrappedCommand } from '../../command/wrapped-command.ts';
import type { Elsewhere } from '../../core/elsewhere.ts';
import type { Engine } from '../engine.ts';
import { isRecord, parseJson, recordAt } from '../json.ts';
import type { ImageHome, WayOut } from './away.ts';

export interface Target {
  readonly engine: Pick<Engine, 'docker' | 'builder'>;
  /** The builder that builds instead. */
  readonly builder: string;
  /** A file for an image that the engine cannot take; null where it can. */
  readonly archive: string | null;
}

export interface IntoEngine {
  readonly how: Elsewhere;
  /** What is told of the image once the build has passed. */
  readonly told: ImageHome;
}

const PRINT_MS = 30_000;
const WHERE_IT_WAS_PUT: ImageHome = {
  delivered: true,
  archive: null,
  image: 'what it made is where the command put it',
};
const LOADED: ImageHome = { delivered: true, archive: null, image: 'its image was loaded into the engine' };

/** The engine's own BuildKit puts an image into its store by itself; every other builder has to be told. */
export async function intoEngine(wayOut: Pick<WayOut, 'command'>, target: Target): Promise<IntoEngine> {
  const { command } = wayOut;
  const { builder, archive } = target;
  const isCompose = command.tool === 'compose-build';
  const named = isCompose ? [] : ['--builder', builder];
  const how = (options: readonly string[], leaveOut: readonly string[] = []): Elsewhere => ({
    env: { BUILDX_BUILDER: builder },
    options: [...named, ...options],
    leaveOut: ['builder', ...leaveOut],
  });
  const saved = (file: string): ImageHome => ({
    delivered: true,
    archive: file,
    image: `the engine cannot take its image, which is saved: load it with \`docker load --input ${file}\``,
  });
  const asksToLoad = givenOptions(command).some(({ name }) => name === 'load');
  // Compose names the output itself
  if (isCompose) return { how: how([]), told: LOADED };
  if (!asksToLoad && !(await loadsByItself(command, target))) return { how: how([]), told: WHERE_IT_WAS_PUT };
  if (command.tool === 'buildx-bake') return { how: how(await bakeOutputs(command, target)), told: LOADED };
  if (archive === null) return { how: how(asksToLoad ? [] : ['--load']), told: LOADED };
  return { how: how(['--output', `type=docker,dest=${archive}`], ['load']), told: saved(archive) };
}

const OUTPUTS = ['output', 'push', 'load', 'call', 'print', 'check'];

/** Only the engine's own builder does, and only where no output is named. */
async function loadsByItself(command: WrappedCommand, { engine }: Target): Promise<boolean> {
  if (givenOptions(command).some(({ name }) => OUTPUTS.includes(name))) return false;
  return (await engine.builder())?.driver === 'docker';
}

/** Of the definition's targets those that name no output. A definition that cannot be asked loads them all. */
async function bakeOutputs(command: WrappedCommand, { engine, builder }: Target): Promise<readonly string[]> {
  if (command.stdin !== 'none') return ['--load'];
  const words = ['buildx', 'bake', '--builder', builder, ...command.argv.slice(command.optionsAt), '--print'];
  const printed = await engine.docker(words, { timeoutMs: PRINT_MS });
  const targets = printed.exitCode === 0 ? recordAt(parseJson(printed.stdout), 'target') : {};
  const without = Object.entries(targets).flatMap(([name, target]) =>
    isRecord(target) && 'output' in target ? [] : [name],
  );
  if (Object.keys(targets).length === 0) return ['--load'];
  return without.flatMap((name) => ['--set', `${name}.output=type=docker`]);
}
