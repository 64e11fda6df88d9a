/** Laws of the pure core over random plans and worlds. */

import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { FAILURE_CLASSES, type FailureClass } from '../../src/core/diagnosis.ts';
import type { Effect } from '../../src/core/effect.ts';
import { isAway } from '../../src/core/elsewhere.ts';
import { CHECK_IDS, type Finding } from '../../src/core/finding.ts';
import type { Plan } from '../../src/core/plan.ts';
import { passed } from '../../src/core/process-end.ts';
import { usesOf } from '../../src/core/rung-options.ts';
import { isRetry, RUNG_IDS, type RungId } from '../../src/core/rungs.ts';
import { HANDS_OFF, TREATMENTS } from '../../src/core/treatments.ts';
import { type Outcome, run } from '../../src/run.ts';
import { aPlan, broken } from '../core/builders.ts';
import { simulate, type World } from './world.ts';

const RUNS = { numRuns: 2000 };
const OVERRUN = 200;

const failing = fc.constantFrom(...FAILURE_CLASSES.filter((name) => name !== 'none'));
const rungs = fc.subarray([...RUNG_IDS], { minLength: 0 });

const aWorld: fc.Arbitrary<World> = fc.record({
  failureClass: fc.option(failing, { nil: null }),
  ownBuilder: fc.boolean(),
  mendedBy: fc.array(rungs, { maxLength: 3 }),
  findings: fc.array(
    fc
      .tuple(
        fc.constantFrom('overlay2-links' as const, 'buildkit-state' as const, 'data-root-mount' as const),
        failing,
      )
      .map(([id, name]) => broken(id, name)),
    { maxLength: 2 },
  ),
  obstacles: fc.dictionary(fc.constantFrom(...RUNG_IDS), fc.constant('in the way'), { maxKeys: 3 }),
  failingRungs: rungs,
  undoable: rungs.map((ids) => ids.filter((id) => id !== 'retry')),
  unusableAfter: rungs,
  stepMs: fc.integer({ min: 1, max: 5000 }),
});

const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    ladder: fc.shuffledSubarray([...RUNG_IDS]),
    rungOptions: fc.dictionary(
      fc.constantFrom(...RUNG_IDS),
      fc.record({ uses: fc.integer({ min: 1, max: 4 }) }),
      { maxKeys: 4 },
    ),
    ladderOrder: fc.constantFrom('least-harm' as const, 'as-listed' as const),
    dryRun: fc.oneof(
      { weight: 9, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    pause: fc.oneof(
      { weight: 9, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant('holidays') },
    ),
    maxAttempts: fc.integer({ min: 1, max: 20 }),
    timeoutMs: fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: null }),
  })
  .map((over) => aPlan(over));

interface Played {
  readonly outcome: Outcome;
  readonly effects: readonly Effect[];
  /** When each was done, since the start. */
  readonly timesMs: readonly number[];
}

async function play(plan: Plan, world: World): Promise<Played> {
  const { perform, effects, timesMs } = simulate(world);
  let steps = 0;
  const outcome = await run(plan, perform, () => {
    steps += 1;
    if (steps > OVERRUN) throw new Error('the climb does not end');
  });
  return { outcome, effects, timesMs };
}

function rungsTaken(effects: readonly Effect[]): readonly RungId[] {
  return effects.flatMap((effect) => (effect.kind === 'take-rung' ? [effect.rung] : []));
}

