/** Builds the newest Docker tools and the workflow runner from the Go module proxy, each once. */
import path from 'node:path';
import { type Built, buildRecipe } from './go-build.ts';
import { builtVersion, GO_BIN } from './go-layout.ts';
import { goObstacle, seccompObstacle } from './go-present.ts';
import { GO_RECIPES, GO_TOOLS, type GoRecipe, type GoTool } from './go-recipes.ts';

/** One tool: where it is, or why it could not be had. */
export type GoToolState =
  | { readonly have: true; readonly path: string; readonly version: string }
  | { readonly have: false; readonly why: string };

export interface PrepareGoOptions {
  /** Takes one line of progress. */
  readonly log: (line: string) => void;
  /** The tools wanted; all of them unless given. */
  readonly only?: readonly GoTool[];
}

const obstacleOf = async (recipe: GoRecipe): Promise<string | undefined> =>
  (await goObstacle()) ?? (recipe.cgo ? await seccompObstacle() : undefined);

async function build(recipe: GoRecipe, log: (line: string) => void): Promise<Built> {
  const version = await builtVersion(recipe);
  if (version !== undefined) return { have: true, version };
  const why = await obstacleOf(recipe);
  if (why !== undefined) return { have: false, why };
  const started = performance.now();
  log(`go: building ${recipe.name} ${recipe.versions[0]} …`);
  const built = await buildRecipe(recipe);
  const seconds = Math.round((performance.now() - started) / 1000);
  log(
    `go: ${recipe.name} ${built.have ? `${built.version} built` : `not built: ${built.why}`} (${seconds} s)`,
  );
  return built;
}

const stateOf = (tool: GoTool, built: Built): GoToolState =>
  built.have ? { have: true, path: path.join(GO_BIN, tool), version: built.version } : built;

const toolsOf = (recipe: GoRecipe): readonly GoTool[] => GO_TOOLS.filter((tool) => tool in recipe.binaries);

/**
 * Builds what is not built yet and says of each tool where it is. Tools outside `only` are never built, but are
 * found when an earlier call built them.
 */
export async function prepareGoTools({
  log,
  only = GO_TOOLS,
}: PrepareGoOptions): Promise<Record<GoTool, GoToolState>> {
  const states = new Map<GoTool, GoToolState>();
  for (const recipe of GO_RECIPES) {
    const wanted = toolsOf(recipe).some((tool) => only.includes(tool));
    const built = wanted ? await build(recipe, log) : await found(recipe);
    for (const tool of toolsOf(recipe)) states.set(tool, stateOf(tool, built));
  }
  const state = (tool: GoTool): GoToolState =>
    states.get(tool) ?? { have: false, why: `no recipe builds ${tool}` };
  return {
    buildkitd: state('buildkitd'),
    buildctl: state('buildctl'),
    runc: state('runc'),
    buildx: state('buildx'),
    compose: state('compose'),
    dockerd: state('dockerd'),
    'docker-proxy': state('docker-proxy'),
    act: state('act'),
  };
}

async function found(recipe: GoRecipe): Promise<Built> {
  const version = await builtVersion(recipe);
  return version === undefined ? { have: false, why: 'not asked for' } : { have: true, version };
}
