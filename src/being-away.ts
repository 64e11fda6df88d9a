/** Keeps, from the rung that makes a place beside the engine ready until it is taken down, where the next attempt runs. */
import type { AwayRung, Homecoming } from './core/elsewhere.ts';
import type { Event } from './core/event.ts';
import type { Away } from './engine/away/away.ts';

export interface BeingAway {
  now(): Away | null;
  go(away: Away | null): void;
  /** What is verified is the place that was made ready, for the engine was not changed; where there is none, the engine. */
  verify(signal: AbortSignal, engine: () => Promise<Event>): Promise<Event>;
  comeHome(rung: AwayRung, passed: boolean): Promise<Homecoming | null>;
  leave(): Promise<void>;
}

export function createBeingAway(say: (line: string) => void): BeingAway {
  let place: Away | null = null;
  const leave = async (): Promise<void> => {
    const left = place;
    place = null;
    await left?.leave();
  };
  return {
    now: () => place,
    go: (away) => {
      place = away;
    },
    async verify(signal, engine) {
      if (place === null) return engine();
      const { state, detail } = await place.verify(signal);
      return { kind: 'verified', usable: state !== 'broken', detail: `on ${place.where}: ${detail}` };
    },
    async comeHome(rung, passed) {
      if (place === null) return null;
      const { where } = place;
      const home = passed ? await place.bringHome() : null;
      if (home !== null) say(home.image);
      await leave();
      return home === null ? null : { rung, where, ...home };
    },
    leave,
  };
}
