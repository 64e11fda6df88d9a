/** SIGINT and SIGTERM as one AbortSignal; the first signal wins. */
import { constants } from 'node:os';

export interface CaughtSignal {
  readonly name: 'SIGINT' | 'SIGTERM' | 'SIGHUP';
  readonly number: number;
}

export interface Cancellation {
  /** Aborts with the name of the signal as its reason. */
  readonly signal: AbortSignal;
  readonly caught: () => CaughtSignal | null;
}

/** Listens for as long as the process lives: a second Ctrl-C must not kill us while an engine is stopped. */
export function listenForCancellation(on: NodeJS.Process): Cancellation {
  const controller = new AbortController();
  let caught: CaughtSignal | null = null;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    on.on(name, () => {
      caught ??= { name, number: constants.signals[name] };
      controller.abort(name);
    });
  }
  return { signal: controller.signal, caught: () => caught };
}
