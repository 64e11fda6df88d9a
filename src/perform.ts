/** Performs the effects of the loop: attempts by ourselves, all that follows a failure by the recovery, loaded when needed. */
import { failedAt } from './attempt/failed-at.ts';
import type { AttemptRecord } from './core/attempt.ts';
import type { CacheOption } from './core/cache-option.ts';
import { NO_FAILURE } from './core/diagnosis.ts';
import type { Effect } from './core/effect.ts';
import type { Event } from './core/event.ts';
import type { Space } from './core/free-space.ts';
import { passed } from './core/process-end.ts';
import type { Away } from './engine/away/away.ts';
import type { Recovery } from './recovery-contract.ts';
import type { Perform } from './run.ts';

type RunAttempt = Extract<Effect, { kind: 'run-attempt' }>;

export interface PerformDeps {
  readonly attempt: (options: {
    readonly noCache: boolean;
    readonly pull: boolean;
    readonly without: readonly CacheOption[];
    readonly away?: Away | null;
  }) => Promise<AttemptRecord>;
  readonly recovery: () => Promise<Recovery>;
  /** Of the data root's file system; null where it cannot be measured. */
  readonly space: () => Promise<Space | null>;
  readonly signal: AbortSignal;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly sleep: (ms: number) => Promise<void>;
}

export function createPerform(deps: PerformDeps): Perform {
  let last: AttemptRecord | null = null;

  const runAttempt = async (effect: RunAttempt): Promise<Event> => {
    if (effect.delayMs > 0) await deps.sleep(effect.delayMs);
    if (deps.signal.aborted) return { kind: 'cancelled' };
    const pull = effect.pullIfSafe && (await (await deps.recovery()).mayPull());
    const { noCache, without } = effect;
    const away = effect.elsewhere === undefined ? null : (await deps.recovery()).being.now();
    last = await deps.attempt({ noCache, pull, without, ...(away === null ? {} : { away }) });
    const { lines: _, lowPoint: __, startedAtMs: ___, oomKills: ____, memoryLow: _____, ...attempt } = last;
    const { elsewhere } = effect;
    const homecoming =
      elsewhere === undefined
        ? null
        : await (await deps.recovery()).being.comeHome(elsewhere, passed(last.end));
    if (passed(last.end)) {
      const home = homecoming === null ? {} : { homecoming };
      return { kind: 'attempt-ended', attempt: { ...attempt, ...home, diagnosis: NO_FAILURE } };
    }
    const diagnosis = (await deps.recovery()).diagnoseByLog(last);
    return { kind: 'attempt-ended', attempt: { ...attempt, diagnosis, failedAt: failedAt(last.lines) } };
  };

  return async (effect, state) => {
    if (effect.kind === 'run-attempt') return runAttempt(effect);
    if (effect.kind === 'measure-space') return { kind: 'space-measured', space: await deps.space() };
    if (deps.signal.aborted) return { kind: 'cancelled' };
    const recovery = await deps.recovery();
    switch (effect.kind) {
      case 'investigate':
        if (last === null) throw new Error('nothing to investigate: no attempt was made');
        return recovery.investigate(last, state);
      case 'look-around':
        if (effect.delayMs > 0) await deps.sleep(effect.delayMs);
        if (deps.signal.aborted) return { kind: 'cancelled' };
        return recovery.lookAround(effect);
      case 'take-rung':
        return recovery.takeRung(effect);
      case 'verify':
        return recovery.verify();
      case 'undo':
        return recovery.undo();
    }
  };
}
