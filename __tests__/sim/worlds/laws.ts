/** The laws of the climb, each checked by what the world itself knows and not by the code that has to keep it. */
import type { FailureClass } from '../../../src/core/diagnosis.ts';
import { AWAY_RUNGS, isAway } from '../../../src/core/elsewhere.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { passed } from '../../../src/core/process-end.ts';
import { usesOf } from '../../../src/core/rung-options.ts';
import { DISTURBANCES, isRetry, type RungId } from '../../../src/core/rungs.ts';
import { HANDS_OFF, TREATMENTS } from '../../../src/core/treatments.ts';
import { buildsAt, disturbanceIn, type SimBuild } from '../others.ts';
import type { WholeWorld } from './make-world.ts';
import type { Life, Step } from './play-world.ts';

export interface Law {
  readonly says: string;
  /** What breaks it in this life; null when nothing does. */
  readonly broken: (whole: WholeWorld, life: Life) => string | null;
}

type Taken = Step & { readonly rung: RungId; readonly index: number };

/** Every taking of a rung, with its place among the steps. */
function taken({ steps }: Life): readonly Taken[] {
  return steps.flatMap((step, index) =>
    step.effect.kind === 'take-rung' ? [{ ...step, rung: step.effect.rung, index }] : [],
  );
}

function firstOf<T>(all: readonly T[], why: (one: T) => string | null): string | null {
  for (const one of all) {
    const said = why(one);
    if (said !== null) return said;
  }
  return null;
}

const POLL_MS = 3_000;

