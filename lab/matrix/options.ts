/** The command line of `npm run matrix`. */
import { parseArgs } from 'node:util';
import { oneOf, UsageError } from '../cli/usage-error.ts';
import { type Fault, faultNamed } from '../faults/index.ts';
import { ENGINE_VERSIONS, IMAGE_STORES } from '../prepare/engine-versions.ts';
import { ALL_CELLS, type Cell, PROJECT_KINDS, ROWS } from './cells.ts';
import { SUBSETS } from './subsets.ts';

export const USAGE = `usage: npm run matrix -- [options]

Runs the built CLI in the cells of the matrix that have no result yet, and keeps each result at once: stop it at any
time, start it again, and it goes on. Then \`npm run docs\` makes docs/matrix.md of the results.

  --fault A,B        only these faults (npm run lab -- faults)
  --version A,B      only these engines: ${ENGINE_VERSIONS.join(', ')}
  --store A,B        only these stores: ${IMAGE_STORES.join(', ')}
  --project A,B      only these projects: ${PROJECT_KINDS.join(', ')}
  --subset NAME      only a named subset: ${Object.keys(SUBSETS).join(', ')}
  --stale            also cells measured with other bundles than today's
  --unmet            also cells that did not end as expected
  --again            also cells that have a result
  --minutes N        begins no new cell after so many minutes
  --classic          measures the classic remedies instead: for each cell the first one that mends it alone
  --list             only says which cells it would run
  --results FOLDER   keeps the results elsewhere
  --logs FOLDER      keeps there what the tool told in each cell that did not end as expected
`;

export interface MatrixOptions {
  readonly cells: readonly Cell[];
  readonly redo: { readonly all: boolean; readonly stale: boolean; readonly unmet: boolean };
  readonly minutes: number | null;
  readonly classic: boolean;
  readonly list: boolean;
  readonly results: string | null;
  readonly logs: string | null;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** @throws UsageError naming what is wrong and what there is */
export function readOptions(argv: readonly string[]): MatrixOptions {
  const values = parsed(argv);
  const { subset, minutes } = values;
  const faults = names(values.fault)?.map((name) => faultOf(name).name);
  const versions = names(values.version)?.map((name) => oneOf('engine', ENGINE_VERSIONS, name));
  const stores = names(values.store)?.map((name) => oneOf('store', IMAGE_STORES, name));
  const projects = names(values.project)?.map((name) => oneOf('project', PROJECT_KINDS, name));
  const inSubset = subset === undefined ? null : subsetOf(subset);
  const cells = ALL_CELLS.filter(
    (cell) =>
      has(faults, cell.fault.name) &&
      has(versions, cell.version) &&
      has(stores, cell.store) &&
      has(projects, cell.project) &&
      (inSubset?.(cell) ?? true),
  );
  if (cells.length === 0) throw new UsageError('no cell of the matrix is all of that');
  return {
    cells,
    redo: { all: values.again, stale: values.stale, unmet: values.unmet },
    minutes: minutes === undefined ? null : minutesOf(minutes),
    classic: values.classic,
    list: values.list,
    results: values.results ?? null,
    logs: values.logs ?? null,
  };
}

function parsed(argv: readonly string[]) {
  const options = {
    ...{ fault: text, version: text, store: text, project: text, subset: text },
    ...{ stale: flag, unmet: flag, again: flag, minutes: text, classic: flag, list: flag },
    ...{ results: text, logs: text },
  };
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function names(list: string | undefined): readonly string[] | undefined {
  return list?.split(',').map((name) => name.trim());
}

function has<T>(wanted: readonly T[] | undefined, one: T): boolean {
  return wanted === undefined || wanted.includes(one);
}

function faultOf(name: string): Fault {
  const found = ROWS.find((fault) => fault.name === name);
  if (found !== undefined) return found;
  try {
    return faultNamed(name);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function subsetOf(name: string): (cell: Cell) => boolean {
  const known = new Map(Object.entries(SUBSETS));
  const found = known.get(name);
  if (found !== undefined) return found;
  throw new UsageError(`no subset ${name}; there are: ${[...known.keys()].join(', ')}`);
}

function minutesOf(value: string): number {
  const minutes = Number(value);
  if (value.trim() !== '' && minutes >= 0) return minutes;
  throw new UsageError(`--minutes ${value} is not a number of minutes`);
}
