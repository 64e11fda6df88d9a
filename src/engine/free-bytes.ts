/** Free space of the data root's file system. */
import { statfs } from 'node:fs/promises';
import type { Endpoint, EngineFacts } from './engine.ts';

/** Bytes that an unprivileged program could still write; null when it is not a local engine or its data root is unknown. */
export async function freeBytesOf(endpoint: Endpoint, facts: EngineFacts | null): Promise<number | null> {
  if (endpoint.kind !== 'unix' || facts === null) return null;
  const found = await statfs(facts.dataRoot).catch(() => null);
  return found === null ? null : found.bavail * found.bsize;
}
