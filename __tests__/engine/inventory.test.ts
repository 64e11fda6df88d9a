/** What is kept of an engine's answers, and that no more is. */
import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Endpoint } from '../../src/engine/engine.ts';
import { type Inventory, inventoryFrom } from '../../src/engine/inventory.ts';
import { inventoryPath, readInventory, writeInventory } from '../../src/engine/inventory-file.ts';
import { takeInventory } from '../../src/engine/take-inventory.ts';

const ID = '2'.repeat(64);
/** As an engine of 28.5 gave them, shortened. */
const ANSWERS = {
  '/images/json': [
    { Id: `sha256:${ID}`, RepoTags: ['b:1', 'a:1'], RepoDigests: [`a@sha256:${ID}`] },
    { Id: `sha256:${'1'.repeat(64)}`, RepoTags: ['<none>:<none>'], RepoDigests: ['<none>@<none>'] },
  ],
  '/networks': [
    {
      Name: 'shop',
      Id: 'n1',
      Scope: 'local',
      Driver: 'bridge',
      EnableIPv4: true,
      EnableIPv6: false,
      IPAM: { Driver: 'default', Options: {}, Config: [{ Subnet: '10.7.5.0/24', Gateway: '10.7.5.1' }] },
      Internal: false,
      Attachable: true,
      ConfigFrom: { Network: '' },
      Options: { mtu: '1400' },
      Labels: { team: 'a' },
    },
    { Name: 'bridge', Id: 'n2', Scope: 'local', Driver: 'bridge' },
    { Name: 'mesh', Id: 'n3', Scope: 'swarm', Driver: 'overlay' },
  ],
  '/volumes': {
    Volumes: [{ Name: 'keep', Driver: 'local', Labels: { a: 'b' }, Options: null, Mountpoint: '/v' }],
  },
  '/containers/json?all=1': [
    {
      Id: 'c1',
      Names: ['/web'],
      Image: 'a:1',
      State: 'running',
      Command: 'secret',
      NetworkSettings: { Networks: { shop: {} } },
    },
  ],
  '/containers/c1/json': {
    Config: { Env: ['TOKEN=hidden'] },
    HostConfig: { RestartPolicy: { Name: 'always' }, AutoRemove: false },
  },
};
const KEPT: Inventory = {
  images: [
    { id: '1'.repeat(64), names: [] },
    { id: ID, names: ['a:1', `a@sha256:${ID}`, 'b:1'] },
  ],
  networks: [
    {
      id: 'n1',
      name: 'shop',
      driver: 'bridge',
      ipv4: true,
      ipv6: false,
      internal: false,
      attachable: true,
      configOnly: false,
      configFrom: null,
      ipamDriver: 'default',
      ipamOptions: {},
      pools: [{ subnet: '10.7.5.0/24', gateway: '10.7.5.1', range: null, aux: {} }],
      options: { mtu: '1400' },
      labels: { team: 'a' },
    },
  ],
  volumes: [{ name: 'keep', driver: 'local', labels: { a: 'b' }, options: {} }],
  containers: [
    {
      id: 'c1',
      name: 'web',
      image: 'a:1',
      running: true,
      restart: 'always',
      autoRemove: false,
      networks: ['shop'],
    },
  ],
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function anEngine(
  answers: Readonly<Record<string, unknown>>,
): Promise<{ socket: string; asked: string[] }> {
  const socket = join(await mkdtemp(join(tmpdir(), 'buildmend-inventory-')), 's');
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    response.statusCode = answer === undefined ? 404 : 200;
    response.end(JSON.stringify(answer ?? {}));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return { socket, asked };
}

const ASKING = { timeoutMs: 2_000 };

describe('takeInventory', () => {
  test('keeps tags, networks of users, volumes and containers, and nothing of an environment', async () => {
    const { socket } = await anEngine(ANSWERS);

    const taken = await takeInventory(socket, { store: 'overlay2', containerdRoot: null }, ASKING);

    expect(taken).toEqual(KEPT);
    expect(JSON.stringify(taken)).not.toMatch(/hidden|secret|TOKEN/);
  });

  test('does not ask the containerd store for its images, which it would measure', async () => {
    const { socket, asked } = await anEngine(ANSWERS);

    expect(await takeInventory(socket, { store: 'containerd', containerdRoot: null }, ASKING)).toEqual({
      ...KEPT,
      images: [],
    });
    expect(asked).not.toContain('/images/json');
  });

  test('is nothing at all when one answer is missing', async () => {
    const { socket } = await anEngine({ ...ANSWERS, '/volumes': undefined });

    expect(await takeInventory(socket, { store: 'overlay2', containerdRoot: null }, ASKING)).toBeNull();
  });
});

describe('the file of the inventory', () => {
  const endpoint: Endpoint = { kind: 'unix', path: '/run/docker.sock' };
  const place = async () => ({
    stateDir: join(await mkdtemp(join(tmpdir(), 'buildmend-state-')), 'state'),
    endpoint,
    dataRoot: '/var/lib/docker',
  });

  test('gives back what was written, for the same engine alone', async () => {
    const of = await place();
    writeInventory(of, KEPT);

    expect(readInventory(of)).toEqual({ ...KEPT, seenAtMs: expect.any(Number) });
    expect(readInventory({ ...of, dataRoot: '/elsewhere' })).toBeNull();
    expect(readInventory({ ...of, endpoint: { kind: 'unix', path: '/other' } })).toBeNull();
  });

  test('is for its owner alone, and written again only when something changed', async () => {
    const of = await place();
    const path = inventoryPath(of.stateDir, endpoint);
    writeInventory(of, KEPT);
    const first = await stat(path);
    writeInventory(of, KEPT);
    const second = await stat(path);
    writeInventory(of, { ...KEPT, volumes: [] });

    expect(first.mode & 0o777).toBe(0o600);
    expect(second.ino).toBe(first.ino);
    expect((await stat(path)).ino).not.toBe(first.ino);
    expect(await readdir(of.stateDir)).toHaveLength(1);
  });

  test.each(['', '{', '[]', '{"endpoint":1}'])('is nothing when it says %j', async (text) => {
    const of = await place();
    writeInventory(of, KEPT);
    await writeFile(inventoryPath(of.stateDir, endpoint), text);

    expect(readInventory(of)).toBeNull();
  });

  test('is not written when it is too large', async () => {
    const of = await place();
    const labels = Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`l${n}`, 'x'.repeat(4_000)]));
    writeInventory(of, { ...KEPT, volumes: [{ name: 'v', driver: 'local', labels, options: {} }] });

    await expect(readFile(inventoryPath(of.stateDir, endpoint))).rejects.toThrow('ENOENT');
  });
});

test('leaves out labels that are longer than any is, and what is no text', () => {
  const volume = { Name: 'v', Labels: { long: 'x'.repeat(5_000), number: 1, short: 'y' } };
  const { volumes } = inventoryFrom({
    images: [],
    networks: [],
    volumes: { Volumes: [volume] },
    containers: [],
  });

  expect(volumes[0]?.labels).toEqual({ short: 'y' });
});
