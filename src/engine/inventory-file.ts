/** Keeps an engine's inventory beside its record, for a run that finds the engine broken. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { endpointText } from './endpoint.ts';
import type { Endpoint } from './engine.ts';
import { recordPath } from './engine-record.ts';
import type { Inventory, KeptContainer, KeptImage, KeptNetwork, KeptVolume, Pool } from './inventory.ts';
import { textsAt } from './inventory.ts';
import { arrayAt, isRecord, parseJson, stringAt, stringsOf } from './json.ts';

export interface DatedInventory extends Inventory {
  /** When the engine last held this; epoch, milliseconds. */
  readonly seenAtMs: number;
}

export interface InventoryOf {
  readonly stateDir: string;
  readonly endpoint: Endpoint;
  /** Another data root is another engine. */
  readonly dataRoot: string;
}

const MAX_BYTES = 4 * 2 ** 20;

export function inventoryPath(stateDir: string, endpoint: Endpoint): string {
  return recordPath(stateDir, endpoint).replace(/engine-([0-9a-f]+\.json)$/, 'inventory-$1');
}

/** Null when there is none of this engine, or it makes no sense. */
export function readInventory({ stateDir, endpoint, dataRoot }: InventoryOf): DatedInventory | null {
  const path = inventoryPath(stateDir, endpoint);
  try {
    const { size, mtimeMs } = statSync(path);
    const kept = size > MAX_BYTES ? null : parseJson(readFileSync(path, 'utf8'));
    if (!isRecord(kept) || kept['endpoint'] !== endpointText(endpoint) || kept['dataRoot'] !== dataRoot)
      return null;
    return { ...parse(kept), seenAtMs: mtimeMs };
  } catch {
    return null;
  }
}

/** Labels may be secrets: nobody else may read it. Written only when it says something new; else its time is set. */
export function writeInventory({ stateDir, endpoint, dataRoot }: InventoryOf, inventory: Inventory): void {
  const path = inventoryPath(stateDir, endpoint);
  const { images, networks, volumes, containers } = inventory;
  const kept = { endpoint: endpointText(endpoint), dataRoot, images, networks, volumes, containers };
  const text = `${JSON.stringify(kept)}\n`;
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    if (Buffer.byteLength(text) > MAX_BYTES) return;
    if (readOrNull(path) === text) {
      utimesSync(path, new Date(), new Date());
      return;
    }
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true });
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parse(kept: unknown): Inventory {
  return {
    images: arrayAt(kept, 'images').flatMap((image) => parseImage(image)),
    networks: arrayAt(kept, 'networks').flatMap((network) => parseNetwork(network)),
    volumes: arrayAt(kept, 'volumes').flatMap((volume) => parseVolume(volume)),
    containers: arrayAt(kept, 'containers').flatMap((container) => parseContainer(container)),
  };
}

function parseImage(image: unknown): readonly KeptImage[] {
  const id = stringAt(image, 'id');
  return id === null ? [] : [{ id, names: stringsOf(arrayAt(image, 'names')) }];
}

function parseNetwork(network: unknown): readonly KeptNetwork[] {
  const [id, name] = [stringAt(network, 'id'), stringAt(network, 'name')];
  if (!isRecord(network) || id === null || name === null) return [];
  const parsed = {
    id,
    name,
    driver: stringAt(network, 'driver') ?? 'bridge',
    ipv4: network['ipv4'] === true,
    ipv6: network['ipv6'] === true,
    internal: network['internal'] === true,
    attachable: network['attachable'] === true,
    configOnly: network['configOnly'] === true,
    configFrom: stringAt(network, 'configFrom'),
    ipamDriver: stringAt(network, 'ipamDriver') ?? 'default',
    ipamOptions: textsAt(network, 'ipamOptions'),
    pools: arrayAt(network, 'pools').map(parsePool),
    options: textsAt(network, 'options'),
    labels: textsAt(network, 'labels'),
  };
  return [parsed];
}

function parsePool(pool: unknown): Pool {
  return {
    subnet: stringAt(pool, 'subnet'),
    gateway: stringAt(pool, 'gateway'),
    range: stringAt(pool, 'range'),
    aux: textsAt(pool, 'aux'),
  };
}

function parseVolume(volume: unknown): readonly KeptVolume[] {
  const name = stringAt(volume, 'name');
  const driver = stringAt(volume, 'driver') ?? 'local';
  if (name === null) return [];
  return [{ name, driver, labels: textsAt(volume, 'labels'), options: textsAt(volume, 'options') }];
}

function parseContainer(container: unknown): readonly KeptContainer[] {
  const [id, name] = [stringAt(container, 'id'), stringAt(container, 'name')];
  if (!isRecord(container) || id === null || name === null) return [];
  const autoRemove = container['autoRemove'];
  const parsed = {
    id,
    name,
    image: stringAt(container, 'image') ?? '',
    running: container['running'] === true,
    restart: stringAt(container, 'restart'),
    autoRemove: typeof autoRemove === 'boolean' ? autoRemove : null,
    networks: stringsOf(arrayAt(container, 'networks')),
  };
  return [parsed];
}
