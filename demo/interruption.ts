/** Ctrl-C, a hang-up, or a reader of our output that went away: the demo ends, but takes its engine down first. */
import { say } from './narrate.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** As a shell has it: 128 + the number of SIGINT. */
export const INTERRUPTED = 130;

export interface Interruption {
  readonly signal: AbortSignal;
  /** From here on there is an engine to take down; before, an interruption ends the process at once. */
  readonly holdOn: () => void;
}

export function listenForInterruption(): Interruption {
  const controller = new AbortController();
  let holding = false;
  const interrupt = (): void => {
    if (controller.signal.aborted) return;
    if (!holding) process.exit(INTERRUPTED);
    say('\nInterrupted: taking the engine down …');
    controller.abort(new Error('interrupted'));
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  process.stdout.on('error', () => {
    if (!holding) process.exit(INTERRUPTED);
    controller.abort(new Error('interrupted'));
  });
  const holdOn = (): void => {
    holding = true;
  };
  return { signal: controller.signal, holdOn };
}
