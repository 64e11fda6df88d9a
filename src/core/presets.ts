/** Words that stand for several rungs in `ladder`. */
import { RUNGS, type RungId } from './rungs.ts';

/** Nothing that works is lost but old build cache, and no engine that runs is stopped. */
const CAREFUL: readonly RungId[] = ['retry', 'retry-without-remote-cache', 'repair', 'free-space'];

export interface Preset {
  readonly id: string;
  /** One line for the documents. */
  readonly means: string;
  readonly rungs: readonly RungId[];
}

export const PRESETS = [
  {
    id: 'careful',
    means: 'loses nothing but old build cache, and stops no engine that runs',
    rungs: CAREFUL,
  },
  {
    id: 'standard',
    means: 'every rung that keeps all images: build cache may be lost, containers may be stopped',
    rungs: RUNGS.filter((rung) => !rung.explicitOnly).map((rung) => rung.id),
  },
  {
    id: 'thorough',
    means: 'every rung: images and containers may be lost, volumes never',
    rungs: RUNGS.map((rung) => rung.id),
  },
] as const satisfies readonly Preset[];

export type PresetId = (typeof PRESETS)[number]['id'];

/** Every rung on a machine that is thrown away; elsewhere those that need no explicit word. */
export function defaultPreset(throwAwayRunner: boolean): PresetId {
  return throwAwayRunner ? 'thorough' : 'standard';
}
