/** What is drawn for each kill, from the seed and its number alone: the same again with the same seed. */
import { SCENARIOS, type Scenario } from './scenarios.ts';

/**
 * - `run`: the process group of Buildmend
 * - `all`: whatever it started too, the command that starts the engine among them
 * - `power`: all that, the engine and everything on it, as a power loss would
 */
export type Target = 'run' | 'all' | 'power';
/** What comes first after the kill; a next run comes after it in any case. */
export type Way = 'next-run' | 'recover' | 'post';

export interface Kill {
  readonly seed: number;
  readonly number: number;
  readonly scenario: Scenario;
  readonly target: Target;
  readonly way: Way;
  /** Of what the rung takes until it is verified, of what comes after it, or of the run from its start, when nobody kills it. */
  readonly from: 'rung' | 'after' | 'start';
  readonly part: number;
  /** What follows is killed too, at this part of five seconds; null where it is not. */
  readonly again: number | null;
}

export function drawKill(seed: number, number: number, scenarios: readonly Scenario[] = SCENARIOS): Kill {
  const random = randomOf(seed * 7919 + number);
  const scenario = scenarios[number % scenarios.length];
  if (scenario === undefined) throw new Error('there is no scenario to draw from');
  return {
    seed,
    number,
    scenario,
    target: pick(random(), ['run', 'all', 'power']),
    way: pick(random(), ['next-run', 'recover', 'post']),
    from: whence(random()),
    part: Math.round(random() * 1000) / 1000,
    again: random() < 0.25 ? Math.round(random() * 1000) / 1000 : null,
  };
}

function whence(at: number): Kill['from'] {
  if (at < 0.75) return 'rung';
  return at < 0.9 ? 'after' : 'start';
}

function pick<T>(at: number, from: readonly [T, ...T[]]): T {
  return from[Math.floor(at * from.length)] ?? from[0];
}

/** mulberry32: small, and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
