/** Words that stand for several rungs in `ladder`. */
import { isAway } from './elsewhere.ts';
import { RUNGS, type RungId } from './rungs.ts';

/**
 * Nothing that works is lost but old build cache, and no engine that runs is stopped. Its last resort goes round the engine:
 * where others go on to stores, this one leaves them to a person.
 */
const CAREFUL: readonly RungId[] = [
  'retry',
  'retry-without-remote-cache',
  'repair',
  'free-space',
  'side-engine',
];
/** They mend: whatever comes after the build needs the engine too, and a reset of stores can be undone. */
const MENDING = RUNGS.filter(({ id }) => !isAway(id));

export interface Preset {
  readonly id: string;
  /** One line for the documents. */
  readonly means: string;
  readonly rungs: readonly RungId[];
}

export const PRESETS = [
  {
    id: 'careful',
    means:
      'loses nothing but old build cache, and stops no engine that runs; its last resort is a side engine',
    rungs: CAREFUL,
  },
  {
    id: 'standard',
    means: 'every rung that keeps all images: build cache may be lost, containers may be stopped',
    rungs: MENDING.filter((rung) => !rung.explicitOnly).map((rung) => rung.id),
  },
  {
    id: 'thorough',
    means: 'every rung that mends: images and containers may be lost, volumes never',
    rungs: MENDING.map((rung) => rung.id),
  },
] as const satisfies readonly Preset[];

export type PresetId = (typeof PRESETS)[number]['id'];

/** Every rung on a machine that is thrown away; elsewhere those that need no explicit word. */
export function defaultPreset(throwAwayRunner: boolean): PresetId {
  return throwAwayRunner ? 'thorough' : 'standard';
}
