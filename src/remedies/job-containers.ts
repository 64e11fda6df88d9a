/** Service and job containers of a CI runner on this engine: jobs live on them, and nothing brings back their connections. */
import { listed } from './listed.ts';
import { unstoppable } from './obstacles.ts';
import type { RemedyContext } from './remedy.ts';
import { whatRuns } from './what-runs.ts';

const ASK_MS = 5_000;

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
  const [ran, inventory] = await Promise.all([
    whatRuns(context, 0).catch(() => null),
    context.engine.inventory(),
  ]);
  const networks = new Map(inventory?.containers.map((one) => [one.id, one.networks.join(',')]));
  return (ran?.running ?? []).flatMap(({ id, name }) => ofJob(`${name}\t${networks.get(id) ?? ''}`));
}

function ofJob(line: string): readonly string[] {
  const [name = '', networks = ''] = line.split('\t');
  return JOB_NAME.test(name) || JOB_NETWORK.test(networks) ? [name] : [];
}
