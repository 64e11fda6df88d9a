/** Builds one recipe in a module of its own, trying its versions in order. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { buildFolder, installBuilt } from './go-layout.ts';
import type { GoRecipe } from './go-recipes.ts';

/** What came of a recipe: the version that was built, or the last lines of why not. */
export type Built =
  | { readonly have: true; readonly version: string }
  | { readonly have: false; readonly why: string };

/** What the proxy says of a version it does not hand out; the next older one is tried then. */
const REFUSED = /403 Forbidden|404 Not Found|410 Gone|not available|unknown revision|no matching versions/i;

/** Linker flags that strip the binary and stamp it with its version. */
export function linkerFlags(recipe: GoRecipe, version: string): string {
  const number = version.replace(/^v/, '');
  const stamps = Object.entries(recipe.stamps).map(
    ([name, text]) => `-X ${name}=${text.replace('{v}', version).replace('{n}', number)}`,
  );
  return ['-s -w', ...stamps, ...(recipe.cgo ? ["-extldflags '-static'"] : [])].join(' ');
}

async function go(cwd: string, recipe: GoRecipe, args: readonly string[]): Promise<string | undefined> {
  const env = { CGO_ENABLED: recipe.cgo ? '1' : '0', GOWORK: 'off' };
  const run = await execa('go', args, { cwd, env, reject: false, all: true, killDescendants: true });
  if (run.exitCode === 0) return undefined;
  return `go ${args[0]}: ${run.all.split('\n').slice(-8).join('\n') || run.shortMessage}`;
}

/** The packages of a recipe, each with the binary it gives. */
const packages = (recipe: GoRecipe): readonly (readonly [string, string])[] =>
  Object.entries(recipe.binaries).map(([tool, below]) => [tool, `${recipe.module}${below}`]);

/** Why one version could not be built, or `undefined` when it stands in `folder/out`. */
async function buildVersion(recipe: GoRecipe, version: string, folder: string): Promise<string | undefined> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'out'), { recursive: true });
  // `go install pkg@version` refuses modules with `exclude` or `replace` lines; a module with `tool` lines does not.
  const wanted = packages(recipe).map(([, pkg]) => `${pkg}@${version}`);
  const setUp =
    (await go(folder, recipe, ['mod', 'init', 'lab.invalid/tools'])) ??
    (await go(folder, recipe, ['get', '-tool', ...wanted]));
  if (setUp !== undefined) return setUp;
  const flags = [
    '-trimpath',
    '-ldflags',
    linkerFlags(recipe, version),
    ...(recipe.tags ? ['-tags', recipe.tags] : []),
  ];
  for (const [tool, pkg] of packages(recipe)) {
    const failed = await go(folder, recipe, ['build', ...flags, '-o', path.join(folder, 'out', tool), pkg]);
    if (failed !== undefined) return failed;
  }
  return undefined;
}

/** Builds the newest version of `recipe` that the proxy hands out and installs its binaries. */
export async function buildRecipe(recipe: GoRecipe): Promise<Built> {
  const folder = buildFolder(recipe);
  let why = 'no version is named';
  try {
    for (const version of recipe.versions) {
      const failed = await buildVersion(recipe, version, folder);
      if (failed === undefined) {
        await installBuilt(recipe, path.join(folder, 'out'), version);
        return { have: true, version };
      }
      why = failed;
      if (!REFUSED.test(failed)) break;
    }
    return { have: false, why };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
