/** Free space of the data root's file system. */
import type { StatsFs } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { Endpoint, EngineFacts } from './engine.ts';

/** Size of the file system, in bytes; null when it is not a local engine or its data root is unknown. */
export async function totalBytesOf(endpoint: Endpoint, facts: EngineFacts | null): Promise<number | null> {
  const found = await spaceOf(endpoint, facts);
  return found === null ? null : found.blocks * found.bsize;
}

/** Bytes that are free for root alone; null when it is not a local engine or its data root is unknown. */
export async function reservedBytesOf(endpoint: Endpoint, facts: EngineFacts | null): Promise<number | null> {
  const found = await spaceOf(endpoint, facts);
  return found === null ? null : (found.bfree - found.bavail) * found.bsize;
}

/** Bytes that an unprivileged program could still write; null when it is not a local engine or its data root is unknown. */
export async function freeBytesOf(endpoint: Endpoint, facts: EngineFacts | null): Promise<number | null> {
  const found = await spaceOf(endpoint, facts);
  return found === null ? null : found.bavail * found.bsize;
}

async function spaceOf(endpoint: Endpoint, facts: EngineFacts | null): Promise<StatsFs | null> {
  if (endpoint.kind !== 'unix' || facts === null) return null;
  return statfs(facts.dataRoot).catch(() => null);
}
