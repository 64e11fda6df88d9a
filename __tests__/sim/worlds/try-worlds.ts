/** Plays worlds by their numbers and holds every life in them to every law. */
import { LAWS } from './laws.ts';
import { makeWorld } from './make-world.ts';
import { playWorld } from './play-world.ts';

export interface Tried {
  readonly worlds: number;
  readonly lives: number;
  readonly rungs: number;
  /** How often others were in the way of a rung, or had mended. */
  readonly waits: number;
  readonly verdicts: Readonly<Record<'passed' | 'recovered' | 'failed' | 'killed', number>>;
  /** "world 17: LAW: what broke it", the first ones. */
  readonly broken: readonly string[];
}

const MOST_TOLD = 20;

export async function tryWorlds(count: number, firstSeed: number): Promise<Tried> {
  const verdicts = { passed: 0, recovered: 0, failed: 0, killed: 0 };
  const broken: string[] = [];
  let [lives, rungs, waits] = [0, 0, 0];
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const whole = makeWorld(seed);
    for (const life of await playWorld(whole)) {
      lives += 1;
      const { state } = life.steps.at(-1) ?? {};
      rungs += state?.rungs.length ?? 0;
      waits += state?.waits.length ?? 0;
      verdicts[life.outcome?.verdict ?? 'killed'] += 1;
      for (const { says, broken: why } of LAWS) {
        const said = why(whole, life);
        if (said !== null && broken.length < MOST_TOLD) broken.push(`world ${seed}: ${says}: ${said}`);
      }
    }
  }
  return { worlds: count, lives, rungs, waits, verdicts, broken };
}
