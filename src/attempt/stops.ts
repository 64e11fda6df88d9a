/** Why an attempt is stopped before it ends by itself, and how: asked first, killed after a grace. */
import type { StopReason } from '../core/attempt.ts';
import { killSession, signalGroup } from './process-tree.ts';

export type EngineLife = 'alive' | 'dead' | 'unknown';

export interface StopOptions {
  /** Its reason may be the signal's name that we got; else SIGTERM is sent. */
  readonly signal: AbortSignal;
  /** From the start of the attempt; null for no limit. */
  readonly deadlineMs: number | null;
  /** How much of the deadline is over already. */
  readonly elapsedMs: number;
  /** Without any output for so long, the engine is asked for a sign of life; null never to ask. */
  readonly silenceMs: number | null;
  /**
   * Looks at the engine with a time limit of its own; a long quiet step on a live engine is never stopped. `dead` is its last
   * word. It gets the time of the last output (milliseconds of no particular epoch), to tell one silence from the next.
   */
  readonly isEngineAlive: (silentSinceMs: number) => Promise<EngineLife>;
  /** From the asking to the killing. The runner gives 7.5 s in all. */
  readonly killAfterMs: number;
}

export interface Stops {
  /** The first reason counts. */
  readonly reason: StopReason | null;
  /** Output came. */
  touch(): void;
  close(): void;
}

const MAX_PAUSE_MS = 10_000;

export function watchForStops(pid: number, options: StopOptions): Stops {
  let reason: StopReason | null = null;
  let killer: NodeJS.Timeout | null = null;
  const startedAt = performance.now();

  function stop(why: StopReason, signal: NodeJS.Signals): void {
    if (reason !== null) return;
    reason = why;
    signalGroup(pid, signal);
    // A stopped process (SIGSTOP) has to go on to hear of it.
    signalGroup(pid, 'SIGCONT');
    killer = setTimeout(() => killSession(pid), options.killAfterMs);
  }

  function cancel(): void {
    const signal = cancelSignal(options.signal);
    stop({ kind: 'cancelled', signal }, signal);
  }

  const { deadlineMs, elapsedMs } = options;
  const deadline =
    deadlineMs === null
      ? null
      : setTimeout(() => stop({ kind: 'deadline', afterMs: deadlineMs }, 'SIGTERM'), deadlineMs - elapsedMs);
  const silence = watchSilence(options, () =>
    stop({ kind: 'engine-silent', afterMs: Math.round(performance.now() - startedAt) }, 'SIGTERM'),
  );
  if (options.signal.aborted) cancel();
  else options.signal.addEventListener('abort', cancel, { once: true });

  return {
    get reason() {
      return reason;
    },
    touch: silence.touch,
    close() {
      options.signal.removeEventListener('abort', cancel);
      if (deadline !== null) clearTimeout(deadline);
      if (killer !== null) clearTimeout(killer);
      silence.close();
    },
  };
}

export function cancelSignal(signal: AbortSignal): NodeJS.Signals {
  const reason: unknown = signal.reason;
  return reason === 'SIGINT' || reason === 'SIGHUP' || reason === 'SIGQUIT' ? reason : 'SIGTERM';
}

interface SilenceWatch {
  touch(): void;
  close(): void;
}

function watchSilence({ silenceMs, isEngineAlive }: StopOptions, onDead: () => void): SilenceWatch {
  if (silenceMs === null) return { touch() {}, close() {} };
  let isAsking = false;
  let lastOutput = performance.now();

  async function look(): Promise<void> {
    if (isAsking || performance.now() - lastOutput < (silenceMs ?? 0)) return;
    isAsking = true;
    const asked = lastOutput;
    const life = await isEngineAlive(asked).catch((): EngineLife => 'unknown');
    isAsking = false;
    if (life === 'dead' && asked === lastOutput) onDead();
  }

  const timer = setInterval(() => void look(), Math.max(10, Math.min(silenceMs, MAX_PAUSE_MS)));
  timer.unref();
  return {
    touch() {
      lastOutput = performance.now();
    },
    close: () => clearInterval(timer),
  };
}
