/** Tells from a data root's directories which store its engine used last, when the engine cannot say. */
import type { Hands } from './as-root.ts';
import type { StoreKind } from './engine.ts';

const LIMIT_MS = 5_000;

export async function storeOnDisk(hands: Hands, dataRoot: string): Promise<StoreKind> {
  return hands.run('guessStore', { dataRoot }, { timeoutMs: LIMIT_MS }).catch(() => 'other');
}
