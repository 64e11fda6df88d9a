/** Asks a running engine over its socket what it holds: a few small requests, one after the other, beside the build. */
import { stat } from 'node:fs/promises';
import { type AskOptions, getJson } from './ask-engine.ts';
import { containerdImageNames } from './checks/containerd-image-names.ts';
import { containerdContent } from './checks/content-sizes.ts';
import { shortImageName } from './checks/image-names.ts';
import type { EngineFacts } from './engine.ts';
import { type Inventory, inventoryFrom, type KeptContainer, type KeptImage } from './inventory.ts';
import { recordAt, stringAt } from './json.ts';

/** Each is asked for on its own, for only that tells its restart policy. */
const MOST_INSPECTED = 50;

/**
 * Null when anything was not answered in time. With the containerd store the engine would measure each image for its answer, so
 * their names are read from containerd's own database, where this process may read it.
 */
export async function takeInventory(
  socketPath: string,
  { store, containerdRoot }: Pick<EngineFacts, 'store' | 'containerdRoot'>,
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
  const names = containerdRoot === null ? [] : await namesIn(containerdRoot);
  return {
    ...taken,
    images: [...taken.images, ...names],
    containers: [...inspected, ...taken.containers.slice(MOST_INSPECTED)],
  };
}

const MOST_IMAGES = 2_000;
/** A larger database is not read beside a build, in bytes. */
const LARGEST = 32 * 1024 * 1024;

/** With this store an image's id is the digest of its index or manifest. */
async function namesIn(containerdRoot: string): Promise<readonly KeptImage[]> {
  const { metadata } = containerdContent(containerdRoot);
  const size = await stat(metadata).then(
    (found) => found.size,
    () => null,
  );
  const found = size === null || size > LARGEST ? [] : ((await containerdImageNames(metadata)) ?? []);
  return found
    .filter(({ name }) => !name.includes('@'))
    .slice(0, MOST_IMAGES)
    .map(({ name, digest }) => ({
      id: digest.replace('sha256:', ''),
      names: [shortImageName(name)],
    }));
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
