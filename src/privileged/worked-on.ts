/** Which directory an operation works on, and whose it is: files of a rootless engine are worked on as their user. */
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { OpArgs, OpName } from './ops.ts';

/** A data root, a containerd's root or a builder's state; null for what does not work on an engine's files. */
export function workedOn<N extends OpName>(op: N, args: OpArgs<N>): string | null {
  const given: { readonly [name: string]: unknown } = { ...args };
  const named = [given['dataRoot'], given['root'], given['stateDir']];
  const own = op === 'proveDataRoot' ? [given['path']] : [];
  return [...named, ...own].find((one): one is string => typeof one === 'string' && one !== '') ?? null;
}

/** Of what is gone, its folder's: null where neither can be seen. */
export async function ownerOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  if (found !== null) return found.uid;
  return (await stat(dirname(path)).catch(() => null))?.uid ?? null;
}
