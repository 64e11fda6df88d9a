/** Where Go-built tools stand below `.cache/lab`, and the record that says a recipe was built. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GO_RECIPES, type GoRecipe } from './go-recipes.ts';

/** The repository's `.cache/lab`, which git ignores. */
export const LAB_CACHE = path.resolve(import.meta.dirname, '../../.cache/lab');

const digest = (what: unknown): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 12);

/** One folder per set of versions, so that two check-outs that want others do not meet. */
const KEY = digest(GO_RECIPES.map(({ module, versions }) => [module, versions]));

const ROOT = path.join(LAB_CACHE, 'go', KEY);

/** The folder to put on PATH: each Go-built tool under its own name. */
export const GO_BIN = path.join(ROOT, 'bin');

/** Where the binaries of one recipe are built before they are moved to {@link GO_BIN}. */
export const buildFolder = (recipe: GoRecipe): string =>
  path.join(ROOT, `building-${recipe.name}-${process.pid}`);

const markerOf = (recipe: GoRecipe): string => path.join(ROOT, 'done', `${recipe.name}-${digest(recipe)}`);

/** The version that was built, or `undefined` where the recipe was not built to its end. */
export async function builtVersion(recipe: GoRecipe): Promise<string | undefined> {
  const text = await readFile(markerOf(recipe), 'utf8').catch(() => undefined);
  return text?.trim();
}

/** Moves finished binaries into place, then writes the marker: a marker always has its binaries. */
export async function installBuilt(recipe: GoRecipe, from: string, version: string): Promise<void> {
  await mkdir(GO_BIN, { recursive: true });
  await mkdir(path.dirname(markerOf(recipe)), { recursive: true });
  for (const tool of Object.keys(recipe.binaries))
    await rename(path.join(from, tool), path.join(GO_BIN, tool));
  await writeFile(markerOf(recipe), `${version}\n`);
}
