/** What an engine held when it was last well: the base for making it again, and for saying what is lost. Holds no environment. */
import { arrayAt, isRecord, recordAt, stringAt, stringsOf } from './json.ts';

export interface KeptImage {
  /** Hex digest of its configuration. */
  readonly id: string;
  /** `app:1`, `localhost:5000/app@sha256:…`; empty for one without a name. */
  readonly names: readonly string[];
}

export type Texts = Readonly<Record<string, string>>;

export interface Pool {
  readonly subnet: string | null;
  readonly gateway: string | null;
  readonly range: string | null;
  /** Name → address that is never given to a container. */
  readonly aux: Texts;
}

/** A network that a user made; none of the engine's own, none of a swarm. */
export interface KeptNetwork {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly ipv4: boolean;
  readonly ipv6: boolean;
  readonly internal: boolean;
  readonly attachable: boolean;
  readonly configOnly: boolean;
  readonly configFrom: string | null;
  readonly ipamDriver: string;
  readonly ipamOptions: Texts;
  readonly pools: readonly Pool[];
  readonly options: Texts;
  readonly labels: Texts;
}

export interface KeptVolume {
  readonly name: string;
  readonly driver: string;
  readonly labels: Texts;
  readonly options: Texts;
}

export interface KeptContainer {
  readonly id: string;
  /** Without the slash before it. */
  readonly name: string;
  readonly image: string;
  readonly running: boolean;
  /** `no`, `always`, `unless-stopped`, `on-failure`; null where it was not asked for. */
  readonly restart: string | null;
  /** Removed when it stops (`--rm`); null where it was not asked for. */
  readonly autoRemove: boolean | null;
  readonly networks: readonly string[];
}

export interface Inventory {
  readonly images: readonly KeptImage[];
  readonly networks: readonly KeptNetwork[];
  readonly volumes: readonly KeptVolume[];
  readonly containers: readonly KeptContainer[];
}

/** Longer lists, and longer labels, are not kept. */
const MOST = { images: 2_000, networks: 200, volumes: 2_000, containers: 500 } as const;
const LONGEST_TEXT = 4_096;
const OWN_NETWORKS = ['bridge', 'host', 'none', 'ingress', 'docker_gwbridge', 'default'];

/** From the answers of `/images/json`, `/networks`, `/volumes` and `/containers/json?all=1`, in an order of their own. */
export function inventoryFrom(answers: {
  readonly images: unknown;
  readonly networks: unknown;
  readonly volumes: unknown;
  readonly containers: unknown;
}): Inventory {
  return {
    images: listOf(answers.images, imageFrom, ({ id }) => id).slice(0, MOST.images),
    networks: listOf(answers.networks, networkFrom, ({ id }) => id).slice(0, MOST.networks),
    volumes: volumesFrom(answers.volumes).slice(0, MOST.volumes),
    containers: listOf(answers.containers, containerFrom, ({ id }) => id).slice(0, MOST.containers),
  };
}

/** From the answer of `/volumes`. */
export function volumesFrom(answer: unknown): readonly KeptVolume[] {
  return listOf(arrayAt(answer, 'Volumes'), volumeFrom, ({ name }) => name);
}

function listOf<T>(
  answer: unknown,
  read: (item: unknown) => T | null,
  key: (item: T) => string,
): readonly T[] {
  if (!Array.isArray(answer)) return [];
  const items: readonly unknown[] = answer;
  return items
    .map(read)
    .filter((item) => item !== null)
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function imageFrom(image: unknown): KeptImage | null {
  const id = /^sha256:([0-9a-f]{64})$/.exec(stringAt(image, 'Id') ?? '')?.[1];
  if (id === undefined) return null;
  const names = [...stringsOf(arrayAt(image, 'RepoTags')), ...stringsOf(arrayAt(image, 'RepoDigests'))];
  return { id, names: names.filter((name) => !name.includes('<none>')).toSorted() };
}

/** The answer of `/networks`, an entry of it, as all engines since 20.10 give it. */
export function networkFrom(network: unknown): KeptNetwork | null {
  const [id, name] = [stringAt(network, 'Id'), stringAt(network, 'Name')];
  if (!isRecord(network) || id === null || name === null || OWN_NETWORKS.includes(name)) return null;
  if (stringAt(network, 'Scope') !== 'local' || network['Ingress'] === true) return null;
  const ipam = recordAt(network, 'IPAM');
  return {
    id,
    name,
    driver: stringAt(network, 'Driver') ?? 'bridge',
    // Engines before 28 do not tell: they have no network without it
    ipv4: network['EnableIPv4'] !== false,
    ipv6: network['EnableIPv6'] === true,
    internal: network['Internal'] === true,
    attachable: network['Attachable'] === true,
    configOnly: network['ConfigOnly'] === true,
    configFrom: stringAt(recordAt(network, 'ConfigFrom'), 'Network'),
    ipamDriver: stringAt(ipam, 'Driver') ?? 'default',
    ipamOptions: textsAt(ipam, 'Options'),
    pools: arrayAt(ipam, 'Config').map((pool) => ({
      subnet: stringAt(pool, 'Subnet'),
      gateway: stringAt(pool, 'Gateway'),
      range: stringAt(pool, 'IPRange'),
      aux: textsAt(pool, 'AuxiliaryAddresses'),
    })),
    options: textsAt(network, 'Options'),
    labels: textsAt(network, 'Labels'),
  };
}

/** An entry of the answer of `/volumes`, and of the engine's own record (moby, volume/service/db.go). */
export function volumeFrom(volume: unknown): KeptVolume | null {
  const name = stringAt(volume, 'Name');
  if (name === null) return null;
  return {
    name,
    driver: stringAt(volume, 'Driver') ?? 'local',
    labels: textsAt(volume, 'Labels'),
    options: textsAt(volume, 'Options'),
  };
}

function containerFrom(container: unknown): KeptContainer | null {
  const id = stringAt(container, 'Id');
  if (id === null) return null;
  const networks = recordAt(recordAt(container, 'NetworkSettings'), 'Networks');
  return {
    id,
    name: stringsOf(arrayAt(container, 'Names'))[0]?.replace(/^\//, '') ?? id.slice(0, 12),
    image: stringAt(container, 'Image') ?? '',
    running: ['running', 'paused', 'restarting'].includes(stringAt(container, 'State') ?? ''),
    restart: null,
    autoRemove: null,
    networks: Object.keys(networks).toSorted(),
  };
}

/** Values that are text and not too long, by key. */
export function textsAt(value: unknown, key: string): Texts {
  const entries = Object.entries(recordAt(value, key)).flatMap(([name, text]): [string, string][] =>
    typeof text === 'string' && name.length + text.length <= LONGEST_TEXT ? [[name, text]] : [],
  );
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
