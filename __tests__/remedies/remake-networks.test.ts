/** Networks are made again on an engine that has lost them, and what could not be is named. */
import { expect, test } from '@jest/globals';
import type { DatedInventory } from '../../src/engine/inventory-file.ts';
import type { Privilege } from '../../src/privileged/run.ts';
import { remakeNetworks, remakeWipedNetworks } from '../../src/remedies/remake-networks.ts';
import { aContext, type EngineScript, FAILED, OK, type Scripted } from './an-engine.ts';

const NETWORK = {
  id: 'n1',
  name: 'shop',
  driver: 'bridge',
  ipv4: true,
  ipv6: false,
  internal: false,
  attachable: false,
  configOnly: false,
  configFrom: null,
  ipamDriver: 'default',
  ipamOptions: {},
  pools: [{ subnet: '10.7.5.0/24', gateway: null, range: null, aux: {} }],
  options: {},
  labels: {},
};
const INVENTORY: DatedInventory = {
  images: [],
  networks: [NETWORK],
  volumes: [],
  containers: [],
  seenAtMs: 0,
};
const CONTAINER = {
  id: 'c1',
  name: 'web',
  attachments: [
    { network: 'shop', networkId: 'n1', aliases: [], links: [], ipv4: null, ipv6: null, driverOptions: {} },
  ],
};

function stopped(script: EngineScript): { context: Scripted; dataRoot: string; id: string } {
  const run: Privilege['run'] = async (op) =>
    JSON.parse(JSON.stringify(op === 'readContainers' ? [CONTAINER] : []));
  const context = aContext({ inventory: INVENTORY, ...script }, { privilege: { kind: 'root', run } });
  return { context, dataRoot: '/d', id: 'run' };
}

const CREATE = 'network create --driver bridge --subnet 10.7.5.0/24 -- shop';

test('makes what is missing, and connects the containers that were on it', async () => {
  const on = stopped({});

  const remade = await remakeNetworks.onceUp?.(on);

  expect(remade).toEqual({ done: 'networks were made again: shop (10.7.5.0/24)', lost: [] });
  expect(on.context.calls.slice(1)).toEqual([
    CREATE,
    'network disconnect --force shop c1',
    'network connect shop c1',
  ]);
});

test('leaves a network alone that is there', async () => {
  const on = stopped({ answer: () => ({ ...OK, stdout: 'bridge\nshop\n' }) });

  expect(await remakeNetworks.onceUp?.(on)).toEqual({ done: null, lost: [] });
  expect(on.context.calls).toHaveLength(1);
});

test('names what cannot be made, with the words that would make it, and connects nobody to it', async () => {
  const on = stopped({ answer: (words) => (words.startsWith('network create') ? FAILED : OK) });

  const remade = await remakeNetworks.onceUp?.(on);

  expect(remade).toEqual({ done: null, lost: [`network shop: it failed (docker ${CREATE})`] });
  expect(on.context.calls).toHaveLength(2);
});

test('names every network as lost after a wipe of an engine that nobody saw before', async () => {
  const on = stopped({ inventory: null });

  expect(await remakeWipedNetworks.onceUp?.(on)).toEqual({
    done: null,
    lost: ['every network that users made'],
  });
  expect(on.context.calls).toEqual([]);
  expect((await remakeWipedNetworks.onceUp?.(stopped({})))?.lost).toEqual([]);
});
