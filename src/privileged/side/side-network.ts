/**
 * The network of a side engine: a bridge of its own, with rules of our own. Not by dockerd itself, for two engines in one network
 * namespace share the chains of iptables (a second one empties the first one's when it starts), and one without a bridge deletes
 * the other's docker0 (moby: removeIPChains, removeDefaultBridgeInterface).
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findNamespaces } from '../ops/find-namespaces.ts';
import { linkOrNull } from '../proc.ts';

const run = promisify(execFile);
const LIMIT_MS = 10_000;

export interface SideNetwork {
  /** Name of the bridge. */
  readonly bridge: string;
  /** `172.30.251.0/24`. */
  readonly subnet: string;
  /** Name of the network namespace (`net:[4026531833]`) where it is not ours; null where it is. */
  readonly netName: string | null;
}

type Env = Readonly<Record<string, string>>;

/** Where nothing of a usual network stands; tried in this order. */
const SUBNETS = ['172.30.251', '10.251.251', '192.168.251', '172.29.197', '10.197.13'];
/** A bridge's name has 15 characters at most. */
const BRIDGE = /^bms[0-9a-z]{1,12}$/;

/** Which network is to be made; nothing is made yet. Throws when every subnet is taken. */
export async function planNetwork(id: string, netNamespace: string | null, env: Env): Promise<SideNetwork> {
  const netName = netNamespace === null ? null : await linkOrNull(netNamespace);
  const { stdout: routes } = await inNet(netNamespace, env, ['ip', '-4', 'route', 'show', 'table', 'all']);
  const base = SUBNETS.find((subnet) => !isTaken(routes, subnet));
  if (base === undefined) throw new Error('every subnet that could be used is taken here');
  return {
    bridge: `bms${id.toLowerCase().replace(/[^0-9a-z]/g, '')}`.slice(0, 15),
    subnet: `${base}.0/24`,
    netName,
  };
}

/** Whether a route covers the subnet, or lies in it; the default route does not count. */
export function isTaken(routes: string, subnet: string): boolean {
  const [from, to] = range(`${subnet}.0/24`);
  return [...routes.matchAll(/(?:^|\s)(\d+\.\d+\.\d+\.\d+)(\/\d+)?/g)].some(
    ([, address = '', bits = '/32']) => {
      const [first, last] = range(`${address}${bits}`);
      return bits !== '/0' && first <= to && from <= last;
    },
  );
}

function range(cidr: string): readonly [number, number] {
  const [address = '', bits = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const first = Math.floor(number / size) * size;
  return [first, first + size - 1];
}

/** Throws with the tool's own words. */
export async function makeNetwork(
  network: SideNetwork,
  netNamespace: string | null,
  env: Env,
): Promise<void> {
  const { bridge, subnet } = network;
  const call = (...words: readonly string[]) => inNet(netNamespace, env, words);
  await call('ip', 'link', 'add', bridge, 'type', 'bridge');
  await call('ip', 'addr', 'add', subnet.replace('.0/', '.1/'), 'dev', bridge);
  await call('ip', 'link', 'set', bridge, 'up');
  for (const { table, chain, rule } of rulesOf(network))
    await call('iptables', '-w', '5', '-t', table, '-I', chain, ...rule);
}

/** Never throws: what is gone already is what is wanted. A namespace that is gone took all of it along. */
export async function removeNetwork(network: SideNetwork, env: Env): Promise<void> {
  if (!BRIDGE.test(network.bridge) || !/^[\d.]+\/24$/.test(network.subnet)) return;
  const { netName } = network;
  const ours = netName === null || netName === (await linkOrNull('/proc/self/ns/net'));
  const pid = ours ? null : await findNamespaces({ net: netName, mnt: null });
  if (!ours && pid === null) return;
  const place = pid === null ? null : `/proc/${pid}/ns/net`;
  const call = (...words: readonly string[]) => inNet(place, env, words).catch(() => undefined);
  for (const { table, chain, rule } of rulesOf(network))
    await call('iptables', '-w', '5', '-t', table, '-D', chain, ...rule);
  await call('ip', 'link', 'del', network.bridge);
}

/** At the head of their chains: an engine's own policy of FORWARD is to drop. */
function rulesOf({ bridge, subnet }: SideNetwork) {
  const answers = ['-m', 'conntrack', '--ctstate', 'RELATED,ESTABLISHED'];
  return [
    { table: 'nat', chain: 'POSTROUTING', rule: ['-s', subnet, '!', '-o', bridge, '-j', 'MASQUERADE'] },
    { table: 'filter', chain: 'FORWARD', rule: ['-i', bridge, '-j', 'ACCEPT'] },
    { table: 'filter', chain: 'FORWARD', rule: ['-o', bridge, ...answers, '-j', 'ACCEPT'] },
  ] as const;
}

function inNet(
  place: string | null,
  env: Env,
  words: readonly string[],
): Promise<{ readonly stdout: string }> {
  const [program = '', ...rest] = place === null ? words : ['nsenter', `--net=${place}`, '--', ...words];
  return run(program, rest, { env, timeout: LIMIT_MS });
}
