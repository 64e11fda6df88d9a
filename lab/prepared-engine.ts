/** Engines that come with images, a warm build cache and a volume, copied from a template made once per version. */
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { DockerCall, DockerCallOptions, LabEngine, LabEngineOptions } from './engine/options.ts';
import { startLabEngine } from './engine.ts';
import { touchContext } from './fixtures/index.ts';
import { type ProjectKind, type Template, templateFor } from './template/template.ts';

export interface PreparedEngineOptions extends LabEngineOptions {
  /** `own-base`: the Dockerfile makes its base from scratch. `base-image`: it stands on an image of the registry. */
  readonly project: ProjectKind;
}

export interface PreparedEngine extends LabEngine {
  readonly project: ProjectKind;
  /** A working copy of the project, exactly as it was built into the template. */
  readonly projectDir: string;
  /** Tag of the image the template has of the project. */
  readonly imageTag: string;
}

/** Copies a folder's content with owners, times, devices and extended attributes, by reference where possible. */
async function copyContent(from: string, to: string): Promise<void> {
  await execa('cp', ['-a', '--reflink=auto', `${from}/.`, to]);
}

async function fill(engine: LabEngine, template: Template): Promise<string> {
  const projectDir = path.join(engine.dir, 'project');
  await copyContent(template.dataRoot, engine.dataRoot);
  await copyContent(template.registryDir, path.join(engine.dir, 'registry'));
  await cp(template.projectDir, projectDir, { recursive: true, preserveTimestamps: true });
  return projectDir;
}

/** An engine with base image, application image, warm cache and the volume `keep`; up in about a second. */
export async function startPreparedEngine(options: PreparedEngineOptions): Promise<PreparedEngine> {
  const { project, version = '28.5', store = 'overlay2' } = options;
  const template = await templateFor({ version, store, project });
  const engine = await startLabEngine({ ...options, start: false });
  try {
    const projectDir = await fill(engine, template);
    if (options.start !== false) await engine.start();
    return { ...engine, project, projectDir, imageTag: template.imageTag };
  } catch (error) {
    await engine.remove();
    throw error;
  }
}

/** Changes the context, then builds it as a user would, with plain progress on standard error. */
export async function buildChanged(
  engine: PreparedEngine,
  options: DockerCallOptions & { readonly buildArgs?: readonly string[] } = {},
): Promise<DockerCall> {
  await touchContext(engine.projectDir);
  const { buildArgs = [], ...call } = options;
  return engine.docker(['build', ...buildArgs, '-t', engine.imageTag, '.'], {
    ...call,
    cwd: engine.projectDir,
    env: {
      BUILDKIT_PROGRESS: 'plain',
      ...(engine.version === '20.10' ? { DOCKER_BUILDKIT: '1' } : {}),
      ...call.env,
    },
  });
}

/** How many steps of a plain-progress build came from the cache. */
export const cachedSteps = (call: DockerCall): number => call.stderr.match(/^#\d+ CACHED$/gm)?.length ?? 0;

/** Content of the volume `keep`, read from the engine's files; `undefined` when it is gone. */
export function readKeepVolume(engine: Pick<LabEngine, 'dataRoot'>): Promise<string | undefined> {
  const file = path.join(engine.dataRoot, 'volumes', 'keep', '_data', 'kept.txt');
  return readFile(file, 'utf8').catch(() => undefined);
}