describe('for any plan and any world', () => {
  test.prop([anyPlan, aWorld], RUNS)(
    'passes if and only if the last attempt exited with 0',
    async (plan, world) => {
      const { outcome } = await play(plan, world);

      const last = outcome.state.attempts.at(-1);
      expect(outcome.verdict !== 'failed').toBe(last !== undefined && passed(last.end));
    },
  );

  test.prop([anyPlan, aWorld], RUNS)(
    'takes no rung that is not in the ladder, has an obstacle, or was used up',
    async (plan, world) => {
      const { effects } = await play(plan, world);

      for (const rung of RUNG_IDS.filter((id) => id !== 'retry')) {
        const uses = rungsTaken(effects).filter((id) => id === rung).length;
        expect(uses).toBeLessThanOrEqual(
          plan.ladder.includes(rung) && !(rung in (world.obstacles ?? {})) ? usesOf(plan, rung) : 0,
        );
      }
    },
  );

  test.prop([anyPlan, aWorld], RUNS)(
    'takes no rung again for a failure that it did not end, and no third restart',
    async (plan, world) => {
      const { effects } = await play(plan, world);

      const taken = rungsTaken(effects);
      expect(taken.filter((id) => id === 'restart-engine').length).toBeLessThanOrEqual(2);
      const once = RUNG_IDS.filter((id) => !isRetry(id) && !['repair', 'recreate-builder'].includes(id));
      for (const rung of once.filter((id) => world.failingRungs?.includes(id) !== true))
        expect(taken.filter((id) => id === rung).length).toBeLessThanOrEqual(1);
    },
  );

  test.prop([anyPlan, aWorld], RUNS)(
    'verifies the engine after every rung that was applied, before building again',
    async (plan, world) => {
      const { effects } = await play(plan, world);

      effects.forEach((effect, index) => {
        if (effect.kind !== 'take-rung' || world.failingRungs?.includes(effect.rung)) return;
        expect(effects[index + 1]).toEqual({ kind: 'verify', rung: effect.rung });
      });
    },
  );

  test.prop([anyPlan, aWorld], RUNS)('a dry run runs once and touches nothing', async (plan, world) => {
    const { effects, outcome } = await play({ ...plan, dryRun: true }, world);

    expect(effects.filter(({ kind }) => !['run-attempt', 'investigate'].includes(kind))).toEqual([]);
    expect(outcome.state.attempts).toHaveLength(1);
  });

  test.prop([anyPlan, aWorld], RUNS)(
    'a dry run tells the very rungs that are taken where nothing helps and every rung can be done',
    async (plan, world) => {
      const inVain: World = {
        ...world,
        mendedBy: [],
        failingRungs: [],
        unusableAfter: [],
        undoable: [],
        stepMs: 0,
      };

      const dry = await play({ ...plan, dryRun: true }, inVain);
      const earnest = await play({ ...plan, dryRun: false }, inVain);

      const planned = dry.outcome.state.planned.map(({ id }) => id);
      expect(planned).toEqual(earnest.outcome.state.rungs.map(({ id }) => id));
      expect(dry.outcome.state.skipped.filter(({ id }) => planned.includes(id))).toEqual([]);
    },
  );

  test.prop([anyPlan, aWorld], RUNS)(
    'while remedies are paused nothing but the build runs, and only as it was given',
    async (plan, world) => {
      const { effects, outcome } = await play({ ...plan, dryRun: false, pause: 'holidays' }, world);

      expect(effects.filter(({ kind }) => !['run-attempt', 'investigate'].includes(kind))).toEqual([]);
      expect(outcome.state.attempts.every(({ command }) => !command.includes('--no-cache'))).toBe(true);
    },
  );

  test.prop([anyPlan, aWorld], RUNS)(
    'investigates and looks around before every rung',
    async (plan, world) => {
      const { effects } = await play(plan, world);

      effects.forEach((effect, index) => {
        if (effect.kind !== 'take-rung') return;
        // What goes round the engine disturbs nobody on it
        const around = isAway(effect.rung) ? 0 : 1;
        if (around === 1)
          expect(effects[index - 1]).toMatchObject({ kind: 'look-around', rung: effect.rung });
        expect(effects[index - 1 - around]?.kind).toBe('investigate');
      });
    },
  );

  test.prop([anyPlan, aWorld], RUNS)(
    'never touches the engine for a failure without a treatment',
    async (plan, world) => {
      const untreated = (name: FailureClass | null) =>
        name !== null && !TREATMENTS.some((row) => row.failureClass === name);
      fc.pre(untreated(world.failureClass));

      const { effects, outcome } = await play(plan, world);

      expect(outcome.state.attempts).toHaveLength(1);
      expect(rungsTaken(effects)).toEqual([]);
    },
  );

  test.prop([anyPlan, aWorld], RUNS)(
    'takes nothing but a retry for a failure that is not the engine’s',
    async (plan, world) => {
      const retryOnly = TREATMENTS.filter((row) => row.steps.every(({ rung }) => rung === 'retry')).map(
        (row) => row.failureClass,
      );
      fc.pre(world.failureClass !== null && retryOnly.includes(world.failureClass));

      const { effects } = await play(plan, world);

      expect(rungsTaken(effects)).toEqual([]);
    },
  );

  test.prop([anyPlan, aWorld], RUNS)(
    'keeps its hands off failing hardware, but may go round it',
    async (plan, world) => {
      const hardware =
        world.findings?.some((finding) => finding.implies?.failureClass === 'storage-io-error') ?? false;
      fc.pre(hardware || (world.failureClass !== null && HANDS_OFF.includes(world.failureClass)));
      fc.pre(world.failureClass !== null);

      const { effects } = await play(plan, { ...world, mendedBy: [] });

      expect(rungsTaken(effects).filter((id) => !isAway(id))).toEqual([]);
    },
  );

  test.prop([anyPlan, aWorld], RUNS)(
    'puts back what did not help, unless the build passes or fails by itself',
    async (plan, world) => {
      const { outcome, effects } = await play(plan, world);

      const applied = effects.filter(
        (effect) =>
          effect.kind === 'take-rung' &&
          !world.failingRungs?.includes(effect.rung) &&
          world.undoable?.includes(effect.rung),
      );
      const undone = effects.filter((effect) => effect.kind === 'undo');
      const kept = outcome.state.rungs.filter(
        (rung) => rung.outcome === 'helped' && world.undoable?.includes(rung.id),
      );
      expect(undone.length + kept.length).toBe(applied.length);
    },
  );

  test.prop([anyPlan, aWorld], RUNS)(
    'leads elsewhere the one attempt behind a rung that goes round the engine, and no other',
    async (plan, world) => {
      const { effects } = await play(plan, world);

      effects.forEach((effect, index) => {
        if (effect.kind !== 'run-attempt') return;
        const before = effects[index - 1];
        const away = before?.kind === 'verify' && isAway(before.rung) ? before.rung : undefined;
        expect(effect.elsewhere).toBe(away);
      });
    },
  );

  test.prop([anyPlan, aWorld], RUNS)('starts nothing after the time limit', async (plan, world) => {
    const { effects, timesMs } = await play(plan, world);

    const limit = plan.timeoutMs ?? Number.POSITIVE_INFINITY;
    effects.forEach((effect, index) => {
      if (effect.kind === 'take-rung') expect(timesMs[index - 1]).toBeLessThan(limit);
    });
  });

  test.prop([anyPlan, aWorld], RUNS)('never exceeds max-attempts', async (plan, world) => {
    const { outcome } = await play(plan, world);

    expect(outcome.state.attempts.length).toBeLessThanOrEqual(plan.maxAttempts);
  });

  test.prop([anyPlan, aWorld], RUNS)(
    'takes every rung with a reason, and the same world gives the same trace',
    async (plan, world) => {
      const first = await play(plan, world);
      const second = await play(plan, world);

      expect(first.effects).toEqual(second.effects);
      for (const rung of first.outcome.state.rungs) expect(rung.why).toMatch(/\S{3,}/);
    },
  );

  test.prop([anyPlan, aWorld], RUNS)(
    'with least-harm, repair comes before whatever throws cache away',
    async (plan, world) => {
      const ladder = [...new Set([...plan.ladder, 'repair' as const])];
      const { repair: _, ...obstacles } = world.obstacles ?? {};
      const leastHarm: Plan = { ...plan, ladder, ladderOrder: 'least-harm' };

      fc.pre(!world.findings?.some(({ implies }) => implies?.failureClass === 'storage-io-error'));

      const { effects } = await play(leastHarm, { ...world, obstacles, failureClass: 'overlay2-corruption' });

      const taken = rungsTaken(effects);
      if (taken.length > 0) expect(taken[0]).toBe('repair');
    },
  );

  test.prop([anyPlan, aWorld, fc.subarray([...CHECK_IDS])], RUNS)(
    'takes the same way whatever checks could not find out',
    async (plan, world, ids) => {
      const unknown = ids.map((id): Finding => ({ ...broken(id, 'storage-io-error'), state: 'unknown' }));

      const without = await play(plan, world);
      const beside = await play(plan, { ...world, findings: [...(world.findings ?? []), ...unknown] });

      expect(beside.effects).toEqual(without.effects);
    },
  );

  test.prop([anyPlan, aWorld], RUNS)(
    'with least-harm, climbs in the order of the class’s treatment, never down again',
    async (plan, world) => {
      fc.pre(world.failureClass !== null);

      const { effects } = await play({ ...plan, ladderOrder: 'least-harm' }, world);

      const taken = rungsTaken(effects);
      const rows = TREATMENTS.filter((row) => row.failureClass === world.failureClass).map(
        (row): readonly string[] => row.steps.map(({ rung }) => rung),
      );
      for (const rung of taken) expect(rows.some((row) => row.includes(rung))).toBe(true);
      for (const [index, rung] of taken.slice(1).entries()) {
        const before = taken[index] ?? rung;
        const shared = rows.filter((row) => row.includes(before) && row.includes(rung));
        // What a check found broken may be gone after a rung: then another row goes on, from the least harm upwards
        const orders: readonly (readonly string[])[] = shared.length > 0 ? shared : [RUNG_IDS];
        expect(orders.some((order) => order.indexOf(before) <= order.indexOf(rung))).toBe(true);
      }
    },
  );
});