export const LAWS: readonly Law[] = [
  {
    says: 'every run that is not killed ends',
    broken: (_, { outcome, killed, steps }) => (outcome !== null || killed ? null : `${steps.length} steps`),
  },
  {
    says: 'a run passes if and only if its last attempt exited with 0',
    broken: (_, { outcome }) => {
      if (outcome === null) return null;
      const last = outcome.state.attempts.at(-1);
      const isGreen = last !== undefined && passed(last.end);
      return isGreen === (outcome.verdict !== 'failed') ? null : outcome.verdict;
    },
  },
  {
    says: 'a run that is cancelled does nothing more',
    broken: (_, { steps }) =>
      firstOf(steps, ({ event, effect }) =>
        event.kind === 'cancelled' && effect.kind !== 'finish' ? effect.kind : null,
      ),
  },
  {
    says: 'no rung is taken that is not allowed, cannot be taken on this host, or was used up',
    broken: ({ plan, world }, life) =>
      firstOf(taken(life), ({ rung }) => {
        if (!plan.ladder.includes(rung)) return `${rung} is not in the ladder`;
        const isBefore = life.steps.findIndex(({ event }) => event.kind === 'space-measured') >= 0;
        if (world.obstacles?.[rung] !== undefined && !(isBefore && rung === 'free-space'))
          return `${rung}: ${world.obstacles[rung]}`;
        const uses = taken(life).filter((other) => other.rung === rung).length;
        return uses > usesOf(plan, rung) ? `${rung} was taken ${uses} times` : null;
      }),
  },
  {
    says: 'nobody’s build is cut off, and no container lost, unless the user said so or the engine serves nobody',
    broken: ({ plan, world }, life) => {
      const others = world.others ?? {};
      if (plan.neighbours === 'ignore' || others.mute === true) return null;
      return firstOf(taken(life), ({ rung, atMs }) => {
        const disturbs = disturbanceIn(others, rung);
        const hit = buildsAt(others, atMs).filter((build) => isHit(build, disturbs));
        if (hit.length > 0) return `${rung} at ${atMs} cuts off ${hit.length} builds`;
        const lost = (others.containers ?? []).filter(({ autoRemove }) => autoRemove);
        const stops = disturbs === 'engine' && others.liveRestore !== true && !plan.allowContainerLoss;
        return stops && lost.length > 0 ? `${rung} loses ${lost.length} containers` : null;
      });
    },
  },
  {
    says: 'every rung is taken under the engine’s lock, right after a look around for this very rung',
    broken: (_, life) =>
      firstOf(taken(life), ({ rung, index, holds }) => {
        const before = life.steps[index - 1]?.effect;
        // It goes round the engine
        if (isAway(rung)) return null;
        if (!holds) return `${rung} without the lock`;
        return before?.kind === 'look-around' && before.rung === rung
          ? null
          : `${rung} after ${before?.kind}`;
      }),
  },
  {
    says: 'what another run mended is built again before anything is mended',
    broken: (_, { steps }) => {
      let heededMs = 0;
      return firstOf(steps, ({ event, effect }) => {
        if (event.kind !== 'looked-around' || event.around.mend === null) return null;
        const isNew = event.around.mend.atMs > heededMs;
        heededMs = Math.max(heededMs, event.around.mend.atMs);
        return isNew && effect.kind !== 'verify' && effect.kind !== 'run-attempt' ? effect.kind : null;
      });
    },
  },
  {
    says: 'who was in the way of a rung is in the way of all that disturb as much, until the build has run again',
    broken: ({ world }, { steps }) => {
      let least = Number.POSITIVE_INFINITY;
      const rank = (rung: RungId): number => DISTURBANCES.indexOf(disturbanceIn(world.others ?? {}, rung));
      return firstOf(steps, ({ event, effect, state }) => {
        if (event.kind === 'attempt-ended') least = Number.POSITIVE_INFINITY;
        if (effect.kind === 'take-rung' && !isAway(effect.rung) && rank(effect.rung) >= least)
          return effect.rung;
        const last = state.waits.at(-1);
        if (event.kind !== 'looked-around' || last?.outcome !== 'over') return null;
        if (last.endedMs === event.around.elapsedMs)
          least = Math.min(least, event.around.holder === null ? rank(last.rung) : 0);
        return null;
      });
    },
  },
  {
    says: 'others are waited for no longer than the user says',
    broken: ({ plan }, { steps }) => {
      const waitedMs = steps.at(-1)?.state.waits.reduce((sum, wait) => sum + wait.waitedMs, 0) ?? 0;
      return waitedMs <= plan.neighboursWaitMs + POLL_MS ? null : `${waitedMs} ms`;
    },
  },
  {
    says: 'with `skip` only other runs are waited for, with `ignore` as well',
    broken: ({ plan }, { steps }) => {
      if (plan.neighbours === 'wait') return null;
      const waits = steps.at(-1)?.state.waits ?? [];
      return firstOf(waits, ({ waitedMs, forWhom }) =>
        waitedMs > 0 && !forWhom.startsWith('another run') ? forWhom : null,
      );
    },
  },
  {
    says: 'the engine is verified after every rung that was done, before anything else',
    broken: (_, { steps, killed }) =>
      firstOf([...steps.entries()], ([index, { event, effect, state }]) => {
        if (event.kind !== 'rung-ended' || event.result.kind !== 'applied') return null;
        if (state.attempts.length === 0 || (killed && index === steps.length - 1)) return null;
        return effect.kind === 'verify' ? null : effect.kind;
      }),
  },
  {
    says: 'from the least harm upwards: a lesser rung was taken before, or it is told why not',
    broken: ({ plan }, life) => {
      if (plan.ladderOrder !== 'least-harm') return null;
      return firstOf(taken(life), ({ rung, state, index }) => {
        // With a failing disk what goes round it comes first
        if (state.attempts.length === 0 || isAway(rung)) return null;
        const before = new Set<string>([
          ...taken(life)
            .filter((other) => other.index < index)
            .map((other) => other.rung),
          ...AWAY_RUNGS,
          ...state.rungs.map(({ id }) => id),
          ...state.skipped.map(({ id }) => id),
        ]);
        const rows = TREATMENTS.filter(({ steps }) => steps.some((step) => step.rung === rung));
        const lesser = rows.map(({ steps }) =>
          steps.slice(
            0,
            steps.findIndex((step) => step.rung === rung),
          ),
        );
        return lesser.some((some) => some.every((step) => before.has(step.rung))) ? null : rung;
      });
    },
  },
  {
    says: 'what failing hardware or nested overlays hold is not touched',
    broken: (_, { steps }) => {
      let isOff = false;
      return firstOf(steps, ({ event, effect, state }) => {
        // A second look at the same failure does not change what failed, but a disk that fails counts at once
        const failureClass = state.attempts.at(-1)?.diagnosis.failureClass ?? 'unknown';
        if (event.kind === 'investigated') isOff = isHandsOff(event.situation.findings, failureClass);
        return isOff && effect.kind === 'take-rung' && !isAway(effect.rung) ? effect.rung : null;
      });
    },
  },
  {
    says: 'a dry run and a pause touch nothing',
    broken: ({ plan }, life) => {
      if (!plan.dryRun && plan.pause === null) return null;
      return firstOf(taken(life), ({ rung }) => (isRetry(rung) ? null : rung));
    },
  },
  {
    says: 'neither the number of attempts nor the time limit is exceeded',
    broken: ({ plan }, life) => {
      const attempts = life.steps.at(-1)?.state.attempts.length ?? 0;
      if (attempts > plan.maxAttempts) return `${attempts} attempts`;
      const startedMs = life.steps[0]?.atMs ?? 0;
      return firstOf(taken(life), ({ rung, atMs, state }) =>
        plan.timeoutMs !== null && state.attempts.length > 0 && atMs - startedMs >= plan.timeoutMs
          ? rung
          : null,
      );
    },
  },
  {
    says: 'what was set aside and did not help is put back',
    broken: ({ world, cut }, { outcome }) => {
      if (outcome === null || cut !== null) return null;
      return firstOf(outcome.state.rungs, ({ id, outcome: how }) =>
        how === 'did-not-help' && world.undoable?.includes(id) === true && outcome.verdict === 'failed'
          ? leftAside(outcome.state.rebuilt, id)
          : null,
      );
    },
  },
  {
    says: 'where one rung that is allowed and possible mends it, and everybody else ends in time, the run recovers',
    broken: (whole, { outcome }) => {
      if (outcome === null || outcome.verdict !== 'failed' || !isMendable(whole)) return null;
      return outcome.why;
    },
  },
];

