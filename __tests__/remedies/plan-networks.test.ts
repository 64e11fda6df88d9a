/** Which networks are made again, with what is best known of each. */
import { describe, expect, test } from '@jest/globals';
import type { Attachment, ContainerOnDisk } from '../../src/engine/checks/containers-on-disk.ts';
import type { KeptNetwork } from '../../src/engine/inventory.ts';
import { connectAgain } from '../../src/remedies/connect-again.ts';
import { createArgs } from '../../src/remedies/network-args.ts';
import { planNetworks, subnetOf } from '../../src/remedies/plan-networks.ts';
import { aContext, FAILED, OK } from './an-engine.ts';

const network = (name: string, over: Partial<KeptNetwork> = {}): KeptNetwork => ({
  id: `id-${name}`,
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
  pools: [],
  options: {},
  labels: {},
  ...over,
});

const on = (name: string, over: Partial<Attachment> = {}): Attachment => ({
  network: name,
  networkId: `id-${name}`,
  aliases: [],
  links: [],
  ipv4: null,
  ipv6: null,
  driverOptions: {},
  seen: null,
  ...over,
});

const container = (attachments: readonly Attachment[], project: string | null = null): ContainerOnDisk => ({
  id: 'c0ffee0123456789',
  name: 'web',
  running: false,
  stoppedByHand: false,
  restart: 'always',
  autoRemove: false,
  project,
  attachments,
});

describe('what is made again', () => {
  test('is all of the last inventory, also what no container is on; the source of a configuration comes first', () => {
    const kept = [network('a', { configFrom: 'b' }), network('b', { configOnly: true })];
    expect(planNetworks({ kept, records: [], containers: [] }).map(({ name }) => name)).toEqual(['b', 'a']);
  });

  test('is what the broken database still says only where a container names it by its id', () => {
    const records = [network('a', { id: 'older' }), network('a', { internal: true }), network('deleted')];
    const wanted = planNetworks({ kept: [], records, containers: [container([on('a')])] });
    expect(wanted).toEqual([{ ...network('a', { internal: true }), source: 'record' }]);
  });

  test('is newer than the inventory where a container names another id', () => {
    const kept = [network('a', { id: 'old' })];
    const records = [network('a', { attachable: true })];
    const wanted = planNetworks({ kept, records, containers: [container([on('a')])] });
    expect(wanted).toMatchObject([{ attachable: true, source: 'record' }]);
    expect(planNetworks({ kept, records: [], containers: [container([on('a')])] })).toMatchObject([
      { id: 'old', source: 'inventory' },
    ]);
  });

  test('is known by a container’s address, else by its name, with the labels that Compose asks for', () => {
    const seen = { address: '10.7.5.9', prefix: 24, gateway: '10.7.5.1' };
    const containers = [container([on('x_default')], 'x'), container([on('x_default', { seen })], 'x')];
    const labels = { 'com.docker.compose.network': 'default', 'com.docker.compose.project': 'x' };
    expect(planNetworks({ kept: [], records: [], containers: containers.slice(0, 1) })).toMatchObject([
      { name: 'x_default', pools: [], labels, source: 'name' },
    ]);
    expect(planNetworks({ kept: [], records: [], containers })).toMatchObject([
      { pools: [{ subnet: '10.7.5.0/24', gateway: '10.7.5.1' }], labels, source: 'address' },
    ]);
  });

  test('is none of the engine’s own', () => {
    const containers = [container(['bridge', 'host', 'none'].map((name) => on(name)))];
    expect(planNetworks({ kept: [], records: [], containers })).toEqual([]);
  });
});

test.each([
  ['10.7.5.9', 24, '10.7.5.0/24'],
  ['172.18.3.4', 16, '172.18.0.0/16'],
  ['192.168.1.130', 25, '192.168.1.128/25'],
  ['fd00::2', 64, null],
  ['10.0.0.256', 8, null],
  ['10.0.0.1', 0, null],
])('%s/%i is in the subnet %s', (address, prefix, subnet) => {
  expect(subnetOf(address, prefix)).toBe(subnet);
});

test('every property is a word of `docker network create`', () => {
  const pool = { subnet: '10.7.0.0/16', gateway: '10.7.0.1', range: '10.7.5.0/24', aux: { r: '10.7.0.2' } };
  const full = network('a', {
    driver: 'macvlan',
    ipv6: true,
    internal: true,
    attachable: true,
    ipamDriver: 'own',
    ipamOptions: { i: '1' },
    pools: [pool],
    options: { parent: 'eth0' },
    labels: { l: 'a b' },
  });
  expect(createArgs(full).join(' ')).toBe(
    'network create --driver macvlan --ipam-driver own --ipam-opt i=1 --subnet 10.7.0.0/16 --gateway 10.7.0.1 ' +
      '--ip-range 10.7.5.0/24 --aux-address r=10.7.0.2 --opt parent=eth0 --internal --attachable --ipv6 --label l=a b -- a',
  );
  expect(createArgs(network('b', { configFrom: 'a' })).join(' ')).toBe(
    'network create --driver bridge --config-from a -- b',
  );
});

describe('a container', () => {
  const attachment = on('shop', {
    ipv4: '10.7.5.9',
    aliases: ['www', 'c0ffee012345'],
    driverOptions: { k: 'v' },
  });

  test('is taken from the network that is gone and connected as it was, without the engine’s own alias', async () => {
    const context = aContext();
    expect(await connectAgain(context, container([attachment]), attachment)).toBeNull();
    expect(context.calls).toEqual([
      'network disconnect --force shop c0ffee0123456789',
      'network connect --ip 10.7.5.9 --alias www --driver-opt k=v shop c0ffee0123456789',
    ]);
  });

  test('gets another address where its own is not to be had, and that is told', async () => {
    const answer = (words: string) => (words.includes('--ip') ? FAILED : OK);
    const why = await connectAgain(aContext({ answer }), container([attachment]), attachment);
    expect(why).toBe('the address 10.7.5.9 of container web on network shop (it failed)');
  });

  test('that cannot be connected at all is named', async () => {
    const answer = (words: string) => (words.startsWith('network connect') ? FAILED : OK);
    const why = await connectAgain(aContext({ answer }), container([attachment]), attachment);
    expect(why).toBe('container web is no longer on network shop (it failed)');
  });
});
