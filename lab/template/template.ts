/** Makes, once per version, store and project, the stopped engine that prepared engines are copied from. */
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { LabEngine } from '../engine/options.ts';
import { startLabEngine } from '../engine.ts';
import { type FixtureName, materialiseFixture } from '../fixtures/index.ts';
import { TEMPLATES } from '../paths.ts';
import type { EngineVersion, ImageStore } from '../prepare/engine-versions.ts';
import { resolveToolchain } from '../prepare/toolchains.ts';
import { installBaseImage } from './base-image.ts';
import { mustDocker } from './must-docker.ts';

/** Names of the two projects faults are measured with, and the fixture each one is. */
export const PROJECTS = { 'own-base': 'multi-stage', 'base-image': 'base-image' } as const satisfies Record<
  string,
  FixtureName
>;
export type ProjectKind = keyof typeof PROJECTS;

export interface TemplateKey {
  readonly version: EngineVersion;
  readonly store: ImageStore;
  readonly project: ProjectKind;
}

export interface Template {
  readonly dataRoot: string;
  readonly registryDir: string;
  readonly projectDir: string;
  readonly imageTag: string;
}

/** What the volume `keep` holds in every template. */
export const KEPT_TEXT = 'kept since the template was made\n';

/** Raised when templates made before are no longer what a test expects. */
const TEMPLATE_FORMAT = 1;

async function contentOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(files.sort().map(async (file) => `${file}\n${await readFile(file, 'utf8')}`));
}

async function folderOf({ version, store, project }: TemplateKey): Promise<string> {
  const toolchain = await resolveToolchain(version);
  const fixtures = path.join(import.meta.dirname, '..', 'fixtures');
  const texts = await Promise.all(
    ['base', PROJECTS[project]].map((name) => contentOf(path.join(fixtures, name))),
  );
  const release = toolchain.have ? toolchain.toolchain.release : 'none';
  const key = createHash('sha256')
    .update(JSON.stringify([TEMPLATE_FORMAT, release, texts]))
    .digest('hex');
  return path.join(TEMPLATES, `${version}-${store}-${project}-${key.slice(0, 10)}`);
}

const templateIn = (folder: string, project: ProjectKind): Template => ({
  dataRoot: path.join(folder, 'data'),
  registryDir: path.join(folder, 'registry'),
  projectDir: path.join(folder, 'project'),
  imageTag: `bm/${project}:1`,
});

async function writeKeepVolume(engine: LabEngine): Promise<void> {
  await mustDocker(engine, ['volume', 'create', '--label', 'buildmend.lab=keep', 'keep']);
  await writeFile(path.join(engine.dataRoot, 'volumes', 'keep', '_data', 'kept.txt'), KEPT_TEXT);
}

/** Makes the template's content in a new engine and leaves it stopped. */
async function makeContent(engine: LabEngine, project: ProjectKind): Promise<void> {
  const dir = await materialiseFixture(PROJECTS[project], path.join(engine.dir, 'project'));
  await installBaseImage(engine);
  await mustDocker(engine, ['build', '-t', `bm/${project}:1`, '.'], dir);
  await writeKeepVolume(engine);
  await engine.stop();
}

async function make(key: TemplateKey, folder: string): Promise<void> {
  const engine = await startLabEngine({ version: key.version, store: key.store });
  const fresh = `${folder}.new-${engine.id}`;
  try {
    await makeContent(engine, key.project);
    await mkdir(fresh, { recursive: true });
    const parts = ['data', 'registry', 'project'].map((name) => path.join(engine.dir, name));
    await execa('cp', ['-a', '--reflink=auto', ...parts, fresh]);
    await rename(fresh, folder).catch(async (error: unknown) => {
      if (!(await exists(folder))) throw error; // another process was faster
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await engine.remove();
  }
}

const exists = (folder: string): Promise<boolean> =>
  access(folder).then(
    () => true,
    () => false,
  );

/** The template of a version, store and project; made at the first use, which takes about ten seconds. */
export async function templateFor(key: TemplateKey): Promise<Template> {
  const folder = await folderOf(key);
  if (!(await exists(folder))) await make(key, folder);
  return templateIn(folder, key.project);
}
