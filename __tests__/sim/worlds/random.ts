/** A seeded source of chance: the same number gives the same world on every machine. */

export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True so often, of one. */
  flip(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Each of them with the same share, in their order. */
  some<T>(from: readonly T[], share: number): readonly T[];
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state are enough for worlds, not for secrets. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    flip: (share) => next() < share,
    pick: (from) => {
      const found = from[int(0, from.length - 1)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    some: (from, share) => from.filter(() => next() < share),
  };
}
