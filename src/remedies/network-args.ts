/** Writes a network's properties as words of `docker network create`. */
import type { KeptNetwork, Pool, Texts } from '../engine/inventory.ts';

export function createArgs(network: KeptNetwork): readonly string[] {
  const { name, driver, ipv4, ipv6, internal, attachable, configOnly, configFrom } = network;
  return [
    'network',
    'create',
    // A network that takes its configuration from another may have none of its own
    ...(configFrom === null ? ownArgs(network) : ['--driver', driver, '--config-from', configFrom]),
    ...(configOnly ? ['--config-only'] : []),
    ...(internal ? ['--internal'] : []),
    ...(attachable ? ['--attachable'] : []),
    ...(configFrom === null && ipv6 ? ['--ipv6'] : []),
    ...(configFrom === null && !ipv4 ? ['--ipv4=false'] : []),
    ...texts('--label', network.labels),
    '--',
    name,
  ];
}

function ownArgs({
  driver,
  configOnly,
  ipamDriver,
  ipamOptions,
  pools,
  options,
}: KeptNetwork): readonly string[] {
  return [
    ...(configOnly ? [] : ['--driver', driver]),
    ...(ipamDriver === 'default' ? [] : ['--ipam-driver', ipamDriver]),
    ...texts('--ipam-opt', ipamOptions),
    ...pools.flatMap(poolArgs),
    ...texts('--opt', options),
  ];
}

function poolArgs({ subnet, gateway, range, aux }: Pool): readonly string[] {
  if (subnet === null) return [];
  return [
    '--subnet',
    subnet,
    ...(gateway === null ? [] : ['--gateway', gateway]),
    ...(range === null ? [] : ['--ip-range', range]),
    ...texts('--aux-address', aux),
  ];
}

export function texts(flag: string, values: Texts): readonly string[] {
  return Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
}
