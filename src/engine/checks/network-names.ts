/** Names the networks that users made, from the bytes of a database that cannot be opened any more, and the containers on them. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { readContainerConfigs } from './container-configs.ts';

/** More is not read, in bytes: a database of networks is small. */
const MAX_BYTES = 16 * 1024 * 1024;
/** The engine makes these anew. */
const OWN = ['bridge', 'host', 'none', 'ingress', 'docker_gwbridge', 'default'];
/** As libnetwork writes it (`network.go`, `MarshalJSON`): keys in order of the alphabet. */
const RECORD = /"name":"([^"\\]{1,128})","networkType":"/g;

/** Networks first, then containers. */
export async function dependentsOfNetworks(dataRoot: string): Promise<readonly string[]> {
  const containers = await readContainerConfigs(dataRoot);
  const text = await textOf(join(dataRoot, 'network', 'files', 'local-kv.db'));
  const recorded = [...text.matchAll(RECORD)].map(([, name = '']) => name);
  const used = containers.flatMap(({ networks }) => networks);
  const networks = [...new Set([...recorded, ...used])].filter((name) => !OWN.includes(name)).toSorted();
  const on = containers.filter((container) => container.networks.some((name) => networks.includes(name)));
  return [...networks.map((name) => `network ${name}`), ...on.map(({ name }) => `container ${name}`)];
}

async function textOf(path: string): Promise<string> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return '';
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, MAX_BYTES));
    await file.read(bytes, 0, bytes.length, 0);
    return bytes.toString('latin1');
  } catch {
    return '';
  } finally {
    await file.close();
  }
}
