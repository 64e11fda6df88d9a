/** Looks who else is on the engine now: containers that run, and builds in the engine, in builders' containers and by the classic builder. */
import type { Neighbours, RunningBuilds, RunningContainer } from '../core/neighbours.ts';
import { getJson } from './ask-engine.ts';
import { askRunningBuilds } from './build-history.ts';
import type { BuilderFacts, DockerCli, Endpoint, EngineFacts } from './engine.ts';
import { arrayAt, isRecord } from './json.ts';

export interface NeighboursQuestion {
  readonly endpoint: Endpoint;
  /** buildx's name of the engine's own BuildKit: that of the docker context. */
  readonly context: string;
  /** The builder of the run's own build. */
  readonly builder: BuilderFacts | null;
  readonly facts: Pick<EngineFacts, 'liveRestore' | 'swarm'> | null;
  /** Ids of containers that are removed when they stop, by the engine's files; null where they cannot be read. */
  readonly autoRemoved: () => Promise<readonly string[] | null>;
  readonly signal?: AbortSignal | undefined;
}

const ASK_MS = 5_000;
const FIELDS = ['{{.Id}}', '{{.HostConfig.AutoRemove}}', '{{.HostConfig.LogConfig.Type}}'].join('\t');

/** To be asked of an engine that answers. What cannot be found out is left out: it holds nobody up. Never rejects. */
export async function lookAtNeighbours(cli: DockerCli, question: NeighboursQuestion): Promise<Neighbours> {
  const { builder, facts } = question;
  const seen = await runningContainers(cli, question);
  const nodes = seen.filter(isBuilderNode);
  const builds = await Promise.all([
    buildsInEngine(cli, question),
    ...nodes.map((node) => buildsInNode(cli, node.name, question)),
    ...(isElsewhere(builder) ? [buildsOf(cli, builder, question)] : []),
  ]);
  const classic = seen.filter(isClassicStep).length;
  return {
    builds: [...builds, { where: 'classic' as const, name: '', count: classic, ours: false }].filter(
      ({ count }) => count > 0,
    ),
    containers: seen.filter((one) => !isBuilderNode(one) && !isClassicStep(one)).map(asContainer),
    liveRestore: facts?.liveRestore ?? false,
    swarm: facts?.swarm ?? false,
  };
}

interface SeenContainer extends RunningContainer {
  readonly logDriver: string;
  readonly image: string;
}

function isBuilderNode({ name }: SeenContainer): boolean {
  return /^buildx_buildkit_.+\d$/.test(name);
}

/** The classic builder logs nothing and names the image by its id (moby, `builder/dockerfile/internals.go`, `defaultLogConfig`). */
function isClassicStep({ logDriver, image }: SeenContainer): boolean {
  return logDriver === 'none' && image.startsWith('sha256:');
}

function asContainer({ name, autoRemove }: SeenContainer): RunningContainer {
  return { name, autoRemove };
}

async function runningContainers(
  cli: DockerCli,
  question: NeighboursQuestion,
): Promise<readonly SeenContainer[]> {
  const words = ['ps', '--no-trunc', '--format', '{{.ID}}\t{{.Names}}\t{{.Image}}'];
  const listed = await cli.docker(words, limits(question));
  const rows = listed.exitCode === 0 ? listed.stdout.split('\n').map((line) => line.split('\t')) : [];
  const running = rows.flatMap(([id, name, image]) =>
    id === undefined || name === undefined || image === undefined ? [] : [{ id, name, image }],
  );
  const told = await inspected(
    cli,
    running.map(({ id }) => id),
    question,
  );
  const untold = running.filter(({ id }) => !told.has(id));
  const removed = untold.length === 0 ? [] : await question.autoRemoved().catch(() => null);
  // Of whom nobody tells the worst is taken for true
  return running.map(({ id, name, image }) => ({
    name,
    image,
    ...(told.get(id) ?? { logDriver: '', autoRemove: removed?.includes(id) ?? true }),
  }));
}

/** With damaged layers an engine cannot inspect what runs on them (measured). */
async function inspected(
  cli: DockerCli,
  ids: readonly string[],
  question: NeighboursQuestion,
): Promise<ReadonlyMap<string, Pick<SeenContainer, 'logDriver' | 'autoRemove'>>> {
  if (ids.length === 0) return new Map();
  const { stdout } = await cli.docker(['container', 'inspect', '--format', FIELDS, ...ids], limits(question));
  const rows = stdout.split('\n').map((line) => line.split('\t'));
  return new Map(
    rows.flatMap(
      ([id, autoRemove, logDriver]): [string, Pick<SeenContainer, 'logDriver' | 'autoRemove'>][] =>
        id === undefined || logDriver === undefined
          ? []
          : [[id, { autoRemove: autoRemove === 'true', logDriver }]],
    ),
  );
}

async function buildsInEngine(cli: DockerCli, question: NeighboursQuestion): Promise<RunningBuilds> {
  const { endpoint, context, builder } = question;
  const ours = builder === null || builder.driver === 'docker';
  const counted =
    (await askRunningBuilds(cli, context, limits(question))) ??
    (endpoint.kind === 'unix' ? await inUse(endpoint.path) : null);
  return { where: 'engine', name: context, count: counted ?? 0, ours };
}

/** Engines and clients without a history tell which cache records a build uses now: one build at least. */
async function inUse(socketPath: string): Promise<number | null> {
  const usage = await getJson(socketPath, '/system/df?type=build-cache', { timeoutMs: ASK_MS });
  const used = arrayAt(usage, 'BuildCache').some((record) => isRecord(record) && record['InUse'] === true);
  return usage === null ? null : Number(used);
}

/** The client need not know a builder of another user: its container has BuildKit's own client. */
async function buildsInNode(
  cli: DockerCli,
  node: string,
  question: NeighboursQuestion,
): Promise<RunningBuilds> {
  const words = ['exec', node, 'buildctl', 'debug', 'histories'];
  const { exitCode, stdout } = await cli.docker(words, limits(question));
  const count = exitCode === 0 ? stdout.split('\n').filter((line) => /^STARTED\s/.test(line)).length : 0;
  const name = node.replace(/^buildx_buildkit_/, '').replace(/\d+$/, '');
  return { where: 'builder', name, count, ours: question.builder?.containers.includes(node) ?? false };
}

type Elsewhere = BuilderFacts & { readonly driver: 'kubernetes' | 'remote' | 'other' };

function isElsewhere(builder: BuilderFacts | null): builder is Elsewhere {
  return builder !== null && builder.driver !== 'docker' && builder.driver !== 'docker-container';
}

async function buildsOf(
  cli: DockerCli,
  { name }: BuilderFacts,
  question: NeighboursQuestion,
): Promise<RunningBuilds> {
  const count = (await askRunningBuilds(cli, name, limits(question))) ?? 0;
  return { where: 'builder', name, count, ours: true };
}

function limits({ signal }: NeighboursQuestion): {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
} {
  return { timeoutMs: ASK_MS, ...(signal === undefined ? {} : { signal }) };
}