/** The last build, without any cache, is tried with the new stores in place. */
function leftAside(rebuilt: boolean, id: RungId): string | null {
  return rebuilt ? null : `${id} was left aside`;
}

/** By what the world shows at this moment: a disk that fails, or a class that nothing on the engine can help. */
function isHandsOff(findings: readonly Finding[], failureClass: FailureClass): boolean {
  const isDying = findings.some(
    ({ state, implies }) => state === 'broken' && implies?.failureClass === 'storage-io-error',
  );
  const isTreated = TREATMENTS.some(
    (row) => row.failureClass === failureClass && row.steps.some(({ rung }) => !isAway(rung)),
  );
  return isDying || (HANDS_OFF.includes(failureClass) && !isTreated);
}

function isHit({ where, ours }: SimBuild, disturbs: string): boolean {
  if (disturbs === 'engine') return true;
  if (disturbs === 'builder') return ours || where === 'classic';
  return disturbs === 'classic-builds' && where === 'classic';
}

/** Sure to be mended: no limit, no fault of a rung, nobody who stays. */
function isMendable({ plan, world, cut, host }: WholeWorld): boolean {
  const others = world.others ?? {};
  const isFree = plan.ladder.length > 10 && plan.maxAttempts >= 20 && plan.timeoutMs === null;
  const isQuiet = plan.pause === null && !plan.dryRun && plan.ladderOrder === 'least-harm' && cut === null;
  const isPlain =
    (world.findings ?? []).length === 0 &&
    world.then === undefined &&
    world.notRepeatable === undefined &&
    Object.keys(plan.rungOptions).length === 0 &&
    [world.failingRungs, world.unusableAfter, world.undoable].every((some) => (some ?? []).length === 0);
  const leave =
    plan.neighbours === 'ignore' ||
    others.mute === true ||
    ((others.builds ?? []).length === 0 && (others.containers ?? []).every(({ autoRemove }) => !autoRemove));
  const alone = (others.runs ?? []).length === 0;
  if (!isFree || !isQuiet || !isPlain || !leave || !alone || host.manager === 'none') return false;
  const row = TREATMENTS.find(
    ({ failureClass, whenBroken, builder, desktop }) =>
      failureClass === world.failureClass &&
      whenBroken === undefined &&
      desktop === undefined &&
      (builder === undefined || (builder === 'own') === world.ownBuilder),
  );
  const can = (rung: RungId): boolean =>
    !isRetry(rung) &&
    world.obstacles?.[rung] === undefined &&
    row?.steps.some((step) => step.rung === rung) === true;
  return (world.mendedBy ?? []).some((rungs) => rungs.length === 1 && rungs.every(can));
}
