/** `npm run matrix`: every fault on every engine and store, met by the built CLI; each result is kept at once. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './cli/usage-error.ts';
import { type BundleCopy, copyBundles, digestOfDist } from './matrix/bundle-copy.ts';
import { type Cell, keyOf, titleOf } from './matrix/cells.ts';
import { hasClassic, measureClassic } from './matrix/classic.ts';
import { type MatrixOptions, readOptions, USAGE } from './matrix/options.ts';
import {
  type CellResult,
  type ClassicResult,
  RESULT_FOLDERS,
  readResults,
  writeResult,
} from './matrix/results.ts';
import { runCell } from './matrix/run-cell.ts';
import { resolveToolchain } from './prepare/toolchains.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(argv: readonly string[]): Promise<void> {
  if (argv.includes('--help') || argv.includes('help')) return say(USAGE.trimEnd());
  const options = readOptions(argv);
  const folder = folderOf(options);
  const wanted = await wantedCells(options, folder);
  if (options.list) {
    for (const cell of wanted) say(titleOf(cell));
    return say(`${wanted.length} of ${options.cells.length} cells`);
  }
  const bundle = await copyBundles();
  try {
    await runAll(wanted, options, (cell) =>
      options.classic ? classic(cell, folder) : ours(cell, folder, bundle, options.logs),
    );
  } finally {
    await rm(bundle.folder, { recursive: true, force: true });
  }
}

function folderOf({ classic, results }: MatrixOptions): string {
  const part = classic ? 'classic' : 'cells';
  return results === null ? RESULT_FOLDERS[part] : path.join(results, path.basename(RESULT_FOLDERS[part]));
}

/** What has no result, or one that is to be had anew. Without a fault, or where nothing helps, there is nothing classic to measure. */
async function wantedCells(options: MatrixOptions, folder: string): Promise<readonly Cell[]> {
  const today = await digestOfDist();
  const { all, stale, unmet } = options.redo;
  return options.cells.filter((cell) => {
    if (options.classic && !hasClassic(cell)) return false;
    const found = readResults<CellResult>(folder, cell.fault.name).find((one) => keyOf(one) === keyOf(cell));
    if (found === undefined || all) return true;
    if (options.classic) return false;
    return (stale && found.dist !== today) || (unmet && found.unmet.length > 0);
  });
}

/** One after the other: they share the machine, and the seconds are part of the result. */
async function runAll(
  cells: readonly Cell[],
  { minutes }: MatrixOptions,
  run: (cell: Cell) => Promise<string>,
): Promise<void> {
  const end = minutes === null ? Number.POSITIVE_INFINITY : performance.now() + minutes * 60_000;
  let stopped = false;
  // The cell that runs is finished first, so that no engine is left behind
  process.on('SIGINT', () => {
    stopped = true;
    process.stderr.write('ends after this cell\n');
  });
  for (const [index, cell] of cells.entries()) {
    if (stopped || performance.now() > end) return say(`stopped: ${cells.length - index} cells are left`);
    const state = await resolveToolchain(cell.version);
    const told = state.have ? await run(cell) : `skipped: ${state.why}`;
    say(`${index + 1}/${cells.length} ${titleOf(cell)}: ${told}`);
  }
}

async function ours(cell: Cell, folder: string, bundle: BundleCopy, logs: string | null): Promise<string> {
  const { result, stderr } = await runCell(cell, bundle);
  writeResult<CellResult>(folder, result);
  if (logs !== null && result.unmet.length > 0) {
    await mkdir(logs, { recursive: true });
    await writeFile(path.join(logs, `${titleOf(cell).replaceAll(/[ ,]+/g, '-')}.log`), stderr);
  }
  const rungs = result.rungs.map(({ id, outcome }) => `${id} (${outcome})`).join(', ') || 'no rung';
  const unmet = result.unmet.length === 0 ? 'as expected' : `NOT AS EXPECTED: ${result.unmet.join('; ')}`;
  return `${result.verdict}, ${result.failureClass}, ${rungs}, ${result.seconds} s, ${unmet}`;
}

async function classic(cell: Cell, folder: string): Promise<string> {
  const result = await measureClassic(cell).catch((error: unknown) => String(error));
  if (typeof result === 'string') return `no result: ${result}`;
  writeResult<ClassicResult>(folder, result);
  return `${result.remedy ?? 'no remedy'}, ${result.seconds} s, cached steps ${result.cachedSteps}`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
