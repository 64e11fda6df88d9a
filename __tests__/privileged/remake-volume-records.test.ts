/** Volumes’ records made anew: what is written is a database, of volumes that are there, and data is not touched. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readBoltMeta } from '../../src/engine/checks/bolt-meta.ts';
import { bucketAt, treeOf } from '../../src/engine/checks/bolt-tree.ts';
import { boltWith } from '../../src/engine/checks/bolt-write.ts';
import { networkRecordsIn } from '../../src/engine/checks/network-records.ts';
import { volumeRecordsIn } from '../../src/engine/checks/volume-records.ts';
import type { KeptVolume } from '../../src/engine/inventory.ts';
import { remakeVolumeRecords } from '../../src/privileged/ops/remake-volume-records.ts';
import { aDataRoot, FILES } from './a-data-root.ts';

const ENTRY = 'volumes/metadata.db';
const volume = (name: string, over: Partial<KeptVolume> = {}): KeptVolume => ({
  name,
  driver: 'local',
  labels: {},
  options: {},
  ...over,
});

async function stopped(broken: string | Buffer): Promise<string> {
  const { [ENTRY]: _, ...others } = FILES;
  const dataRoot = await aDataRoot({ ...others, 'volumes/other/_data/x': 'x' });
  const aside = join(dataRoot, '.buildmend/set-aside/run/store', ENTRY);
  await mkdir(dirname(aside), { recursive: true });
  await writeFile(aside, broken, { mode: 0o600 });
  return dataRoot;
}

function entriesOf(file: Buffer, bucket: string): Readonly<Record<string, string>> {
  const meta = readBoltMeta(file);
  if (meta === null) throw new Error('no valid meta page');
  const entries = bucketAt(treeOf(file, meta), [bucket]);
  return Object.fromEntries(entries.map(({ key, value }) => [key, value.toString('utf8')]));
}

test.each([0, 1, 3, 500])(
  'a database with %i entries can be read, and has them in the order of their bytes',
  (number) => {
    const entries = Object.fromEntries(
      Array.from({ length: number }, (_, n) => [`k${n}`, 'v'.repeat((n % 7) * 100)]),
    );
    const file = boltWith('volumes', entries);
    expect(file.length % 4096).toBe(0);
    const read = entriesOf(file, 'volumes');
    expect(read).toEqual(entries);
    expect(Object.keys(read)).toEqual(Object.keys(entries).toSorted());
  },
);

test('a page that goes on over others says over how many', () => {
  const file = boltWith('volumes', { a: 'v'.repeat(9_000) });
  const pages = file.length / 4096;
  // Id 4 is the bucket's page; the meta page names the first that is free
  expect(file.readUInt32LE(4 * 4096 + 12)).toBe(pages - 5);
  expect(file.readBigUInt64LE(16 + 40)).toBe(BigInt(pages));
});

describe('records of volumes', () => {
  test('are made of the last inventory for volumes that are there', async () => {
    const dataRoot = await stopped('');
    const inventory = [volume('keep', { labels: { a: 'b' } }), volume('gone', { labels: { x: 'y' } })];

    const result = await remakeVolumeRecords({ dataRoot, id: 'run', inventory });

    expect(result).toEqual({ remade: [inventory[0]], unknown: ['other'] });
    expect(entriesOf(await readFile(join(dataRoot, ENTRY)), 'volumes')).toEqual({
      keep: '{"Name":"keep","Driver":"local","Labels":{"a":"b"},"Options":null}',
    });
    expect(await readFile(join(dataRoot, 'volumes/keep/_data/kept.txt'), 'utf8')).toBe('kept');
    expect((await stat(join(dataRoot, ENTRY))).mode & 0o777).toBe(0o600);
  });

  test('are made of what can still be read in the broken file where the inventory knows nothing', async () => {
    const record = '{"Name":"keep","Driver":"local","Labels":{"a":"}\\"{"},"Options":{"o":"p"}}';
    const dataRoot = await stopped(`xx${record}xx{"Name":"cut`);

    const { remade } = await remakeVolumeRecords({ dataRoot, id: 'run', inventory: [] });

    expect(remade).toEqual([volume('keep', { labels: { a: '}"{' }, options: { o: 'p' } })]);
  });

  test('are not written for volumes of a plugin, nor where nothing is known', async () => {
    const dataRoot = await stopped('garbage');
    const inventory = [volume('keep', { driver: 'nfs', labels: { a: 'b' } })];

    const result = await remakeVolumeRecords({ dataRoot, id: 'run', inventory });

    expect(result).toEqual({ remade: [], unknown: expect.arrayContaining(['keep', 'other']) });
    await expect(stat(join(dataRoot, ENTRY))).rejects.toThrow('ENOENT');
  });

  test('take time linear in what is read', () => {
    const begun = performance.now();
    volumeRecordsIn(Buffer.from('{"Name":"a","Driver":"b","Labels":{'.repeat(100_000)));
    volumeRecordsIn(Buffer.from(`{"Name":"a","Driver":"b","Labels":{${'"a":"b",'.repeat(100_000)}`));
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});

describe('records of networks', () => {
  /** As an engine of 28.5 wrote it, shortened. */
  const RECORD =
    '{"addrSpace":"LocalDefault","attachable":true,"configFrom":"","configOnly":false,"enableIPv4":true,"enableIPv6":false,' +
    '"generic":{"com.docker.network.enable_ipv4":true,"com.docker.network.generic":{"com.docker.network.driver.mtu":"1400"}},' +
    '"id":"509a","internal":false,"ipamOptions":{},"ipamType":"default",' +
    '"ipamV4Config":"[{\\"PreferredPool\\":\\"10.77.5.0/24\\",\\"SubPool\\":\\"\\",\\"Gateway\\":\\"\\",\\"AuxAddresses\\":null}]",' +
    '"ipamV4Info":"[{\\"IPAMData\\":\\"{\\\\\\"Gateway\\\\\\":\\\\\\"10.77.5.1/24\\\\\\",\\\\\\"Pool\\\\\\":\\\\\\"10.77.5.0/24\\\\\\"}\\"}]",' +
    '"labels":{"team":"a"},"name":"shop","networkType":"bridge","scope":"local"}';

  test('are read whole out of bytes around them', () => {
    const found = networkRecordsIn(Buffer.from(`\0x{"addrSpace":"cut ${RECORD}\0{"addrSpace":"`));

    expect([...found.values()]).toEqual([
      {
        id: '509a',
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
        pools: [{ subnet: '10.77.5.0/24', gateway: '10.77.5.1', range: null, aux: {} }],
        options: { 'com.docker.network.driver.mtu': '1400' },
        labels: { team: 'a' },
      },
    ]);
  });

  test('of a swarm are left out', () => {
    expect(networkRecordsIn(Buffer.from(RECORD.replace('"scope":"local"', '"scope":"swarm"'))).size).toBe(0);
  });
});
