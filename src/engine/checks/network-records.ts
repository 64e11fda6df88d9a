/** Reads whole records of networks out of the bytes of a database that cannot be opened any more. */
import { type KeptNetwork, type Pool, textsAt } from '../inventory.ts';
import { arrayAt, isRecord, parseJson, recordAt, stringAt } from '../json.ts';

export type { KeptNetwork };

/** A record begins with the first of its keys, which stand in the order of the alphabet (libnetwork, `network.go`, `MarshalJSON`). */
const BEGINS = ['{"addrSpace":"', '{"attachable":'] as const;
/** No record is longer, in bytes. */
const LONGEST = 64 * 1024;
const MOST = 10_000;

/** By id, each as it was written last; old pages keep what is deleted since, so that only a name that something else proves may be used. */
export function networkRecordsIn(bytes: Buffer): ReadonlyMap<string, KeptNetwork> {
  const found = new Map<string, KeptNetwork>();
  for (const begin of BEGINS) {
    let at = bytes.indexOf(begin);
    for (let number = 0; at !== -1 && number < MOST; number += 1) {
      const text = objectAt(bytes, at);
      const network = text === null ? null : networkOf(parseJson(text));
      if (network !== null) found.set(network.id, network);
      at = bytes.indexOf(begin, at + begin.length);
    }
  }
  return found;
}

/** From a brace to the one that closes it. */
function objectAt(bytes: Buffer, from: number): string | null {
  let depth = 0;
  let inText = false;
  for (let at = from; at < Math.min(bytes.length, from + LONGEST); at += 1) {
    const sign = bytes[at];
    if (inText && sign === BACKSLASH) at += 1;
    else if (sign === QUOTE) inText = !inText;
    else if (!inText && sign === OPEN) depth += 1;
    else if (!inText && sign === CLOSE) depth -= 1;
    if (depth === 0) return bytes.toString('utf8', from, at + 1);
  }
  return null;
}

const [QUOTE, BACKSLASH, OPEN, CLOSE] = [0x22, 0x5c, 0x7b, 0x7d];

function networkOf(record: unknown): KeptNetwork | null {
  const [id, name] = [stringAt(record, 'id'), stringAt(record, 'name')];
  if (!isRecord(record) || id === null || name === null || stringAt(record, 'scope') !== 'local') return null;
  const isSet = (key: string): boolean => record[key] === true;
  return {
    id,
    name,
    driver: stringAt(record, 'networkType') ?? 'bridge',
    // Older engines do not write it: they have no network without it
    ipv4: record['enableIPv4'] !== false,
    ipv6: isSet('enableIPv6'),
    internal: isSet('internal'),
    attachable: isSet('attachable'),
    configOnly: isSet('configOnly'),
    configFrom: stringAt(record, 'configFrom'),
    ipamDriver: stringAt(record, 'ipamType') ?? 'default',
    ipamOptions: textsAt(record, 'ipamOptions'),
    pools: [...poolsOf(record, 'V4'), ...poolsOf(record, 'V6')],
    options: textsAt(recordAt(record, 'generic'), 'com.docker.network.generic'),
    labels: textsAt(record, 'labels'),
  };
}

/** `ipamV4Config`: what was asked for; `ipamV4Info`: what was given, a text within a text. Both are texts of JSON. */
function poolsOf(record: unknown, family: 'V4' | 'V6'): readonly Pool[] {
  const asked = listAt(record, `ipam${family}Config`);
  const given = listAt(record, `ipam${family}Info`).map((info) =>
    parseJson(stringAt(info, 'IPAMData') ?? ''),
  );
  const number = Math.max(asked.length, given.length);
  return Array.from({ length: number }, (_, index) => {
    const gateway = stringAt(asked[index], 'Gateway') ?? stringAt(given[index], 'Gateway');
    return {
      subnet: stringAt(asked[index], 'PreferredPool') ?? stringAt(given[index], 'Pool'),
      gateway: gateway?.replace(/\/\d+$/, '') ?? null,
      range: stringAt(asked[index], 'SubPool'),
      aux: textsAt(asked[index], 'AuxAddresses'),
    };
  }).filter(({ subnet }) => subnet !== null);
}

function listAt(record: unknown, key: string): readonly unknown[] {
  return arrayAt({ list: parseJson(stringAt(record, key) ?? '') }, 'list');
}
