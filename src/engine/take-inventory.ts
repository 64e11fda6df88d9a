/** Asks a running engine over its socket what it holds: a few small requests, one after the other, beside the build. */
import { type AskOptions, getJson } from './ask-engine.ts';
import type { StoreKind } from './engine.ts';
import { type Inventory, inventoryFrom, type KeptContainer } from './inventory.ts';
import { recordAt, stringAt } from './json.ts';

/** Each is asked for on its own, for only that tells its restart policy. */
const MOST_INSPECTED = 50;

/**
 * Null when anything was not answered in time. Images only of the graph driver's store: the containerd store keeps their names with
 * them, and would measure each image for the answer.
 */
export async function takeInventory(
  socketPath: string,
  store: StoreKind,
  options: AskOptions,
): Promise<Inventory | null> {
  const networks = await getJson(socketPath, '/networks', options);
  const volumes = await getJson(socketPath, '/volumes', options);
  const containers = await getJson(socketPath, '/containers/json?all=1', options);
  const images = store === 'overlay2' ? await getJson(socketPath, '/images/json', options) : [];
  if ([networks, volumes, containers, images].includes(null)) return null;
  const taken = inventoryFrom({ images, networks, volumes, containers });
  const inspected: KeptContainer[] = [];
  for (const container of taken.containers.slice(0, MOST_INSPECTED))
    inspected.push(await withPolicy(container, socketPath, options));
  return { ...taken, containers: [...inspected, ...taken.containers.slice(MOST_INSPECTED)] };
}

async function withPolicy(
  container: KeptContainer,
  socketPath: string,
  options: AskOptions,
): Promise<KeptContainer> {
  const answer = await getJson(socketPath, `/containers/${container.id}/json`, options);
  if (answer === null) return container;
  const host = recordAt(answer, 'HostConfig');
  return {
    ...container,
    restart: stringAt(recordAt(host, 'RestartPolicy'), 'Name'),
    autoRemove: host['AutoRemove'] === true,
  };
}
