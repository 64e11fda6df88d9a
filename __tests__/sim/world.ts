/** A simulated engine with one fault: performs effects without any engine, so that the core can be run by the thousand. */
import type { Attempt } from '../../src/core/attempt.ts';
import type { FailureClass } from '../../src/core/diagnosis.ts';
import type { Effect } from '../../src/core/effect.ts';
import type { Event } from '../../src/core/event.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { RungId } from '../../src/core/rungs.ts';
import type { Perform } from '../../src/run.ts';
import { anAttempt, aSituation, FAILED, PASSED } from '../core/builders.ts';
import { aroundAt, isMendedByOthers, type Others } from './others.ts';

export interface World {
  /** Class of the failure that the build meets; null for a healthy world. */
  readonly failureClass: FailureClass | null;
  readonly findings?: readonly Finding[];
  readonly ownBuilder?: boolean;
  /** Each inner list is a set of rungs which together mend the world. */
  readonly mendedBy?: readonly (readonly RungId[])[];
  /** What the build fails with once the engine is mended: the user's own mistake. */
  readonly then?: FailureClass;
  readonly obstacles?: Readonly<Partial<Record<RungId, string>>>;
  readonly failingRungs?: readonly RungId[];
  readonly undoable?: readonly RungId[];
  /** Rungs after which the engine does not answer. */
  readonly unusableAfter?: readonly RungId[];
  readonly notRepeatable?: string;
  readonly others?: Others;
  /** Milliseconds that every effect takes. */
  readonly stepMs?: number;
}

export interface Trace {
  readonly perform: Perform;
  /** Every effect that was performed, in order. */
  readonly effects: readonly Effect[];
  /** When each of them was done, in milliseconds since the start. */
  readonly timesMs: readonly number[];
  readonly nowMs: () => number;
  /** The run has the engine's lock. */
  readonly holds: () => boolean;
  /** The run was killed; the next one has put back what it had set aside, and its lock is nobody's. */
  readonly restart: () => void;
}

export function simulate(world: World): Trace {
  const effects: Effect[] = [];
  const timesMs: number[] = [];
  let taken: RungId[] = [];
  let elapsedMs = 0;
  let startMs = 0;
  let attemptMs = 0;
  let heldSinceMs: number | null = null;
  const others = world.others ?? {};
  const failureNow = (): FailureClass | null => {
    const mended =
      isMendedByOthers(others, elapsedMs) ||
      (world.mendedBy ?? []).some((rungs) => rungs.every((rung) => taken.includes(rung)));
    return world.failureClass === null || mended ? (world.then ?? null) : world.failureClass;
  };
  const perform: Perform = async (effect, state) => {
    effects.push(effect);
    if (effect.kind === 'run-attempt') attemptMs = elapsedMs;
    elapsedMs += effect.kind === 'look-around' ? effect.delayMs : (world.stepMs ?? 1000);
    timesMs.push(elapsedMs);
    if (effect.kind === 'look-around') {
      const around = aroundAt(others, effect.rung, { atMs: elapsedMs, attemptMs, heldSinceMs });
      if (around.holder === null) heldSinceMs ??= elapsedMs;
      return { kind: 'looked-around', around: { ...around, elapsedMs: elapsedMs - startMs } };
    }
    if (effect.kind === 'run-attempt' && state.pending?.rung === 'retry') taken = [...taken, 'retry'];
    return answer(effect, world, failureNow(), elapsedMs - startMs, (next) => {
      taken = next(taken);
    });
  };
  const restart = (): void => {
    taken = taken.filter((rung) => world.undoable?.includes(rung) !== true);
    heldSinceMs = null;
    [startMs, attemptMs] = [elapsedMs, elapsedMs];
  };
  return { perform, effects, timesMs, nowMs: () => elapsedMs, holds: () => heldSinceMs !== null, restart };
}

function answer(
  effect: Exclude<Effect, { kind: 'finish' | 'look-around' }>,
  world: World,
  failure: FailureClass | null,
  elapsedMs: number,
  change: (next: (taken: RungId[]) => RungId[]) => void,
): Event {
  switch (effect.kind) {
    case 'run-attempt':
      return { kind: 'attempt-ended', attempt: attempt(failure, world, effect.noCache) };
    case 'measure-space':
      return { kind: 'space-measured', space: { freeBytes: 3, totalBytes: 100 } };
    case 'investigate':
      return {
        kind: 'investigated',
        situation: aSituation(failure ?? 'unknown', {
          findings: failure === world.failureClass ? (world.findings ?? []) : [],
          ownBuilder: world.ownBuilder ?? false,
          obstacles: world.obstacles ?? {},
          notRepeatable: world.notRepeatable ?? null,
          elapsedMs,
        }),
      };
    case 'take-rung':
      if (world.failingRungs?.includes(effect.rung)) {
        return { kind: 'rung-ended', result: { kind: 'failed', why: 'it failed' }, durationMs: 100 };
      }
      change((taken) => [...taken, effect.rung]);
      return {
        kind: 'rung-ended',
        result: {
          kind: 'applied',
          detail: 'done',
          freedBytes: null,
          lost: [],
          undoable: world.undoable?.includes(effect.rung) ?? false,
        },
        durationMs: 100,
      };
    case 'verify': {
      const usable = !(world.unusableAfter ?? []).includes(effect.rung);
      return {
        kind: 'verified',
        usable,
        detail: usable ? 'the engine answers and builds' : 'the engine does not answer',
      };
    }
    case 'undo':
      change((taken) => taken.filter((rung) => rung !== effect.rung));
      return { kind: 'undone', ok: true, detail: 'put back' };
  }
}

function attempt(failure: FailureClass | null, world: World, noCache: boolean): Attempt {
  return anAttempt({
    command: noCache ? ['docker', 'build', '--no-cache', '.'] : ['docker', 'build', '.'],
    end: failure === null ? PASSED : FAILED,
    notRepeatable: world.notRepeatable ?? null,
  });
}
