/** Keeps a run from stopping the engine that hosts it: whatever service manager or command would do it. */
import { type DockerCli, type EngineHost, HostError } from './engine.ts';
import { readBootId } from './engine-record.ts';
import type { Detected } from './hosts/detect.ts';
import type { HostContext } from './hosts/host-context.ts';
import { containersAroundUs, hasContainer, livesBesideUs, type OwnSigns, ownSigns } from './own-container.ts';

/** How much of a container's id is told, as `docker ps` does. */
const SHORT_ID = 12;

/** The host found, which neither stops nor restarts an engine in whose container this job runs. */
export async function sparingUs(
  found: Detected,
  context: HostContext,
  cli: DockerCli,
  signs: () => Promise<OwnSigns> = ownSigns,
): Promise<Detected> {
  const why = await whyNotStopped(found, context, cli, await signs());
  return why === null ? found : { ...found, host: unstoppableHost(found.host, why) };
}

async function whyNotStopped(
  { words, bootId = null }: Detected,
  context: HostContext,
  cli: DockerCli,
  signs: OwnSigns,
): Promise<string | null> {
  // Another kernel's
  if (bootId !== null && bootId !== readBootId()) return null;
  const around = containersAroundUs(signs);
  const asked = await Promise.all(
    around.map(async (id) => ({ id, has: await hasContainer(context.endpoint, cli, id) })),
  );
  const own = asked.find(({ has }) => has === true);
  if (own !== undefined)
    return `this job runs in a container of that engine (${own.id.slice(0, SHORT_ID)}): a restart would end the job itself`;
  const unsaid = asked.find(({ id, has }) => has === null && id.length > SHORT_ID);
  if (unsaid === undefined || words !== null || startedBesideUs(context, signs)) return null;
  return `this job runs in a container (${unsaid.id.slice(0, SHORT_ID)}), and the engine does not say whether it is one of its own: a restart could end the job itself`;
}

/** An engine that we saw in our own container, in this run or an earlier one. */
function startedBesideUs({ memory, record }: HostContext, signs: OwnSigns): boolean {
  const { seen } = memory;
  if (seen !== null) return livesBesideUs(seen, signs);
  const known = record();
  return known !== null && known.argv.length > 0 && known.mntName === null;
}

/** Looked at in its log only: a start is a restart to containers that outlived their engine. */
function unstoppableHost(host: EngineHost, why: string): EngineHost {
  const refuse = async (): Promise<never> => {
    throw new HostError(why);
  };
  return {
    ...host,
    obstacle: why,
    log: (sinceMs, most) => host.log(sinceMs, most),
    stop: refuse,
    start: refuse,
  };
}
