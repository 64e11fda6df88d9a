/** Free space of the data root's file system. */
import type { StatsFs } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { Space } from '../core/free-space.ts';
import type { Endpoint, EngineFacts } from './engine.ts';
import { notOwn } from './guard-files.ts';

/** Size, and what an unprivileged program could still write; null when it is not a local engine or its data root is unknown. */
export async function spaceOf(endpoint: Endpoint, facts: EngineFacts | null): Promise<Space | null> {
  const found = await statOf(endpoint, facts);
  if (found === null) return null;
  const { blocks, bavail, bsize, files, ffree } = found;
  const space = { totalBytes: blocks * bsize, freeBytes: bavail * bsize };
  return files === 0 ? space : { ...space, inodes: { free: ffree, total: files } };
}

/** Bytes that are free for root alone; null when it is not a local engine or its data root is unknown. */
export async function reservedBytesOf(endpoint: Endpoint, facts: EngineFacts | null): Promise<number | null> {
  const found = await statOf(endpoint, facts);
  return found === null ? null : (found.bfree - found.bavail) * found.bsize;
}

async function statOf(endpoint: Endpoint, facts: EngineFacts | null): Promise<StatsFs | null> {
  if (endpoint.kind !== 'unix' || facts === null || notOwn(facts) !== null) return null;
  return statfs(facts.dataRoot).catch(() => null);
}
