/** How much of the disk a set-aside takes, as a person reads it. */
import type { Privilege } from '../privileged/run.ts';
import { humanBytes } from './reclaimed.ts';

/** The op ends itself a little before, with what it counted until then, in milliseconds. */
const LIMIT_MS = 10_000;

/** `1.2 GB`, `at least 1.2 GB` where the time was over first; null where nothing could be measured. */
export async function asideSize(privilege: Privilege, dataRoot: string, id: string): Promise<string | null> {
  try {
    const size = await privilege.run('measureAside', { dataRoot, id }, { timeoutMs: LIMIT_MS });
    return `${size.complete ? '' : 'at least '}${humanBytes(size.bytes)}`;
  } catch {
    return null;
  }
}
