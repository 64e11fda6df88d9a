/** Makes users' networks again on an engine whose database of them was set aside, and connects their containers again. */
import type { ContainerOnDisk } from '../engine/checks/containers-on-disk.ts';
import type { KeptNetwork } from '../engine/inventory.ts';
import { connectAgain } from './connect-again.ts';
import { createArgs } from './network-args.ts';
import { planNetworks, type WantedNetwork } from './plan-networks.ts';
import type { Remade, Remake, Stopped } from './remake.ts';

const READ_MS = 20_000;
const CREATE_MS = 30_000;

/** Measured: without it a container with a restart policy on such a network stays `Exited`: `network … not found`. */
export const remakeNetworks: Remake = {
  what: 'networks that users made (containers on them do not start until they are made again)',
  onceUp: remake,
};

/** Where everything was set aside nothing but the inventory tells of them. */
export const remakeWipedNetworks: Remake = {
  what: 'every network that users made',
  onceUp: async (stopped) =>
    (await stopped.context.engine.inventory()) === null
      ? { done: null, lost: ['every network that users made'] }
      : remake(stopped),
};

async function remake(stopped: Stopped): Promise<Remade> {
  const { context, dataRoot, id } = stopped;
  const { engine, privilege, say, signal } = context;
  const options = { timeoutMs: READ_MS, signal };
  const containers = await privilege.run('readContainers', { dataRoot }, options);
  const records: readonly KeptNetwork[] = await privilege
    .run('readNetworkRecords', { dataRoot, id }, options)
    .catch(() => []);
  const kept = (await engine.inventory())?.networks ?? [];
  const listed = await engine.docker(['network', 'ls', '--format', '{{.Name}}'], options);
  if (listed.exitCode !== 0)
    throw new Error(`the engine does not list its networks: ${listed.stderr.trim()}`);
  const there = listed.stdout.split('\n');
  const wanted = planNetworks({ kept, records, containers }).filter(({ name }) => !there.includes(name));
  const made: WantedNetwork[] = [];
  const lost: string[] = [];
  for (const network of wanted) {
    const why = await create(stopped, network);
    if (why === null) made.push(network);
    else lost.push(`network ${network.name}: ${why} (docker ${createArgs(network).join(' ')})`);
  }
  lost.push(...(await connectAll(stopped, containers, made)));
  lost.push(...made.filter(({ source }) => source === 'name').map(unknownProperties));
  if (made.length === 0) return { done: null, lost };
  const done = `networks were made again: ${made.map(describe).join(', ')}`;
  say(done);
  return { done, lost };
}

async function create({ context }: Stopped, network: WantedNetwork): Promise<string | null> {
  const { engine, signal } = context;
  const created = await engine.docker(createArgs(network), { timeoutMs: CREATE_MS, signal });
  return created.exitCode === 0 ? null : (created.stderr.trim().split('\n').at(-1) ?? 'it did not end');
}

async function connectAll(
  { context }: Stopped,
  containers: readonly ContainerOnDisk[],
  made: readonly WantedNetwork[],
): Promise<readonly string[]> {
  const names = new Set(made.map(({ name }) => name));
  const lost: string[] = [];
  for (const container of containers)
    for (const attachment of container.attachments.filter(({ network }) => names.has(network))) {
      const why = await connectAgain(context, container, attachment);
      if (why !== null) lost.push(why);
    }
  return lost;
}

function describe({ name, source, pools }: WantedNetwork): string {
  const subnets = pools.flatMap(({ subnet }) => subnet ?? []);
  const from = source === 'inventory' ? '' : `, from ${SOURCES[source]}`;
  return subnets.length === 0 && from === ''
    ? name
    : `${name} (${[...subnets].join(', ')}${from})`.replace('(, ', '(');
}

const SOURCES: Readonly<Record<WantedNetwork['source'], string>> = {
  inventory: 'the last inventory',
  record: 'the broken database',
  address: 'a container’s address',
  name: 'its name alone',
};

function unknownProperties({ name }: WantedNetwork): string {
  return `driver, subnet and options of network ${name}, which was made again by its name alone`;
}
