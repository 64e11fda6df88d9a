/** A fresh `docker-container` builder on an engine that is well: for a builder that is not, and where no second engine can be had. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, processId } from '../../privileged/process-id.ts';
import type { Engine } from '../engine.ts';
import { arrayAt, parseJson, recordAt, stringAt, stringsOf } from '../json.ts';
import { probeBuild } from '../probe.ts';
import type { Away, WayOut } from './away.ts';
import { lacking } from './builder-features.ts';
import { intoEngine } from './into-engine.ts';

const PING_MS = 5_000;
const BOOT_MS = 180_000;
const CALL_MS = 60_000;
const PREFIX = 'buildmend-side-';

type Asking = Pick<WayOut, 'command' | 'env'>;

/** Why none can be made on this engine; null when it may be tried. */
export async function ownBuilderObstacle(
  { engine, bases }: { readonly engine: Engine; readonly bases?: () => Promise<readonly string[] | null> },
  wayOut: Asking,
): Promise<string | null> {
  if ((await engine.ping(PING_MS)).state !== 'healthy')
    return 'the engine does not answer, so it cannot run a builder';
  const facts = await engine.facts();
  const lacks = await lacking(wayOut, {
    engine,
    engineAnswers: true,
    containerdStore: facts?.store === 'containerd',
    platforms: null,
    features: {},
    bases: (await bases?.()) ?? null,
  });
  return lacks.length === 0
    ? null
    : `a builder in a container cannot do what the build asks for: ${lacks.join('; ')}`;
}

export interface SideBuilderRequest extends WayOut {
  readonly engine: Engine;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** Throws, with nothing left behind, when it cannot be had. */
export async function startSideBuilder(request: SideBuilderRequest): Promise<Away> {
  const { engine, say, signal } = request;
  const own = await processId(process.pid);
  const name = `${PREFIX}${process.pid}-${own?.startTicks ?? '0'}`;
  const remove = async (): Promise<void> => {
    const removed = await engine.docker(['buildx', 'rm', '--force', name], { timeoutMs: CALL_MS });
    say(
      removed.exitCode === 0
        ? `the side builder ${name} was removed`
        : `the side builder ${name} could not be removed: ${lastLine(removed.stderr)}`,
    );
  };
  const why = await create(request, name);
  if (why !== null) throw new Error(`no builder can be made: ${why}`);
  const booted = await engine.docker(['buildx', 'inspect', '--bootstrap', name], {
    timeoutMs: BOOT_MS,
    signal,
  });
  if (booted.exitCode !== 0) {
    await remove();
    throw new Error(`the side builder does not start: ${lastLine(booted.stderr)}`);
  }
  const home = await intoEngine(request, { engine, builder: name, archive: null });
  return {
    how: home.how,
    where: `a side builder (${name}) on the same engine`,
    engine,
    verify: (ending) => probeBuild(engine, { name, driver: 'docker-container', containers: [] }, ending),
    bringHome: async () => home.told,
    leave: remove,
  };
}

/** With the driver options, flags and configuration of the sick builder, where that is one of its kind. */
async function create({ engine, signal }: SideBuilderRequest, name: string): Promise<string | null> {
  const sick = await engine.builder();
  const record =
    sick?.driver === 'docker-container' && sick.record !== undefined ? await readText(sick.record) : '';
  const node = arrayAt(parseJson(record), 'Nodes')[0];
  const options = Object.entries(recordAt(node, 'DriverOpts')).flatMap(([key, value]) => [
    '--driver-opt',
    `${key}=${String(value)}`,
  ]);
  const flags = stringsOf(arrayAt(node, 'Flags')).join(' ');
  const config = stringAt(recordAt(node, 'Files'), 'buildkitd.toml');
  const folder = await mkdtemp(join(tmpdir(), 'buildmend-builder-'));
  try {
    const file = join(folder, 'buildkitd.toml');
    if (config !== null) await writeFile(file, Buffer.from(config, 'base64'));
    const words = [
      ...['buildx', 'create', '--name', name, '--driver', 'docker-container', ...options],
      ...(flags === '' ? [] : ['--buildkitd-flags', flags]),
      ...(config === null ? [] : ['--config', file]),
    ];
    const created = await engine.docker(words, { timeoutMs: CALL_MS, signal });
    return created.exitCode === 0 ? null : lastLine(created.stderr);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a killed run left; one sentence for each. Never rejects. */
export async function tidySideBuilders(
  { docker }: Pick<Engine, 'docker'>,
  names: readonly string[],
): Promise<readonly string[]> {
  const told: string[] = [];
  for (const name of names) {
    const [, pid = '', startTicks = ''] = /^buildmend-side-(\d+)-(\d+)$/.exec(name) ?? [];
    if (pid === '' || (await isAlive({ pid: Number(pid), startTicks }))) continue;
    const removed = await docker(['buildx', 'rm', '--force', name], { timeoutMs: CALL_MS });
    told.push(
      removed.exitCode === 0
        ? `the side builder ${name} that an earlier run had left was removed`
        : `the side builder ${name} that an earlier run left could not be removed: ${lastLine(removed.stderr)}`,
    );
  }
  return told;
}

function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

function lastLine(stderr: string): string {
  return stderr.trim().split('\n').at(-1) || 'it did not end in time';
}
