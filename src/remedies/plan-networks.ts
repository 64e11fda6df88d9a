/** Which networks have to be made again, each with the best that is known of it. */
import type { Attachment, ContainerOnDisk } from '../engine/checks/containers-on-disk.ts';
import type { KeptNetwork, Texts } from '../engine/inventory.ts';

export interface WantedNetwork extends KeptNetwork {
  /** `address`: subnet and gateway are known from a container alone; `name`: nothing but the name is. */
  readonly source: 'inventory' | 'record' | 'address' | 'name';
}

export interface NetworkSources {
  /** The last inventory's. */
  readonly kept: readonly KeptNetwork[];
  /** Read from the broken database: deleted ones may be among them. */
  readonly records: readonly KeptNetwork[];
  readonly containers: readonly ContainerOnDisk[];
}

interface Used {
  readonly attachment: Attachment;
  readonly project: string | null;
}

/** The engine makes these by itself. */
const OWN = ['bridge', 'host', 'none', 'ingress', 'docker_gwbridge', 'default'];

/** The one that others take their configuration from stands before them. */
export function planNetworks({ kept, records, containers }: NetworkSources): readonly WantedNetwork[] {
  const used: readonly Used[] = containers.flatMap(({ attachments, project }) =>
    attachments
      .filter(({ network }) => !OWN.includes(network) && !network.startsWith('container:'))
      .map((attachment) => ({ attachment, project })),
  );
  const wanted = new Map<string, WantedNetwork>();
  for (const network of kept) wanted.set(network.name, { ...network, source: 'inventory' });
  for (const use of used) {
    const { network: name, networkId } = use.attachment;
    const known = wanted.get(name);
    // What a container names by its id is newer than an inventory that has another
    const isSame = networkId === null || known?.id === networkId;
    if (known !== undefined && known.source !== 'name' && isSame) continue;
    const record = records.find(({ id }) => id === networkId);
    if (record !== undefined) wanted.set(name, { ...record, name, source: 'record' });
    else if (known === undefined || known.source === 'name') wanted.set(name, byContainer(use));
  }
  return [...wanted.values()].toSorted((a, b) => Number(b.configOnly) - Number(a.configOnly));
}

function byContainer({ attachment, project }: Used): WantedNetwork {
  const { network: name, networkId, seen } = attachment;
  const subnet = seen === null ? null : subnetOf(seen.address, seen.prefix);
  return {
    id: networkId ?? '',
    name,
    driver: 'bridge',
    ipv4: true,
    ipv6: false,
    internal: false,
    attachable: false,
    configOnly: false,
    configFrom: null,
    ipamDriver: 'default',
    ipamOptions: {},
    pools: subnet === null ? [] : [{ subnet, gateway: seen?.gateway ?? null, range: null, aux: {} }],
    options: {},
    labels: composeLabels(name, project),
    source: subnet === null ? 'name' : 'address',
  };
}

/** Compose takes a network for its own only with these (compose, `pkg/api/labels.go`). */
function composeLabels(name: string, project: string | null): Texts {
  if (project === null || !name.startsWith(`${project}_`)) return {};
  return {
    'com.docker.compose.network': name.slice(project.length + 1),
    'com.docker.compose.project': project,
  };
}

/** `10.7.5.9`, 24 → `10.7.5.0/24`; null for what is no IPv4 address. */
export function subnetOf(address: string, prefix: number): string | null {
  const bytes = address.split('.').map(Number);
  if (bytes.length !== 4 || bytes.some((byte) => !Number.isInteger(byte) || byte < 0 || byte > 255))
    return null;
  if (prefix < 1 || prefix > 32) return null;
  const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const size = 2 ** (32 - prefix);
  const base = Math.floor(number / size) * size;
  return `${[24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256).join('.')}/${prefix}`;
}
