/** Service and job containers of a CI runner on this engine: jobs live on them, and nothing brings back their connections. */
import { listed } from './listed.ts';
import { unstoppable } from './obstacles.ts';
import type { RemedyContext } from './remedy.ts';
import { whatRuns } from './what-runs.ts';

const ASK_MS = 5_000;
const LOOK_MS = 20_000;

/**
 * GitHub's runner makes a network of its own for each job that has containers (actions/runner, `ContainerOperationProvider`:
 * `github_network_` and 32 hexadecimal digits), and puts the job's container and its services into it.
 */
const JOB_NETWORK = /(?:^|,)github_network_[0-9a-f]{32}(?:,|$)/;
/** The names that it gives to them: 32 digits, the image, 6 digits. */
const JOB_NAME = /^[0-9a-f]{32}_[A-Za-z0-9]+_[0-9a-f]{6}$/;

/** Why the engine is not to be stopped: it is out of reach, it hosts this job, or the containers of a job run on it. */
export async function stopObstacle(context: RemedyContext): Promise<string | null> {
  return unstoppable(context) ?? (await jobObstacle(context));
}

/** With live-restore they outlive their engine; whoever allows that containers are lost has said what they want. */
async function jobObstacle(context: RemedyContext): Promise<string | null> {
  if (context.allowContainerLoss) return null;
  const names = await jobContainers(context);
  if (names.length === 0) return null;
  const facts = await context.engine.facts();
  if (facts?.liveRestore === true) return null;
  return `containers that a CI runner started for a job run on this engine (${listed(names)}), and would end with it: set \`allow-container-loss: true\` if they may`;
}

/** Names of those that run; of an engine that does not answer its files tell, and what it said when the run began. */
async function jobContainers(context: RemedyContext): Promise<readonly string[]> {
  const words = ['ps', '--no-trunc', '--format', '{{.Names}}\t{{.Networks}}'];
  const silent = context.findings.some(({ id, state }) => id === 'reachable' && state !== 'healthy');
  const asked = silent
    ? null
    : await context.engine.docker(words, { timeoutMs: ASK_MS, signal: context.signal });
  if (asked?.exitCode === 0) return asked.stdout.split('\n').flatMap(ofJob);
  if (await noneLives(context)) return [];
  const [ran, networks] = await Promise.all([whatRuns(context, 0).catch(() => null), networksOf(context)]);
  return (ran?.running ?? []).flatMap(({ id, name }) => ofJob(`${name}\t${networks.get(id) ?? ''}`));
}

/** By id of the container, joined by commas: as the engine said when a run began, and as its files say now. */
async function networksOf({
  engine,
  privilege,
  signal,
}: RemedyContext): Promise<ReadonlyMap<string, string>> {
  const facts = await engine.facts();
  const options = { timeoutMs: LOOK_MS, signal };
  const onDisk =
    facts === null || privilege.kind === null
      ? []
      : await privilege.run('readContainers', { dataRoot: facts.dataRoot }, options).catch(() => []);
  const inventory = await engine.inventory();
  return new Map([
    ...(inventory?.containers ?? []).map(({ id, networks }) => [id, networks.join(',')] as const),
    ...onDisk.map(
      ({ id, attachments }) => [id, attachments.map(({ network }) => network).join(',')] as const,
    ),
  ]);
}

/** After a power cut an engine's files still say of containers that they run: processes that stand on its data root tell. */
async function noneLives({ engine, privilege, signal }: RemedyContext): Promise<boolean> {
  const facts = await engine.facts();
  if (facts === null || privilege.kind === null) return false;
  const { dataRoot, engineId } = facts;
  const options = { timeoutMs: LOOK_MS, signal };
  const look = privilege.run('listDataRoot', { dataRoot, engineId, pid: null }, options);
  return look.then(
    ({ living }) => living.length === 0,
    () => false,
  );
}

function ofJob(line: string): readonly string[] {
  const [name = '', networks = ''] = line.split('\t');
  return JOB_NAME.test(name) || JOB_NETWORK.test(networks) ? [name] : [];
}
