/** Looks before the first attempt whether there is the free space that the user wants, and says so where there is not. */
import { missingBytes, type Space } from './core/free-space.ts';
import type { Plan } from './core/plan.ts';
import { whyPaused } from './core/reason-to-skip.ts';
import type { Engine } from './engine/engine.ts';
import { formatBytes } from './report/format.ts';

/** Null where it cannot be measured: an engine elsewhere, or one that does not answer. */
export async function measureSpace(
  engine: Engine,
  plan: Plan,
  say: (line: string) => void,
): Promise<Space | null> {
  const space = await engine.space().catch(() => null);
  const missing = missingBytes(plan.minFreeSpace, space);
  if (space === null)
    say('whether there is the space that `min-free-space` wants cannot be measured from here');
  else if (missing > 0) {
    const left = whyLeft(plan);
    say(
      `${formatBytes(space.freeBytes)} are free, ${formatBytes(missing)} less than \`min-free-space\` wants${left === null ? '' : `; ${left}, so nothing is done`}`,
    );
  }
  return space;
}

function whyLeft({ ladder, pause, dryRun }: Plan): string | null {
  if (pause !== null) return whyPaused(pause);
  if (dryRun) return 'this is a dry run';
  return ladder.includes('free-space') ? null : '`free-space` does not stand in `ladder`';
}
