/** Reads the input `ladder`: which rungs may be taken, and what `default` stands for here. */
import { isRungId, RUNG_IDS, RUNGS, type RungId } from '../core/rungs.ts';
import { wrongInput } from './input-error.ts';
import { didYouMean } from './nearest.ts';
import { parseList } from './parse-values.ts';

/** Every rung on a machine that is thrown away; elsewhere those that need no explicit word. */
export function defaultLadder(throwAwayRunner: boolean): readonly RungId[] {
  return RUNGS.filter((rung) => throwAwayRunner || !rung.explicitOnly).map((rung) => rung.id);
}

/** The rungs in the order they are listed, each once. Throws InputError. */
export function parseLadder(text: string, throwAwayRunner: boolean): readonly RungId[] {
  const rungs = parseList(text).flatMap((entry) => {
    if (entry === 'default') return defaultLadder(throwAwayRunner);
    if (isRungId(entry)) return [entry];
    throw wrongInput('ladder', entry, didYouMean(entry, ['default', ...RUNG_IDS]));
  });
  return [...new Set(rungs)];
}
