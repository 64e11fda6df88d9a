/** Whether the committed `dist/` is what the sources give. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, DIST, differences } from './bundle.ts';

/** Paths below `dist/` that are not what a fresh bundle has; empty when all is well. */
export async function staleFiles(): Promise<readonly string[]> {
  const fresh = await mkdtemp(join(tmpdir(), 'buildmend-dist-'));
  try {
    await bundle(fresh);
    return await differences(DIST, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

export async function isPackaged(): Promise<boolean> {
  return (await staleFiles()).length === 0;
}
