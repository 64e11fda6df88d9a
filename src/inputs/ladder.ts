/** Reads the input `ladder`: rungs with their options, and presets. */
import { defaultPreset, PRESETS } from '../core/presets.ts';
import type { RungOptions } from '../core/rung-options.ts';
import { isRungId, RUNG_IDS, type RungId } from '../core/rungs.ts';
import { wrongInput } from './input-error.ts';
import { type LadderEntry, splitEntries } from './ladder-entries.ts';
import { didYouMean } from './nearest.ts';
import { readRungOptions } from './rung-options.ts';

export interface Ladder {
  /** In the order they are listed, each once. */
  readonly rungs: readonly RungId[];
  readonly options: Readonly<Partial<Record<RungId, RungOptions>>>;
}

/** Throws InputError. */
export function parseLadder(text: string, throwAwayRunner: boolean): Ladder {
  const entries = splitEntries(text);
  const options: Partial<Record<RungId, RungOptions>> = {};
  for (const entry of entries) {
    if (entry.options === null || !isRungId(entry.name)) continue;
    if (options[entry.name] !== undefined)
      throw wrongInput('ladder', entry.written, `${entry.name} has its options twice: write them once.`);
    options[entry.name] = readRungOptions(entry.name, entry.options);
  }
  const rungs = entries.flatMap((entry) => rungsOf(entry, throwAwayRunner));
  return { rungs: [...new Set(rungs)], options };
}

function rungsOf({ name, options, written }: LadderEntry, throwAwayRunner: boolean): readonly RungId[] {
  if (isRungId(name)) return [name];
  const wanted = name === 'default' ? defaultPreset(throwAwayRunner) : name;
  const preset = PRESETS.find(({ id }) => id === wanted);
  if (preset === undefined)
    throw wrongInput(
      'ladder',
      written,
      didYouMean(name, ['default', ...PRESETS.map(({ id }) => id), ...RUNG_IDS]),
    );
  if (options === null) return preset.rungs;
  const example = `${name},restart-engine(${options})`;
  throw wrongInput('ladder', written, `Options belong to one rung, not to a preset: ${example}`);
}
