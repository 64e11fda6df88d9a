/** `start`: leaves an engine running and prints what a shell needs to use it. */
import path from 'node:path';
import { createBuilder } from '../builder.ts';
import type { LabEngine, LabEngineOptions } from '../engine/options.ts';
import { startLabEngine } from '../engine.ts';
import { engineForFault } from '../faults/engine-for-fault.ts';
import { faultNamed } from '../faults/index.ts';
import { FIXTURES, materialiseFixture } from '../fixtures/index.ts';
import { ENGINE_VERSIONS, type EngineVersion, IMAGE_STORES } from '../prepare/engine-versions.ts';
import { startPreparedEngine } from '../prepared-engine.ts';
import type { ProjectKind } from '../template/template.ts';
import type { CommandInput } from './commands.ts';
import { oneOf } from './usage-error.ts';

const PROJECT_NAMES = ['own-base', 'base-image', ...FIXTURES] as const;

interface Started {
  readonly engine: LabEngine;
  readonly projectDir?: string;
}

/** The names of the two projects that come warm, from a template. */
const WARM: ReadonlyMap<string, ProjectKind> = new Map([
  ['own-base', 'own-base'],
  ['multi-stage', 'own-base'],
  ['base-image', 'base-image'],
]);

/** A warm project, or a working copy of any other fixture on an empty engine. */
async function startWith(options: LabEngineOptions, name?: string): Promise<Started> {
  if (name === undefined) return { engine: await startLabEngine(options) };
  const warm = WARM.get(oneOf('project', PROJECT_NAMES, name));
  if (warm !== undefined) {
    const engine = await startPreparedEngine({ ...options, project: warm });
    return { engine, projectDir: engine.projectDir };
  }
  const fixture = oneOf('project', FIXTURES, name);
  const engine = await startLabEngine(options);
  return { engine, projectDir: await materialiseFixture(fixture, path.join(engine.dir, 'project')) };
}

/** The engine a fault needs, warm with `own-base` unless the other project is named, with its builder. */
async function startForFault(name: string, version: EngineVersion, project: string): Promise<Started> {
  const kind = oneOf('project for a fault', ['own-base', 'base-image'], project);
  const { engine } = await engineForFault(faultNamed(name), { version, project: kind });
  return { engine, projectDir: engine.projectDir };
}

function environment({ engine, projectDir }: Started): readonly string[] {
  const variables = {
    DOCKER_HOST: engine.env['DOCKER_HOST'],
    DOCKER_CONFIG: engine.env['DOCKER_CONFIG'],
    PATH: engine.env['PATH'],
    LAB_ENGINE: engine.id,
    LAB_START: engine.startScript,
    LAB_STOP: engine.stopScript,
    LAB_PROJECT: projectDir,
  };
  return Object.entries(variables).flatMap(([name, value]) =>
    value === undefined ? [] : [`export ${name}='${value.replaceAll("'", `'\\''`)}'`],
  );
}

/** Starts what the options name; `eval "$(… start)"` makes a shell use it. */
export async function startCommand({ values }: CommandInput): Promise<void> {
  const version = oneOf('engine', ENGINE_VERSIONS, values.get('engine') ?? '28.5');
  const store = oneOf('store', IMAGE_STORES, values.get('store') ?? 'overlay2');
  const [project, fault] = [values.get('project'), values.get('for')];
  const started = fault
    ? await startForFault(fault, version, project ?? 'own-base')
    : await startWith({ version, store }, project);
  const builder = values.get('builder');
  if (builder !== undefined) await createBuilder(started.engine, builder);
  process.stdout.write(`${environment(started).join('\n')}\n`);
}
