/** Whatever a rules file says: nothing more than a retry that was not allowed without it, over the corpus and random findings. */
import { readdirSync, readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/jest';
import { describe, expect } from '@jest/globals';
import { createLogDecoder, decodeLines } from '../../src/attempt/decode/decode.ts';
import { readLines } from '../../src/classify/classify.ts';
import { conclude } from '../../src/classify/diagnose.ts';
import { type AnyRule, TIERS } from '../../src/classify/rule.ts';
import { readTaught } from '../../src/classify/taught.ts';
import { chooseRung } from '../../src/core/choose-rung.ts';
import {
  type Diagnosis,
  FAILURE_CLASSES,
  type FailureClass,
  isReleaseBug,
} from '../../src/core/diagnosis.ts';
import type { Finding } from '../../src/core/finding.ts';
import { LINE_SOURCES, type LineSource } from '../../src/core/line.ts';
import { INITIAL_STATE } from '../../src/core/run-state.ts';
import { RUNG_IDS, type RungId } from '../../src/core/rungs.ts';
import { HANDS_OFF, TREATMENTS } from '../../src/core/treatments.ts';
import { anAttempt, aPlan, aSituation, broken } from '../core/builders.ts';

const CORPUS = new URL('../corpus/', import.meta.url);
const reports = readFileSync(new URL('reports.jsonl', CORPUS), 'utf8')
  .trim()
  .split('\n')
  .map((line): string => JSON.parse(line).log);
const confusers = readdirSync(new URL('confusers/', CORPUS)).flatMap((label) =>
  readdirSync(new URL(`confusers/${label}/`, CORPUS)).map((name) =>
    readFileSync(new URL(`confusers/${label}/${name}`, CORPUS), 'utf8'),
  ),
);
/** The daemons' part of it is what an engine's log would add. */
const JOURNAL = 'time="2026-11-21T10:00:00Z" level=error msg="frobnicator is out of order"';
const LOGS = [...reports, ...confusers].map((log) => {
  const lines = decodeLines(createLogDecoder(), `${log}\n${JOURNAL}`.split('\n'));
  return { lines, reading: readLines(lines) };
});

const TEACHABLE = FAILURE_CLASSES.filter((name) => name !== 'none' && name !== 'unknown');

/** A rule that matches every line it is tried on: no file can say more. */
const aRule = (
  failureClass: FailureClass,
  source: LineSource,
  tier: AnyRule['tier'],
  confidence = 0.99,
): AnyRule => ({
  id: `acme/${failureClass}-${source}-${tier}`,
  failureClass,
  sources: [source],
  pattern: { test: () => true },
  tier,
  confidence,
  reference: '',
  matches: [],
  rejects: [],
  origin: 'user',
});

const end = { kind: 'exited', code: 1 } as const;

function diagnoses(
  { lines, reading }: (typeof LOGS)[number],
  rules: readonly AnyRule[],
  findings: readonly Finding[],
  driver: 'docker' | 'docker-container',
): { readonly without: Diagnosis; readonly withRules: Diagnosis } {
  const circumstances = { end, stop: null, lowPoint: null, findings, driver };
  const taught = readTaught(lines, { rules, isSpent: () => false });
  return { without: conclude(reading, circumstances), withRules: conclude(reading, circumstances, taught) };
}

/** Every rung that a climb with this diagnosis can come to, in either order of the ladder. */
function permitted(
  diagnosis: Diagnosis,
  findings: readonly Finding[],
  ownBuilder: boolean,
): ReadonlySet<RungId | 'rebuild'> {
  const found = new Set<RungId | 'rebuild'>();
  for (const ladderOrder of ['least-harm', 'as-listed'] as const) {
    const plan = aPlan({ ladderOrder, ladder: RUNG_IDS, maxAttempts: 50, allowVolumeLoss: true });
    let state = { ...INITIAL_STATE, attempts: [anAttempt({ diagnosis })] };
    for (let step = 0; step < 30; step += 1) {
      const choice = chooseRung(
        plan,
        state,
        aSituation(diagnosis.failureClass, { diagnosis, findings, ownBuilder }),
      );
      if (choice.kind === 'none') break;
      found.add(choice.kind === 'rung' ? choice.rung : 'rebuild');
      if (choice.kind === 'rebuild') break;
      const rung = {
        id: choice.rung,
        outcome: 'did-not-help',
        durationMs: 0,
        freedBytes: null,
        why: '',
        detail: '',
        lost: [],
        afterAttempt: 0,
      } as const;
      state = {
        ...state,
        rungs: [...state.rungs, rung],
        attempts: [...state.attempts, anAttempt({ diagnosis })],
      };
    }
  }
  return found;
}

function expectMoreCareful(
  without: Diagnosis,
  withRules: Diagnosis,
  findings: readonly Finding[],
  ownBuilder: boolean,
): void {
  const before = permitted(without, findings, ownBuilder);
  const more = [...permitted(withRules, findings, ownBuilder)].filter(
    (rung) => rung !== 'retry' && !before.has(rung),
  );
  expect([without.failureClass, withRules.failureClass, more]).toEqual([
    without.failureClass,
    withRules.failureClass,
    [],
  ]);
  const isFinal = HANDS_OFF.includes(without.failureClass) || isReleaseBug(without);
  if (isFinal || without.failureClass === 'none') expect(withRules).toEqual(without);
  const isTreated = (name: FailureClass): boolean => TREATMENTS.some((row) => row.failureClass === name);
  // A step's own words may teach what they could say anyway; every other mistake of the user's stays one
  if (!isTreated(without.failureClass) && without.failureClass !== 'build-step-failed')
    expect(isTreated(withRules.failureClass)).toBe(false);
  if (withRules.failureClass === without.failureClass)
    expect(withRules.confidence).toBeLessThanOrEqual(
      Math.max(without.confidence, without.evidence.length === 0 ? 1 : 0),
    );
}

const anyRule = fc
  .tuple(
    fc.constantFrom(...TEACHABLE),
    fc.constantFrom(...LINE_SOURCES),
    fc.constantFrom(...TIERS),
    fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  )
  .map(([failureClass, source, tier, confidence]) => aRule(failureClass, source, tier, confidence));

const anyFindings = fc.array(
  fc
    .tuple(
      fc.constantFrom(
        'overlay2-links',
        'buildkit-state',
        'data-root-mount',
        'free-space',
        'reachable' as const,
      ),
      fc.constantFrom(...TEACHABLE),
    )
    .map(([id, failureClass]) => broken(id, failureClass)),
  { maxLength: 2 },
);

describe('a rules file', () => {
  test.prop(
    [fc.constantFrom(...LOGS), fc.array(anyRule, { minLength: 1, maxLength: 4 }), anyFindings, fc.boolean()],
    { numRuns: 3000 },
  )('never gives more than a retry that was not allowed before', (log, rules, findings, ownBuilder) => {
    const driver = ownBuilder ? 'docker-container' : 'docker';
    const { without, withRules } = diagnoses(log, rules, findings, driver);
    expectMoreCareful(without, withRules, findings, ownBuilder);
  });

  test.each(LINE_SOURCES)(
    'with any class from source %s gives a retry at most, over every log of the corpus',
    (source) => {
      for (const failureClass of TEACHABLE) {
        for (const log of LOGS) {
          const { without, withRules } = diagnoses(
            log,
            [aRule(failureClass, source, 'verdict')],
            [],
            'docker',
          );
          expectMoreCareful(without, withRules, [], false);
        }
      }
    },
  );
});
