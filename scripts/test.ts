/**
 * What `npm test` runs: unit tests and simulation, then the lab tests on real engines.
 * usage: npm test -- [--unit | --lab] [PATTERN...]
 */

import { describeInventory } from '../lab/prepare/inventory.ts';
import { prepareLab } from '../lab/prepare/prepare-lab.ts';
import { isPackaged } from './package/is-packaged.ts';
import { runJest } from './test/run-jest.ts';
import { type Counts, closingLine, exitCode, NO_TESTS, skippedLines } from './test/tally.ts';

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function runLab(patterns: readonly string[]): Promise<Counts> {
  say('\nPreparing the lab: private engines, builders, a registry (the first time takes minutes) ...');
  const inventory = await prepareLab({ log: say });
  for (const line of describeInventory(inventory)) say(`  ${line}`);
  if (!(await isPackaged())) {
    say('dist/ is not what the sources give, and the lab runs dist/: run `npm run package` first.');
    return { ...NO_TESTS, failed: 1 };
  }
  return runJest({ project: 'lab', patterns });
}

async function main(words: readonly string[]): Promise<void> {
  const patterns = words.filter((word) => !word.startsWith('-'));
  const unknown = words.find((word) => word.startsWith('-') && word !== '--unit' && word !== '--lab');
  if (unknown !== undefined) throw new Error(`unknown option ${unknown}; known are --unit and --lab`);
  const unit = words.includes('--lab') ? NO_TESTS : await runJest({ project: 'unit', patterns });
  const lab = words.includes('--unit') ? null : await runLab(patterns);
  for (const line of skippedLines([unit, ...(lab === null ? [] : [lab])])) say(line);
  process.exitCode = exitCode(unit, lab, patterns.length > 0, say);
  process.stdout.write(`\n${closingLine([unit, ...(lab === null ? [] : [lab])])}\n`);
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
