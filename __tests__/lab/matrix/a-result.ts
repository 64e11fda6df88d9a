/** Results of the matrix, for tests of what is made of them. */
import type { CellResult, ClassicResult } from '../../../lab/matrix/results.ts';

const ALL = { kept: 1, of: 1 };

const NAME = { fault: 'layerdb', version: '28.5', store: 'overlay2', project: 'own-base' } as const;
const KEPT = { images: { kept: 2, of: 2 }, networks: ALL, containers: ALL, volume: true };

/** Mended by a prune, which kept everything but the cache. */
export function aResult(changes: Partial<CellResult> = {}): CellResult {
  return {
    ...NAME,
    ...KEPT,
    verdict: 'recovered',
    failureClass: 'overlay2-corruption',
    rungs: [{ id: 'prune', outcome: 'helped' }],
    seconds: 4.2,
    cachedSteps: 0,
    healthy: true,
    leftAside: 0,
    unmet: [],
    dist: 'abc',
    date: '2026-11-21',
    ...changes,
  };
}

/** The same by hand. */
export function aClassic(changes: Partial<ClassicResult> = {}): ClassicResult {
  return { ...NAME, ...KEPT, remedy: 'prune', cachedSteps: 0, seconds: 3, date: '2026-11-21', ...changes };
}
