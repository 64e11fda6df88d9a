/** Reads of each container's own files how it ran and what it was attached to (moby, `container/container.go`): no engine is needed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Texts, textsAt } from '../inventory.ts';
import { isRecord, parseJson, recordAt, stringAt, stringsOf } from '../json.ts';
import { namesIn } from './look-again.ts';
import { mapBounded } from './pool.ts';

/** A container's place on one network. */
export interface Attachment {
  readonly network: string;
  readonly networkId: string | null;
  readonly aliases: readonly string[];
  readonly links: readonly string[];
  /** Addresses that were asked for. */
  readonly ipv4: string | null;
  readonly ipv6: string | null;
  readonly driverOptions: Texts;
  /** The network's address and size where the container was killed with its engine (`10.7.5.2`, 24, `10.7.5.1`); else null. */
  readonly seen: {
    readonly address: string;
    readonly prefix: number;
    readonly gateway: string | null;
  } | null;
}

export interface ContainerOnDisk {
  readonly id: string;
  /** Without the slash before it. */
  readonly name: string;
  /** It ran when its engine last wrote this. */
  readonly running: boolean;
  /** A user stopped it, not the end of the engine. */
  readonly stoppedByHand: boolean;
  readonly restart: string | null;
  readonly autoRemove: boolean;
  /** Compose project that it belongs to; null for none. */
  readonly project: string | null;
  readonly attachments: readonly Attachment[];
}

/** Without those whose files cannot be read. */
export async function readContainersOnDisk(dataRoot: string): Promise<readonly ContainerOnDisk[]> {
  const root = join(dataRoot, 'containers');
  const read = await mapBounded(await namesIn(root), async (id) => {
    const [config, host] = await Promise.all(
      ['config.v2.json', 'hostconfig.json'].map(async (file) =>
        parseJson(await readFile(join(root, id, file), 'utf8').catch(() => '')),
      ),
    );
    return isRecord(config) ? [containerFrom(id, config, host)] : [];
  });
  return read.flat();
}

/** Whether its engine starts it by itself (moby, `restartmanager`). */
export function startsByItself({ restart, stoppedByHand }: ContainerOnDisk): boolean {
  return restart === 'always' || (restart === 'unless-stopped' && !stoppedByHand);
}

function containerFrom(
  id: string,
  config: Readonly<Record<string, unknown>>,
  host: unknown,
): ContainerOnDisk {
  const networks = recordAt(recordAt(config, 'NetworkSettings'), 'Networks');
  return {
    id,
    name: stringAt(config, 'Name')?.replace(/^\//, '') ?? id.slice(0, 12),
    running: recordAt(config, 'State')['Running'] === true,
    stoppedByHand: config['HasBeenManuallyStopped'] === true,
    restart: stringAt(recordAt(host, 'RestartPolicy'), 'Name'),
    autoRemove: isRecord(host) && host['AutoRemove'] === true,
    project: stringAt(recordAt(recordAt(config, 'Config'), 'Labels'), 'com.docker.compose.project'),
    attachments: Object.entries(networks).map(([network, endpoint]) => attachmentFrom(network, endpoint)),
  };
}

function attachmentFrom(network: string, endpoint: unknown): Attachment {
  const ipam = recordAt(endpoint, 'IPAMConfig');
  const address = stringAt(endpoint, 'IPAddress');
  const prefix = isRecord(endpoint) ? endpoint['IPPrefixLen'] : null;
  return {
    network,
    networkId: stringAt(endpoint, 'NetworkID'),
    aliases: isRecord(endpoint) ? stringsOf(endpoint['Aliases']) : [],
    links: isRecord(endpoint) ? stringsOf(endpoint['Links']) : [],
    ipv4: stringAt(ipam, 'IPv4Address'),
    ipv6: stringAt(ipam, 'IPv6Address'),
    driverOptions: textsAt(endpoint, 'DriverOpts'),
    seen:
      address !== null && typeof prefix === 'number' && prefix > 0
        ? { address, prefix, gateway: stringAt(endpoint, 'Gateway') }
        : null,
  };
}
