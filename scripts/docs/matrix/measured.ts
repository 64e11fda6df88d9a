/** Everything that docs/matrix.md is made of: the cells there are, and the results there are of them. */
import { ALL_CELLS, type Cell, keyOf, ROWS } from '../../../lab/matrix/cells.ts';
import {
  type CellResult,
  type ClassicResult,
  RESULT_FOLDERS,
  readResults,
} from '../../../lab/matrix/results.ts';

export interface Measured {
  readonly cells: readonly Cell[];
  /** In the order of the cells; only of cells that are in the matrix. */
  readonly results: readonly CellResult[];
  readonly classic: readonly ClassicResult[];
}

/** Reads the committed results. */
export function readMeasured(): Measured {
  return {
    cells: ALL_CELLS,
    results: ROWS.flatMap(({ name }) => readResults<CellResult>(RESULT_FOLDERS.cells, name)).filter(isCell),
    classic: ROWS.flatMap(({ name }) => readResults<ClassicResult>(RESULT_FOLDERS.classic, name)).filter(
      isCell,
    ),
  };
}

function isCell(result: CellResult): boolean;
function isCell(result: ClassicResult): boolean;
function isCell(result: CellResult | ClassicResult): boolean {
  return ALL_CELLS.some((cell) => cell.fault.name === result.fault && keyOf(cell) === keyOf(result));
}

/**
 * Cached steps of a build of the changed context where nothing is broken; null where that was not measured.
 * Where it had to be built again (a race of the engine's own), the first build's steps are in the cache too: no measure.
 */
export function warmSteps({ cells, results }: Measured, one: CellResult | ClassicResult): number | null {
  const target = cells.find((cell) => cell.fault.name === one.fault)?.fault.target;
  const fault = target === 'builder' ? 'none-builder' : 'none';
  const warm = results.find((each) => each.fault === fault && keyOf(each) === keyOf(one));
  return warm?.verdict === 'passed' ? warm.cachedSteps : null;
}

/** Steps that the first attempt built and the last one took from the cache are no survivors. */
export function keptSteps(measured: Measured, one: CellResult | ClassicResult): number | null {
  const warm = warmSteps(measured, one);
  return one.cachedSteps === null || warm === null ? one.cachedSteps : Math.min(one.cachedSteps, warm);
}
